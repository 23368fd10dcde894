/** JSON that was written once more as text: `{\"a\":1}`, or `{&quot;a&quot;:1}` as out of a page. */
export type Escaping = "escaped" | "html-escaped"

/** The bound keeps a text of nothing but brackets linear. */
const backslashed = /[{[](?:[{[\s]|\\+[nrt]){0,16}\\{1,20}["']/y
const inHtml = /[{[][{[\s]{0,16}&(?:quot|apos|#0?34|#0?39|#x22|#x27);/iy

/** How the JSON that begins at `at` was written once more, if it was: in plain JSON neither mark can follow a bracket. */
export const escapingAt = (text: string, at: number): Escaping | undefined => {
  backslashed.lastIndex = at
  if (backslashed.test(text)) return "escaped"
  inHtml.lastIndex = at
  return inHtml.test(text) ? "html-escaped" : undefined
}

const letters: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" }

const named: Readonly<Record<string, string>> = { quot: "\"", apos: "'", amp: "&", lt: "<", gt: ">", nbsp: " " }

const entity = (whole: string, name: string): string => {
  if (!name.startsWith("#")) return named[name.toLowerCase()] ?? whole
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

/** The text with one layer of escaping taken off. An escape that the end of the text cuts is dropped. */
export const plain = (text: string, escaping: Escaping): string =>
  escaping === "escaped"
    ? text
      .replace(/\\(?:u[0-9a-fA-F]{0,3})?$/u, (tail, at: number) => slashesBefore(text, at) % 2 === 0 ? "" : tail)
      .replace(
        /\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g,
        (_, code?: string, letter?: string) =>
          code === undefined ? letters[letter ?? ""] ?? letter ?? "" : String.fromCharCode(Number.parseInt(code, 16))
      )
    : text
      .replace(/&#?[a-z0-9]{0,8}$/iu, "")
      .replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/giu, entity)

const slashesBefore = (text: string, at: number): number => {
  let from = at
  while (text[from - 1] === "\\") from--
  return at - from
}
