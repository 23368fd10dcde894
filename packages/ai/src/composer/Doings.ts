import type { Passage } from "./Passage.ts"
import { brokenBefore, type Phrase, type Tongue } from "./Phrases.ts"

const particles = /^(?:an|ab|auf|aus|ein|vor|zu|aan|af|in|op|uit|up|out)$/u
/** Endings of nouns for what is done: "booking, registration, Anmeldung, reservering". */
const nominal = /(?:ing|tion|ung|ment|ie|atie|ering)s?$/u
const shortest = 5

const shared = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

/** Whether a verb, with its particle if it has one, is what the noun is called after. */
const isDone = (noun: string, verb: string, particle: string): boolean => {
  if (noun.length < shortest || noun.includes(" ")) return false
  const rest = noun.slice(particle.length)
  const apart = particle !== "" && (noun === verb + particle || noun.startsWith(particle) && verb.length > 4 &&
      shared(rest, verb) >= Math.max(4, verb.length - 2))
  return apart || nominal.test(noun) && noun.length > verb.length && verb.length >= shortest &&
      shared(noun, verb) >= Math.max(shortest, verb.length - 2)
}

/** "Guests sign up for an evening with …": what is done is a thing of the brief, the sign-up. */
export const doneBefore = (passage: Passage, before: number, tongue: Tongue): Phrase | undefined => {
  let start = before - 1
  while (start > 0 && !brokenBefore(passage, start)) start--
  const row = passage.words.slice(start, before)
  for (const [index, word] of row.entries()) {
    if (tongue.locale === "de" && /^\p{Lu}/u.test(word.raw) || tongue.extra.has(word.folded)) continue
    // "melden sich … an", "schrijven … in": the particle stands behind the verb.
    const particle = row.slice(index + 1).find((one) => particles.test(one.folded))?.folded ?? ""
    const at = start + index
    for (const [name, thing] of tongue.extra) {
      if (isDone(name.replaceAll("-", ""), word.folded, particle)) {
        return { word: thing, known: true, at, from: at, to: at }
      }
    }
  }
  return undefined
}
