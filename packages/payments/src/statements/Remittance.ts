import * as VariableSymbol from "../bank/VariableSymbol.ts"

/** A variable symbol that is named as one within a text: "VS1234567890", "/VS/1234567890", "VS: 1234567890". */
export const variableSymbol = (text: string): string | undefined => {
  const named = [...text.toUpperCase().matchAll(/(?<![A-Z0-9])VS[ :/.]{0,2}(\d{1,10})(?!\d)/g)].map(([, digits = ""]) =>
    VariableSymbol.parse(digits)
  )
  const [first, ...others] = new Set(named)
  return others.length === 0 ? first : undefined
}

/** Numbers of ten digits that stand by themselves: a symbol that somebody put into the message. */
export const numbers = (text: string): ReadonlyArray<string> => [
  ...new Set([...text.matchAll(/(?<!\d)[1-9]\d{9}(?!\d)/g)].map(([digits]) => digits))
]
