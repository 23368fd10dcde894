import { fit, headedOf, listBehind, type Topic } from "./Headed.ts"
import { inflected } from "./Locales.ts"
import { isVerb } from "./morphology/Verbs.ts"
import type { Passage } from "./Passage.ts"
import { brokenBefore, knownAt, type Phrase, phraseAfter, phraseBefore, type Tongue } from "./Phrases.ts"
import { fold, has, look } from "./Words.ts"

/** "A visit is its client, its room, its date": a thing told by its parts. */
const equals = /^(?:to|это|is|ist|c'est|es|è|sono|toto)$/u
const romance: ReadonlySet<string> = new Set(["fr", "it", "es"])

/** Where a clause of its own says what something is of: "of each boiler …", in Arabic also in one word, "للمشترك …". */
const ownersIn = (
  passage: Passage,
  tongue: Tongue
): ReadonlyArray<{ readonly at: number; readonly each: boolean; readonly owner: Phrase }> => {
  const { each, grammar, keep } = tongue.lexicon
  return passage.words.flatMap((word, at) => {
    const begins = at === 0 || brokenBefore(passage, at) || has(keep, passage.words[at - 1]?.folded ?? "") ||
      tongue.lexicon.and.has(passage.words[at - 1]?.folded ?? "") || /^و[فلع]/u.test(word.folded)
    if (!begins || word.start >= passage.lead.length) return []
    const own = tongue.locale === "ar" && /^و?لل/u.test(word.folded) ? knownAt(passage, at, tongue) : undefined
    if (own !== undefined) return [{ at, each: true, owner: own }]
    if (!grammar.of.has(word.folded)) return []
    // "the books, of them the author, …": what stands right before.
    const before = them.test(passage.words[at + 1]?.folded ?? "") ? phraseBefore(passage, at, tongue) : undefined
    if (before !== undefined) return [{ at, each: true, owner: { ...before, to: at + 1 } }]
    const owner = phraseAfter(passage, at + 1, tongue)
    const said = each.has(word.folded) || each.has(passage.words[at + 1]?.folded ?? "")
    return owner === undefined ? [] : [{ at, each: said, owner }]
  })
}

/** "Of each boiler type, number, year": what each is of, and its fields right behind. */
const ofEach = (passage: Passage, tongue: Tongue): ReadonlyArray<Topic> => {
  const { keep, with: opener } = tongue.lexicon
  const owners = ownersIn(passage, tongue)
  return owners.flatMap(({ at, each, owner }) => {
    const next = passage.words[owner.to + 1]
    if (!each && !owner.known) return []
    if (next === undefined || next.start >= passage.lead.length) return []
    const verb = passage.words.slice(owner.to + 1, owner.to + 4).some((word, step) =>
      !(step > 0 && brokenBefore(passage, owner.to + 1 + step)) &&
      (has(keep, word.folded) || has(opener, word.folded) || tongue.lexicon.cues.is.test(word.folded) ||
        isVerb(word.folded, tongue.locale))
    )
    if (romance.has(tongue.locale) && /^(?:ses|leurs?|sus?|suoi|sue|loro|i|que|che|qui)$/u.test(next.folded)) return []
    if (verb || /[,،:(]/u.test(passage.text.slice(passage.words[owner.to]?.end ?? 0, next.start))) return []
    const until = owners.find((other) =>
      other.at > at && (other.each || /^و?لل/u.test(passage.words[other.at]?.folded ?? ""))
    )
    const whole = listBehind(passage, next.start).split(/:\s/u)[0] ?? ""
    const stop = passage.words[until?.at ?? -1]?.start
    const list = stop === undefined ? whole : whole.slice(0, Math.max(0, stop - next.start)).replace(/[\s,،]+$/u, "")
    return fit(list, each ? 1 : 2, tongue, !each) ? [{ opener: "with", before: owner.to + 1, list, owner }] : []
  })
}

/** "stages – a, b, c – with a date and a fee": what stands before the aside has the fields behind it. */
const behindAside = (passage: Passage, tongue: Tongue): ReadonlyArray<Topic> => {
  const aside = /\s[–—]\s[^–—]*\s[–—]\s+/u.exec(passage.lead)
  const first = aside === null
    ? undefined
    : passage.words.findIndex((word) => word.start >= aside.index + aside[0].length)
  if (
    aside === null || first === undefined || first === -1 ||
    !has(tongue.lexicon.with, passage.words[first]?.folded ?? "")
  ) return []
  const owner = phraseBefore(passage, passage.words.filter((word) => word.end <= aside.index).length, tongue)
  const list = listBehind(passage, passage.words[first]?.end ?? 0)
  return owner !== undefined && fit(list, 2, tongue) ? [{ opener: "with", before: first, list, owner }] : []
}

/** "Wizyta to klientka, zabieg, data": a thing and what makes it. */
const made = (passage: Passage, tongue: Tongue): ReadonlyArray<Topic> =>
  passage.words.flatMap((word, at) => {
    if (at === 0 || word.start >= passage.lead.length || !equals.test(word.folded)) return []
    const owner = phraseBefore(passage, at, tongue)
    const list = listBehind(passage, word.end)
    const apart = /^\s*[,،]/u.test(passage.text.slice(word.end))
    if (apart || owner === undefined || list.split(/[,،]/u).length < 3 || !fit(list, 2, tongue)) return []
    return [{ opener: "with", before: at, list, owner }]
  })

/** "With each firm its calls: date, with whom": what is kept of each, where the each is a person or a firm. */
const heldByEach = (passage: Passage, tongue: Tongue): ReadonlyArray<Topic> => {
  const { each } = tongue.lexicon
  return passage.words.flatMap((word, at) => {
    const host = each.has(word.folded) ? phraseAfter(passage, at + 1, tongue) : undefined
    const next = passage.words[(host?.to ?? 0) + 1]
    if (host === undefined || next === undefined || !/^\s*:/u.test(passage.text.slice(next.end))) return []
    const held = phraseAfter(passage, host.to + 1, tongue)
    if (!host.word.person && !firms.test(fold(host.word.singular)) || held === undefined || held.to !== host.to + 1) {
      return []
    }
    if (look(tongue.lexicon.fields, next.folded) !== undefined || has(tongue.lexicon.fieldNoun, next.folded)) return []
    const list = listBehind(passage, next.end)
    return fit(list, 1, tongue, false) ? [{ opener: "with", before: host.to + 2, list, owner: held, host }] : []
  })
}

/** "Zápisy dětí do kroužků": what binds two things has both of them. */
const bindsTwo = (passage: Passage, tongue: Tongue): ReadonlyArray<Topic> => {
  const owner = phraseAfter(passage, 0, tongue)
  if (owner === undefined || owner.from > 0 || owner.to > 0) return []
  const one = knownAt(passage, 1, tongue)
  const small = passage.words[(one?.to ?? 0) + 1]?.folded ?? ""
  const other = one === undefined ? undefined : knownAt(passage, one.to + 2, tongue)
  if (one === undefined || other === undefined || !/^(?:na|do|w|we|v|ve|k|ke|в|на|к)$/u.test(small)) return []
  if (brokenBefore(passage, 1) || brokenBefore(passage, one.to + 1) || brokenBefore(passage, other.from)) return []
  return [{ opener: "with", before: other.to, list: `${one.word.singular}, ${other.word.singular}`, owner }]
}

const them = /^(?:nich|něm|něj|ní|niej|niego|nim|них|него|ней|нем)$/u
const firms = /^(?:firm|podnik|společnost|przedsiębiorst|spółk|компани|фирм|شركة)/u

export const topicsOf = (passage: Passage, heading: Passage | undefined, tongue: Tongue): ReadonlyArray<Topic> =>
  passage.items.length > 0
    ? []
    : [
      ...(inflected.has(tongue.locale) ? [...heldByEach(passage, tongue), ...bindsTwo(passage, tongue)] : []),
      ...headedOf(passage, heading, tongue),
      ...(romance.has(tongue.locale) ? [...ofEach(passage, tongue), ...made(passage, tongue)] : []),
      ...(inflected.has(tongue.locale)
        ? [...ofEach(passage, tongue), ...behindAside(passage, tongue), ...made(passage, tongue)]
        : [])
    ]
