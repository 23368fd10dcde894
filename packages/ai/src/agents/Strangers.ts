/** Domains by which nobody can be reached. */
const reserved = /(?:^|[.@/])(?:example(?:\.(?:com|org|net))?|test|invalid|localhost)(?=[/:?#]|$)/iu

const domain =
  "(?:[\\p{L}\\p{N}-]+\\.)*(?=[\\p{N}-]*\\p{L})[\\p{L}\\p{N}-]+\\.(?:com|net|org|info|biz|io|app|dev|ai|eu|de|fr|it|es|nl|cz|pl|ru|ae|uk|ch|at|be|sk|us|co|me|tv|xyz|top|site|online|shop|store|click|link|cn|su|to|cc|gg|ly|рф)(?![\\p{L}\\p{N}])"

const shapes: ReadonlyArray<RegExp> = [
  /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>)“”„«»‘’]+/giu,
  /(?:^|[^\p{L}\p{N}])((?:javascript|vbscript|data):[^\s"'<>)“”„«»‘’]+)/giu,
  /(?:^|\s)(\/\/[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+\S*)/giu,
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu,
  new RegExp(`(?<![\\p{L}\\p{N}@.-])${domain}(?:/[^\\s"'<>)“”„«»‘’]*)?`, "giu")
]

const markup =
  /<\s*\/?\s*(?:script|iframe|img|svg|object|embed|link|meta|style|form|input|button|base|video|audio|source|a|body|html)(?=[\s/>])[^>]{0,200}>?|(?<!\p{L})on(?:error|load|click|focus|mouseover|toggle|begin)\s*=\s*["'\w]/giu

/** The same sign however it is written: full width, with what is not seen in between, in capitals. */
const plain = (text: string): string =>
  text.normalize("NFKC").replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, "").replace(/\s+/gu, " ").toLowerCase()

/** Every text in a value. */
export const textsOf = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === "string") return [value]
  if (typeof value !== "object" || value === null) return []
  return Object.values(value).flatMap(textsOf)
}

const foundIn = (text: string): ReadonlyArray<string> =>
  [
    ...shapes.flatMap((shape) => [...text.matchAll(shape)].map(([whole, inner]) => inner ?? whole)),
    ...[...text.matchAll(markup)].map(([whole]) => whole)
  ].map((found) => found.trim().replace(/[.,;:!?…“”„«»‘’]+$/u, ""))

/** The first address, contact or piece of markup in a value that its sources do not hold. */
export const strangerIn = (value: unknown, sources: ReadonlyArray<string>): string | undefined => {
  const found = textsOf(value).flatMap((text) => foundIn(plain(text)))
  if (found.length === 0) return undefined
  const known = plain(sources.join("\n"))
  return found.find((one) => !reserved.test(one) && !known.includes(one))
}

/** Why an answer with such a thing is of no use; without the thing itself. */
export const strangerFault = (value: unknown, sources: ReadonlyArray<string>): string | undefined =>
  strangerIn(value, sources) === undefined
    ? undefined
    : "holds a web address, a contact or markup that was not given: leave it out"
