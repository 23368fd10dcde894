/** What a model puts around its answer. A higher rank says more clearly "this is it". */
export interface Wrapper {
  readonly kind: "fence" | "tag"
  /** The fence's letter or the tag's name. */
  readonly name: string
  readonly rank: number
  /** Where its content begins. */
  readonly begin: number
}

export const proseRank = 1
export const jsonRank = 3

const fence = /(`{3,}|~{3,})([^\S\n]*[\w+.-]{0,20})/y
const tag = /<(answer|json|result|output|response|final_answer|final)(?:\s[^<>]{0,80})?>/iy
const endTag = /<\/(answer|json|result|output|response|final_answer|final)\s{0,9}>/iy
const jsonLabel = /^(?:json\w*|ndjson)$/iu

/** The fence at `at`, and what it says is in it. */
export const fenceAt = (text: string, at: number): (Wrapper & { readonly label: string }) | undefined => {
  fence.lastIndex = at
  const found = fence.exec(text)
  if (found === null) return undefined
  const label = (found[2] ?? "").trim()
  const rank = label === "" ? 2 : jsonLabel.test(label) ? jsonRank : 0
  const glued = label !== "" && /^(?:true|false|null|[\d.-].*)$/u.test(label)
  return {
    kind: "fence",
    name: found[1]?.charAt(0) ?? "",
    label: glued ? "" : label,
    rank: glued ? 2 : rank,
    begin: at + (glued ? (found[1] ?? "") : found[0]).length
  }
}

/** The tag of an answer that opens at `at`. */
export const tagAt = (text: string, at: number): Wrapper | undefined => {
  tag.lastIndex = at
  const found = tag.exec(text)
  return found === null
    ? undefined
    : { kind: "tag", name: (found[1] ?? "").toLowerCase(), rank: 4, begin: at + found[0].length }
}

/** The tag of an answer that closes at `at`. */
export const endTagAt = (text: string, at: number): { readonly name: string; readonly end: number } | undefined => {
  endTag.lastIndex = at
  const found = endTag.exec(text)
  return found === null ? undefined : { name: (found[1] ?? "").toLowerCase(), end: at + found[0].length }
}
