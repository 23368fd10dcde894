import { agreeing } from "./morphology/Cases.ts"
import { isVerb } from "./morphology/Verbs.ts"
import type { Passage } from "./Passage.ts"
import { knownIn, type Phrase, type Tongue } from "./Phrases.ts"
import { capital, wordsOf } from "./Words.ts"

const mostWords = 3

/** "states: booked – handed out – returned, or cancelled": dashes that stand for arrows, and what follows them. */
export const dashedStates = (
  { lead, words }: Passage
): { readonly states: ReadonlyArray<string>; readonly rest: string; readonly before: number } | undefined => {
  for (const segment of lead.matchAll(/[^.;:!?]+/gu)) {
    const [first = "", ...more] = segment[0].split(/\s[–—-]\s/u)
    if (more.length < 2) continue
    const [last = "", ...rest] = (more.at(-1) ?? "").split(/[,،]/u)
    const head = first.split(/[,،]/u).at(-1) ?? ""
    const states = [head, ...more.slice(0, -1), last].map((state) => state.trim())
    if (states.some((state) => state === "" || wordsOf(state).length > mostWords || /[,،()]/u.test(state))) continue
    const before = words.filter((word) => word.end <= segment.index).length
    return { states, rest: rest.join(","), before: before === 0 ? Infinity : before }
  }
  return undefined
}

const moves: Readonly<Partial<Record<Tongue["locale"], RegExp>>> = {
  cs:
    /(?:^|\s)(?:z|ze|od)\s(\p{L}+(?:é|ého|ý|í|ího))\s(?:na|do|k)\s(\p{L}+)((?:[\s,]+(?:a|i|pak|potom|nakonec|poté|následně|na|do|až|\s)*\s?\p{L}+(?:ou|ý|á|é|í)(?![\p{L}]))*)/iu,
  pl:
    /(?:^|\s)(?:z|ze|od)\s(\p{L}+(?:ej|ego))\s(?:na|do|w)\s(\p{L}+)((?:[\s,]+(?:i|a|potem|następnie|wreszcie|na|do|\s)*\s?\p{L}+(?:ą|y|a|e|ego|ej)(?![\p{L}]))*)/iu
}

interface Moved {
  readonly states: ReadonlyArray<string>
  readonly rest: string
  readonly subject?: Phrase
  /** A state as it reads of its thing. */
  readonly named: (state: string) => string
}

/** "I move an order from new to ready and then to handed out": states in the cases that moving asks for. */
export const fromTo = (passage: Passage, tongue: Tongue): Moved | undefined => {
  const found = moves[tongue.locale]?.exec(passage.lead)
  if (found === null || found === undefined) return undefined
  const [, from = "", to = "", more = ""] = found
  const rest = more.replace(
    /(?<!\p{L})(?:na|do|až|pak|potom|nakonec|poté|następnie|wreszcie|potem|a|i)(?!\p{L})/giu,
    ","
  )
  const subject = knownIn(passage, tongue).find(({ at }) => (passage.words[at]?.start ?? Infinity) < found.index + 1)
  if ([from, to].some((state) => isVerb(state.toLowerCase(), tongue.locale))) return undefined
  return {
    states: [from, to],
    rest,
    ...(subject === undefined ? {} : { subject }),
    named: (state) => capital(subject === undefined ? state : agreeing(state, subject.word.singular, tongue.locale))
  }
}
