import type { Lexicon } from "./Lexicon.ts"
import { chainOf, itemsOf } from "./Lists.ts"
import { enumerationsOf, type Subject, subjectsOf } from "./Mentions.ts"
import type { Passage } from "./Passage.ts"
import { capital, look, wordsOf } from "./Words.ts"

/** The states that a passage lists, and what they are states of where it says so. */
export interface States {
  readonly options: ReadonlyArray<string>
  readonly subject?: Subject
  readonly passage: Passage
}

const mostStates = 12

const usable = (options: ReadonlyArray<string>): ReadonlyArray<string> => {
  const short = [...new Set(options.map(capital))].filter((option) =>
    option.length <= 40 && wordsOf(option).length <= 4
  )
  return short.length >= 2 && short.length <= mostStates ? short : []
}

/** States after "status:", in brackets behind the word, in a list of bullets, or joined by arrows. */
export const statesOf = (passage: Passage, lexicon: Lexicon): States | undefined => {
  const subjects = subjectsOf(passage, lexicon)
  const [subject] = subjects
  const made = (options: ReadonlyArray<string>) =>
    options.length === 0 ? undefined : { options, passage, ...(subject === undefined ? {} : { subject }) }

  const arrows = usable(chainOf(passage.lead, lexicon))
  if (arrows.length > 0) return made(arrows)
  const cues = passage.words.map((word, at) => look(lexicon.status, word.folded) === undefined ? -1 : at)
    .filter((at) => at !== -1)
  if (cues.length === 0) return undefined
  for (const { before, opener, list, items } of enumerationsOf(passage, lexicon)) {
    const near = cues.some((at) => at < before && before - at <= 4)
    if (!near || opener === "keep" || opener === "with") continue
    const options = usable(items?.map((item) => itemsOf(item, lexicon, true)[0] ?? "") ?? itemsOf(list, lexicon, true))
    if (options.length > 0) return made(options)
  }
  const cue = cues.at(-1)
  const after = passage.lead.slice(passage.words[cue ?? 0]?.end ?? 0).split(/[.;!?؟]/u)[0] ?? ""
  // A bare list behind the word: only with a comma in it, so that ordinary sentences are left alone.
  return /[,،]/u.test(after) && !/[:(]/u.test(after) ? made(usable(plainItems(after, lexicon))) : undefined
}

const plainItems = (text: string, lexicon: Lexicon): ReadonlyArray<string> => {
  const items = itemsOf(text, lexicon, true)
  return items.every((item) => wordsOf(item).length <= 3) ? items : []
}
