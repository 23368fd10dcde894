import type { Lexicon } from "./Lexicon.ts"
import { fold, has, look, lookPair, wordsOf } from "./Words.ts"

const quotes = /^[\s"“”„«»'‚‘’`*_]+|[\s"“”„«»'‚‘`*_.!?…؟:;،,]+$/gu
const arrow = /\s*(?:→|➔|➜|⇒|=>|-+>|(?<=\s)>(?=\s)|←)\s*/u

/** Splits "a, b (x, y) and c" at commas and at the language's joiners, never inside brackets. */
const split = (text: string, lexicon: Lexicon): ReadonlyArray<string> => {
  const parts: Array<string> = []
  // "a / b, c": where there are commas, a slash joins.
  const commas = /[,،]/u.test(text)
  let depth = 0
  let from = 0
  for (const { 0: mark, index: at } of text.matchAll(/[()/,;،؛|]/gu)) {
    if (mark === "(") depth++
    if (mark === ")") depth = Math.max(0, depth - 1)
    const decimal = mark === "," && /\d/.test(text[at - 1] ?? "") && /\d/.test(text[at + 1] ?? "")
    const ends = mark === "/" ? !commas : mark !== "(" && mark !== ")"
    if (depth === 0 && ends && !decimal) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts.flatMap((part) => splitAtJoiners(part, lexicon))
}

/** Splits at "and" and "or" wherever they stand outside brackets. */
const splitAtJoiners = (part: string, lexicon: Lexicon): ReadonlyArray<string> => {
  const pieces: Array<string> = []
  let from = 0
  const row = wordsOf(part)
  const brackets = part.includes("(") ? [...part.matchAll(/\([^)]*\)?/gu)] : []
  const inside = (at: number) => brackets.some((one) => at > one.index && at < one.index + one[0].length)
  for (const [at, word] of row.entries()) {
    const attached = attachedAnd(word.folded, lexicon)
    if (inside(word.start) || !lexicon.and.has(word.folded) && !attached) continue
    // "имя и фамилия" is one field.
    const whole = lookPair(lexicon.fields, row[at - 1]?.folded ?? "", row[at + 1]?.folded ?? "")
    if (whole !== undefined && whole.label.toLowerCase().includes(` ${word.folded} `)) continue
    pieces.push(part.slice(from, word.start))
    from = attached ? word.start + 1 : word.end
  }
  pieces.push(part.slice(from))
  return pieces
}

/** The pieces of a list as they stand, before anything is taken off them; a piece that begins with "whether" is kept whole. */
export const piecesOf = (text: string, lexicon: Lexicon): ReadonlyArray<string> => {
  const row = wordsOf(text)
  const whether = row.findIndex((word, at) =>
    lexicon.grammar.whether.has(word.folded) &&
    (lexicon.and.has(row[at - 1]?.folded ?? "") || /[,،]\s*$/u.test(text.slice(0, word.start)))
  )
  const from = row[whether]?.start
  if (from === undefined) {
    return split(text, lexicon).map((piece) => piece.trim()).filter((piece) => /[\p{L}\p{N}]/u.test(piece))
  }
  const comma = text.slice(from).search(/[,،]/u)
  const clause = comma === -1 ? text.length : from + comma
  // "whether the queen was seen and remarks": a known field behind the joiner is the next item.
  const joined = row.findIndex((word, at) =>
    word.start > from && word.end < clause && lexicon.and.has(word.folded) &&
    look(lexicon.fields, row[at + 1]?.folded ?? "")?.value.kind !== "boolean" &&
    (look(lexicon.fields, row[at + 1]?.folded ?? "")?.tail ?? 9) <= 2
  )
  const to = row[joined]?.start ?? clause
  return [...piecesOf(text.slice(0, from), lexicon), text.slice(from, to).trim(), ...split(text.slice(to), lexicon)]
    .map((piece) => piece.trim()).filter((piece) => /[\p{L}\p{N}]/u.test(piece))
}

/** Common words whose own first letter is "و". */
const ownWaw = /^(?:وقت|وصف|وزن|وثيق|وثائق|وحد|ورش|وظيف|ولي|واجه|وسيل|واحد|وصول|وضع)/

/** The Arabic "and" is written together with the next word. */
export const attachedAnd = (folded: string, lexicon: Lexicon): boolean =>
  lexicon.and.has("و") && !ownWaw.test(folded) &&
  (/^و[\u0621-\u064a]{3}/.test(folded) ||
    /^و[\u0621-\u064a]{2}$/.test(folded) &&
      (has(lexicon.fields, folded.slice(1)) || lexicon.grammar.howMany.has(folded.slice(1)) ||
        lexicon.grammar.which.has(folded.slice(1))))

/** One item without quotes, articles before it, and whatever comes after a word that ends lists. */
export const clean = (item: string, lexicon: Lexicon, whole = false): string => {
  const bare = item.replace(/\s+/g, " ").replace(quotes, "")
  const row = wordsOf(bare)
  let first = 0
  while (first < row.length - 1 && lexicon.article.has(row[first]?.folded ?? "")) first++
  // "how many seats are in it" and "return by" go to their end.
  const asks = lexicon.grammar.which.has(row[first]?.folded ?? "") ||
    lexicon.grammar.howMany.has(row[first]?.folded ?? "")
  const end = bare.includes("/") || (whole || asks) && row.length <= 5
    ? -1
    : row.findIndex((word, at) => at > first && at < row.length - 1 && lexicon.cut.has(word.folded))
  const from = row[first]?.start ?? 0
  const to = end === -1 ? bare.length : row[end]?.start ?? bare.length
  const kept = end === -1 || !bare.includes("(") ? bare.slice(from, to) : bare.slice(from)
  const plain = kept.replace(quotes, "").trim().replace(/^[lL]['’](?=\p{L})/u, "")
  return end === -1 ? plain : plain.replace(/\s(?:de|du|del|di|of|von|van|d['’])$/u, "")
}

/** The items of a list in running text; `whole` ones of up to four words are not cut ("waiting for parts"). */
export const itemsOf = (text: string, lexicon: Lexicon, whole = false): ReadonlyArray<string> =>
  split(text, lexicon).map((item) => clean(item, lexicon, whole)).filter((item) => /[\p{L}\p{N}]/u.test(item))

/** The states in "new → in progress → done"; empty without at least two arrows' worth of states. */
export const chainOf = (text: string, lexicon: Lexicon): ReadonlyArray<string> => {
  const parts = text.split(arrow)
  if (parts.length < 2 || parts.length > 12) return []
  return parts.map((part, at) => {
    const piece = at === 0
      ? part.split(/[,:;.(،؛]/u).at(-1) ?? ""
      : at === parts.length - 1
      ? part.split(/[,;.)!?،؛]/u)[0] ?? ""
      : part
    return at === 0 ? tail(piece, lexicon) : clean(piece, lexicon, true)
  }).filter((part) => part !== "" && part.length <= 40 && !/[<>{}]/.test(part) && wordsOf(part).length <= 4)
}

/** What follows the last small word or word for "state": "they go from new" → "new". */
const tail = (text: string, lexicon: Lexicon): string => {
  const row = wordsOf(text)
  let from = 0
  row.forEach((word, at) => {
    const small = lexicon.stop.has(word.folded) && row.length > 1 && at < row.length - 1
    if (small || has(lexicon.status, word.folded)) from = word.end
  })
  return clean(text.slice(from), lexicon, true)
}

/** Whether two labels are the same words. */
export const same = (a: string, b: string): boolean => fold(a).trim() === fold(b).trim()
