interface Nested {
  [key: string]: Nested | string
}

/** Fields of "a[b][0]=c" as they are meant: nested, and lists where the keys are numbers or nothing. */
export const parseForm = (text: string): Readonly<Record<string, unknown>> => {
  const root: Nested = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const keys = [name.split("[")[0] ?? "", ...[...name.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? "")]
    let inner = root
    keys.forEach((key, index) => {
      const at = key === "" ? String(Object.keys(inner).length) : key
      const held = inner[at]
      if (index === keys.length - 1) inner[at] = value
      else inner = inner[at] = typeof held === "object" ? held : {}
    })
  }
  return Object.fromEntries(Object.entries(root).map(([key, value]) => [key, listed(value)]))
}

const listed = (value: Nested | string): unknown => {
  if (typeof value === "string") return value
  const entries = Object.entries(value).map(([key, one]) => [key, listed(one)] as const)
  return entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))
    ? entries.map(([, one]) => one)
    : Object.fromEntries(entries)
}
