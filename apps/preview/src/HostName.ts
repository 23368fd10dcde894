/** Whom a request is for: a prototype by its name, this process by its machine's own names, or nobody. */
export type Asked = { readonly _tag: "Prototype"; readonly name: string } | { readonly _tag: "Self" } | {
  readonly _tag: "Nobody"
}

const label = /^result[1-9][0-9]{0,11}-[a-z0-9]{4,32}$/
const self = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/
const nobody: Asked = { _tag: "Nobody" }

/** `domain` with its port must follow exactly: no other port, no further label, no final dot. */
export const askedBy = (host: string | undefined, domain: string): Asked => {
  const name = host?.toLowerCase() ?? ""
  if (name.endsWith(`.${domain}`)) {
    const first = name.slice(0, -domain.length - 1)
    return label.test(first) ? { _tag: "Prototype", name: first } : nobody
  }
  return self.test(name) ? { _tag: "Self" } : nobody
}
