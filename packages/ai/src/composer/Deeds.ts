import type { Passage } from "./Passage.ts"
import { brokenBefore, type Phrase, type Tongue } from "./Phrases.ts"

const particles = /^(?:an|ab|auf|aus|ein|vor|zu|aan|af|in|op|uit|up|out)$/u
const shortest = 5

const shared = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

/** "Guests sign up for an evening with …": what is done is a thing of the brief, the sign-up. */
export const deedBefore = (passage: Passage, before: number, tongue: Tongue): Phrase | undefined => {
  let start = before - 1
  while (start > 0 && !brokenBefore(passage, start)) start--
  const row = passage.words.slice(start, before)
  for (const [index, word] of row.entries()) {
    if (tongue.locale === "de" && /^\p{Lu}/u.test(word.raw) || tongue.extra.has(word.folded)) continue
    const at = start + index
    // "melden sich … an", "schrijven … in": the particle stands behind the verb.
    const particle = row.slice(index + 1).find((one) => particles.test(one.folded))?.folded ?? ""
    for (const [name, thing] of tongue.extra) {
      const bare = name.replace(/-/gu, "")
      if (bare.length < shortest || name.includes(" ")) continue
      const apart = particle !== "" &&
        (bare === word.folded + particle || bare.startsWith(particle) && word.folded.length > 4 &&
            shared(bare.slice(particle.length), word.folded) >= Math.max(4, word.folded.length - 2))
      const verb = word.folded.length >= shortest &&
        shared(bare, word.folded) >= Math.max(shortest, word.folded.length - 2) &&
        bare.length > word.folded.length
      if (apart || verb && /(?:ing|tion|ung|ment|ie|atie|ering)s?$/u.test(bare)) {
        return { word: thing, known: true, at, from: at, to: at }
      }
    }
  }
  return undefined
}
