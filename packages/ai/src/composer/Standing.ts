import { cueIn } from "./Cues.ts"
import { headOf, listBehind } from "./Headed.ts"
import type { Passage } from "./Passage.ts"
import type { Phrase, Tongue } from "./Phrases.ts"
import { has, type Word, wordsOf } from "./Words.ts"

/** A list that may be one of states: how many of its items must be known as such, and what it is of. */
export interface Standing {
  readonly list: string
  readonly share: number
  readonly least: number
  readonly subject?: Phrase
}

const told = (head: ReadonlyArray<Word>, { lexicon }: Tongue): boolean =>
  head.some((word) => has(lexicon.status, word.folded))

const made = (list: string, share: number, least: number, subject: Phrase | undefined): Standing => ({
  list,
  share,
  least,
  ...(subject === undefined ? {} : { subject })
})

/** "What bookings are there? Paid, open, …" and "States:" with the list as the next sentence. */
const answered = (passage: Passage, heading: Passage | undefined, tongue: Tongue): ReadonlyArray<Standing> => {
  if (
    heading === undefined || !/[:?؟]\s*$/u.test(heading.text) ||
    /[,،]/u.test(heading.text) && !told(heading.words, tongue)
  ) return []
  if (passage.lead.includes(":") || heading.words.length > 7) return []
  const sure = told(heading.words, tongue) || cueIn(heading.words, tongue.lexicon.cues.is) !== undefined
  return [made(passage.lead, sure ? 0.25 : 0.6, 3, headOf(heading, 0, heading.words.length, tongue))]
}

/** "An order – new, packed, sent". */
const dashed = (passage: Passage, tongue: Tongue): ReadonlyArray<Standing> =>
  [...passage.lead.matchAll(/\s[–—-]\s/gu)].flatMap((dash) => {
    if (!/[,،]/u.test(passage.lead.slice(dash.index))) return []
    const to = passage.words.filter((word) => word.end <= dash.index).length
    const start = Math.max(...[".", ";", ":", "(", ","].map((mark) => passage.lead.lastIndexOf(mark, dash.index)))
    const from = passage.words.filter((word) => word.end <= start).length
    const head = passage.words.slice(from, to)
    const whole = listBehind(passage, dash.index + dash[0].length).split(/[:(]/u)[0] ?? ""
    // "– with the states new, sent": said behind the dash.
    const said = wordsOf(whole).slice(0, 3).find((word) => has(tongue.lexicon.status, word.folded))
    if (said !== undefined) return made(whole.slice(said.end), 0.25, 3, undefined)
    return made(whole, told(head, tongue) ? 0.25 : 0.6, 3, headOf(passage, from, to, tongue))
  })

/** "They come as a list, and I mark: new, called, measured": what is marked are states, if one of them is known as one. */
const marked = (passage: Passage, tongue: Tongue): ReadonlyArray<Standing> => {
  const colon = passage.lead.search(/:\s/u)
  const to = passage.words.filter((word) => word.end <= colon).length
  const last = passage.words[to - 1]
  if (colon === -1 || last === undefined || !has(tongue.lexicon.keep, last.folded)) return []
  return [made(listBehind(passage, colon + 1), 0.25, 3, headOf(passage, 0, to, tongue))]
}

/** Words that lead to the stages of something. */
export const stages =
  /^(?:этапы?|стадии|путь|статусы|المراحل|مراحل|المسار|stages?|steps|phasen?|schritte|étapes|fasi|fases|fasen|etapas|etapy|fáze|kroky)$/u

/** "Stages: looked at, in work, ready": a heading of a word or two, and at least one known state. */
const staged = (passage: Passage, tongue: Tongue): ReadonlyArray<Standing> => {
  const colon = passage.lead.search(/:\s/u)
  const to = passage.words.filter((word) => word.end <= colon).length
  const named = passage.words.slice(0, to).some((word) => stages.test(word.folded))
  return colon === -1 || to > 3 || !named
    ? []
    : [made(listBehind(passage, colon + 1), 0.15, 3, headOf(passage, 1, to, tongue))]
}

/** Lists of states that are told by what stands before them. */
export const standingsOf = (
  passage: Passage,
  heading: Passage | undefined,
  tongue: Tongue
): ReadonlyArray<Standing> => [
  ...answered(passage, heading, tongue),
  ...dashed(passage, tongue),
  ...marked(passage, tongue),
  ...staged(passage, tongue)
]
