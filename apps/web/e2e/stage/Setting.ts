/** A setting that the product has, too; the stage cannot begin without it. */
export const setting = (name: string): string => {
  const value = process.env[name] ?? ""
  if (value === "") throw new Error(`The stage of the journeys needs ${name}`)
  return value
}

export const portOf = (name: string): number => Number(new URL(setting(name)).port)
