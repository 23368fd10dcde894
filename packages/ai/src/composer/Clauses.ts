import { inflected } from "./Locales.ts"
import type { Tongue } from "./Phrases.ts"
import { look, type Word, wordsOf } from "./Words.ts"

const purpose =
  /^(?:afin|affinché|affinche|perché|porque|sinon|altrimenti|così|damit|weil|zodat|omdat|because|aby|żeby|чтобы)$/u

/** Whether a piece of a list is a clause of its own: a list does not go on behind it. */
export const clausal = (piece: string, { lexicon, locale }: Tongue): boolean => {
  const row = wordsOf(piece)
  const [lead] = row
  if (lead === undefined || purpose.test(lead.folded)) return true
  const asks = lexicon.grammar.which.has(lead.folded) || lexicon.grammar.whether.has(lead.folded) ||
    /^d['’]où$/u.test(lead.folded) || lexicon.grammar.howMany.has(lead.folded)
  if (!asks && lexicon.grammar.relative.has(lead.folded)) return true
  // "den meine Frau abtippt": a German clause ends with its verb.
  const verbLast = /^\p{Ll}/u.test(row.at(-1)?.raw ?? "") &&
    look(lexicon.fields, row.at(-1)?.folded ?? "") === undefined
  if (locale === "de" && row.length > 2 && verbLast && /^(?:der|die|das|den|dem|deren|dessen)$/u.test(lead.folded)) {
    return true
  }
  const behind = row.findIndex((word, at) => at > 0 && lexicon.grammar.relative.has(word.folded))
  return !asks &&
    row.slice(0, behind === -1 ? 4 : Math.min(4, behind)).some((word, at) =>
      lexicon.grammar.subject.has(word.folded) && !(at === 0 && row.length <= 3) &&
      // "number of people"
      !(at > 0 && at === row.length - 1 && lexicon.grammar.of.has(row[at - 1]?.folded ?? ""))
    )
}

/** "bei uns eine Projektnummer", "from the client a name": what a list begins with before its first item. */
export const withoutLead = (list: string, { lexicon }: Tongue): string => {
  const { article, grammar, stop } = lexicon
  const row = wordsOf(list.split(/[,،(]/u)[0] ?? "")
  const small = (at: number) => {
    const folded = row[at]?.folded ?? ""
    return (stop.has(folded) || grammar.of.has(folded) || grammar.subject.has(folded)) &&
      look(lexicon.fields, folded) === undefined
  }
  let at = 0
  while (at < row.length - 1 && small(at) && !lexicon.and.has(row[at + 1]?.folded ?? "")) at++
  const led = article.has(row[at - 1]?.folded ?? "") ? at - 1 : at
  return at === 0 || led === 0 ? list : list.slice(row[led]?.start ?? 0)
}

/** "I have in my notebook the number": where it is written is no part of the name. How many words that is. */
export const asideAt = (row: ReadonlyArray<Word>, at: number, { lexicon, locale }: Tongue): number => {
  const [small, noun, field] = row.slice(at, at + 3)
  if (!inflected.has(locale) || locale === "ar" || small === undefined || noun === undefined || field === undefined) {
    return 0
  }
  const written = lexicon.grammar.of.has(small.folded) && !lexicon.grammar.which.has(noun.folded)
  return written && (look(lexicon.fields, field.folded)?.tail ?? 9) <= 2 ? 2 : 0
}
