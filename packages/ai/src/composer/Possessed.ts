import type { Enumeration } from "./Mentions.ts"
import type { Passage } from "./Passage.ts"
import { type Phrase, phraseAfter, type Tongue } from "./Phrases.ts"

/** "a catalogue (name of the cheese, milk, weight)": what the name is of is what the list is of. */
export const possessed = (
  passage: Passage,
  { before, opener }: Enumeration,
  tongue: Tongue
): (Phrase & { readonly each: boolean }) | undefined => {
  if (opener !== "bracket" && opener !== "colon") return undefined
  const at = tongue.lexicon.grammar.determiner.has(passage.words[before]?.folded ?? "") ? before + 1 : before
  const [name, of] = passage.words.slice(at, at + 2)
  if (
    name === undefined || of === undefined || !/^(?:name|nombre|nom|naam|nome)$/u.test(name.folded) ||
    !tongue.lexicon.grammar.of.has(of.folded)
  ) return undefined
  const phrase = phraseAfter(passage, at + 2, tongue)
  return phrase === undefined ? undefined : { ...phrase, each: true }
}
