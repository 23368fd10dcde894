import { fold, type Word, wordsOf } from "../Words.ts"
import { chosen } from "./Declension.ts"
import { type Ending, endingOf } from "./Endings.ts"
import type { Inflection } from "./Inflection.ts"
import type { Count, Gender, Hint } from "./Noun.ts"

/** A few words as labels: for one and for many, and which of the two was written. */
export interface Label {
  readonly singular: string
  readonly plural: string
  readonly count: Count
  /** Whether the head is a noun of the table. */
  readonly known: boolean
}

interface Head {
  readonly singular: string
  readonly plural: string
  readonly gender: Gender
  readonly count: Count
  readonly known: boolean
}

/** Abbreviations, numbers and names in foreign spelling stay as they are. */
const fixed = (raw: string): boolean => /\d|[.@/]|^\p{Lu}{2,}/u.test(raw) || raw.length < 3

const filled = (ending: string, written: string, cut: number): string =>
  ending.replace("~", written.slice(written.length - cut))

const byEnding = (written: string, found: Ending): Head => {
  const stem = written.slice(0, written.length - found.cut)
  return {
    singular: stem + filled(found.singular, written, found.cut),
    plural: stem + filled(found.plural, written, found.cut),
    gender: found.gender,
    count: found.count,
    known: false
  }
}

const headOf = (word: Word, inflection: Inflection, hint: Hint): Head | undefined => {
  if (fixed(word.raw)) return undefined
  const forms = inflection.nouns.get(word.folded)
  const form = forms === undefined ? undefined : chosen(forms, hint)
  if (form !== undefined) return { ...form.noun, count: form.count, known: true }
  const written = word.raw.toLocaleLowerCase()
  const ending = endingOf(written, inflection.endings, hint)
  return ending === undefined ? undefined : byEnding(written, ending)
}

/** A form in the capitals of the word that it stands for; unchanged words stay exactly as written. */
const like = (raw: string, form: string): string =>
  fold(raw) === fold(form) ? raw : /^\p{Lu}/u.test(raw) ? form.slice(0, 1).toLocaleUpperCase() + form.slice(1) : form

const isAdjective = (word: Word | undefined, { adjective, nouns }: Inflection): word is Word =>
  word !== undefined && !fixed(word.raw) && !nouns.has(word.folded) && adjective.is(word.raw.toLocaleLowerCase())

/** Reads "poslední návštěvou u zákazníka": adjectives, their noun, and what depends on it. */
export const labelOf = (text: string, inflection: Inflection, hint: Hint = {}): Label => {
  const row = wordsOf(text)
  const gap = (at: number) => text.slice(row[at]?.end ?? 0, row[at + 1]?.start ?? text.length)
  const plain: Label = { singular: text, plural: text, count: "singular", known: false }
  let at = 0
  while (
    at < row.length - 1 && /^\s+$/u.test(gap(at)) && isAdjective(row[at], inflection) && !fixed(row[at + 1]?.raw ?? "")
  ) at++
  const noun = row[at]
  if (noun === undefined) return plain
  const lower = (word: Word) => word.raw.toLocaleLowerCase()
  const said = row.slice(0, at).reduce<Hint>(
    (all, word) => ({ ...all, ...inflection.adjective.hint(lower(word)) }),
    hint
  )
  const alone = at === 0 && isAdjective(noun, inflection) && inflection.adjective.alone.test(lower(noun))
  const head = alone ? undefined : headOf(noun, inflection, said)
  if (head === undefined) return plain
  // An adjective behind its noun agrees with it unless a noun of its own follows.
  const next = row[at + 1]
  const behind = /^\s+$/u.test(gap(at)) && isAdjective(next, inflection) && row[at + 2] === undefined ? at + 1 : -1
  const joined = next !== undefined && inflection.and.has(next.folded) && row[at + 2] !== undefined ? at + 2 : -1
  const tail = joined === -1 ? undefined : labelOf(text.slice(row[joined]?.start ?? 0), inflection, hint)
  const end = joined === -1 ? text.length : row[joined]?.start ?? text.length
  const shown = (count: Count) => {
    let made = ""
    let from = 0
    row.forEach((word, index) => {
      if (word.start >= end) return
      const form = index === at
        ? head[count]
        : index < at || index === behind
        ? inflection.adjective.agreed(lower(word), head.gender, count)
        : word.raw
      made += text.slice(from, word.start) + like(word.raw, form)
      from = word.end
    })
    return made + text.slice(from, end) + (tail?.[count] ?? "")
  }
  return { singular: shown("singular"), plural: shown("plural"), count: head.count, known: head.known }
}
