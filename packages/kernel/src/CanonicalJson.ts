const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== "object") return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, held]) => [key, ordered(held)])
  )
}

/** JSON with sorted keys: equal data is equal text, so it can be hashed and compared. */
export const stringify = (value: unknown): string => JSON.stringify(ordered(value))
