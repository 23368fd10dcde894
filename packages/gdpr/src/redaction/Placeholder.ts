import type { Kind } from "./Kind.ts"

const names: Record<Kind, string> = {
  "secret": "SECRET",
  "iban": "IBAN",
  "card": "CARD",
  "national-id": "PERSONID",
  "vat": "VATID",
  "email": "EMAIL",
  "ip": "IPADDR",
  "phone": "PHONE"
}

const anyName = Object.values(names).join("|")

/** What tells placeholders apart however they are written: `EMAIL_1`. */
export type PlaceholderKey = `${string}_${string}`

/** `[[EMAIL_1]]`: plain ASCII that models copy, that JSON and HTML leave alone and that says what stood there. */
export const placeholderOf = (kind: Kind, number: number): string => `[[${names[kind]}_${number}]]`

/** The value of a decimal digit of any script. */
const digitValue = (digit: string): number => {
  const code = digit.codePointAt(0) ?? 0
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return code - zero
}

export const keyOf = (name: string, digits: string): PlaceholderKey => {
  const number = [...digits].map((digit) => digitValue(digit)).join("").replace(/^0+/, "")
  return `${name.toUpperCase()}_${number}`
}

/** The key of a number of a kind, as `keyOf` makes it from a writing. */
export const keyFor = (kind: Kind, number: number): PlaceholderKey => `${names[kind]}_${number}`

const quote = "[\"'`“”„«»‘’*]"
const inner = `\\s{0,3}(?:\\\\{0,3}${quote}){0,4}\\s{0,3}`
const joint = "\\s{0,2}\\\\{0,3}[_\\-‐‑‒–—―﹍＿﹏‿]?\\s{0,2}"
const open = "(?:(?:[\\[［]\\s{0,3}){1,2}|(?:\\\\{1,3}[\\[［]\\s{0,3}){1,2}|[【⟦〚〖「]|\\{\\{|<<|&#91;&#91;|%5B%5B)"
const close = "(?:(?:\\s{0,3}\\\\{0,3}[\\]］]){1,2}|[】⟧〛〗」]|\\}\\}|>>|&#93;&#93;|%5D%5D)"

/**
 * Every writing that is read as a placeholder: groups 1 and 2 are name and digits between brackets, 3 and 4 of a bare
 * one. Brackets may be single, full-width or escaped; name and number may be joined by anything like a line; a writing
 * that lost its brackets counts only in capitals. Every part is bounded.
 */
export const writings = (): RegExp =>
  new RegExp(
    `${open}${inner}(${anyName})${joint}(\\p{Nd}{1,12})${inner}${close}|` +
      `(?<![\\p{L}\\p{N}_])(${anyName})\\\\{0,3}_(\\p{Nd}{1,12})(?![\\p{L}\\p{N}_])`,
    "giu"
  )

/** The keys that a text already spends, however it writes them: a superset of what `writings` reads. */
export const keysIn = (text: string): ReadonlySet<string> => {
  const keys = new Set<string>()
  for (const match of text.matchAll(new RegExp(`(${anyName})[^\\p{L}\\p{Nd}]{0,10}(\\p{Nd}{1,12})`, "giu"))) {
    keys.add(keyOf(match[1] ?? "", match[2] ?? ""))
  }
  return keys
}
