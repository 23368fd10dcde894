const escape = /\\u([0-9a-fA-F]{4})/g

const text = (held: string): string =>
  held.replace(escape, (whole, digits: string) => {
    const code = Number.parseInt(digits, 16)
    return code > 127 ? String.fromCharCode(code) : whole
  })

/** The value with `\u00e9` that stands in its strings as six letters taken for the one letter that was meant. */
export const undone = (value: unknown): unknown => {
  if (typeof value === "string") return text(value)
  if (Array.isArray(value)) return value.map(undone)
  if (value === null || typeof value !== "object") return value
  const held: Record<string, unknown> = {}
  for (const [key, child] of Object.entries(value)) {
    Object.defineProperty(held, text(key), {
      value: undone(child),
      configurable: true,
      enumerable: true,
      writable: true
    })
  }
  return held
}
