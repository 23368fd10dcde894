import { cueIn } from "../Cues.ts"
import type { DraftRule } from "../DraftRule.ts"
import { nominative } from "../morphology/Nominative.ts"
import { capital } from "../Words.ts"
import { entityNamed, type Wish } from "./Wish.ts"

const mostWords = 3

/** "The accountant sees only the invoices": whoever stands before the verb, whatever his trade. */
export const personaAsked = ({ blueprint, lexicon, locale, passage }: Wish): ReadonlyArray<DraftRule> => {
  const { words } = passage
  const sees = cueIn(words, lexicon.cues.sees)
  const only = cueIn(words, lexicon.cues.only)
  if (sees === undefined || only === undefined) return []
  const before = words.slice(0, Math.min(sees.at, only.at)).filter((word) =>
    !lexicon.stop.has(word.folded) && !lexicon.article.has(word.folded) && !lexicon.grammar.determiner.has(word.folded)
  )
  const entity = entityNamed(passage.text.slice(words[sees.last]?.end ?? 0), blueprint)
  if (before.length === 0 || before.length > mostWords || entity === undefined) return []
  const label = capital(nominative(before.map((word) => word.raw).join(" "), locale))
  const own = cueIn(words, lexicon.cues.own) !== undefined
  return [{ _tag: "Persona", passage, label, entity: entity.id, ...(own ? { scope: entity.id } : {}) }]
}
