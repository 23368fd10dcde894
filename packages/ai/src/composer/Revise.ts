import type { Blueprint } from "@statex/blueprint/Blueprint"
import { faults } from "@statex/blueprint/Soundness"
import { composerWords } from "@statex/i18n/ComposerWords"
import type { Locale } from "@statex/kernel/Locale"
import type { Revision } from "../AiRequest.ts"
import { languageOf } from "./Language.ts"
import { lexicons } from "./Lexicons.ts"
import { type Passage, passagesOf } from "./Passage.ts"
import { addEntity } from "./wishes/AddEntity.ts"
import { addField } from "./wishes/AddField.ts"
import { addOption } from "./wishes/AddOption.ts"
import { addPage } from "./wishes/AddPage.ts"
import { addRule } from "./wishes/AddRule.ts"
import { addView } from "./wishes/AddView.ts"
import { beyondIn } from "./wishes/Beyond.ts"
import { joined } from "./wishes/Joined.ts"
import { changeKind } from "./wishes/Kind.ts"
import { mended } from "./wishes/Mended.ts"
import { removeField, removeOption } from "./wishes/RemoveField.ts"
import { removeEntity, removeView } from "./wishes/RemovePart.ts"
import { rename } from "./wishes/Rename.ts"
import { recolour, reopen, require } from "./wishes/Rules.ts"
import { restart } from "./wishes/Start.ts"
import { changeText } from "./wishes/Text.ts"
import { type Change, serving, touchedBy } from "./wishes/Touched.ts"
import type { Done, Wisher } from "./wishes/Wish.ts"
import { wordsOf } from "./Words.ts"

/** In this order: the narrow wishes before those that take almost any words. */
const wishers: ReadonlyArray<Wisher> = [
  recolour,
  require,
  removeView,
  removeEntity,
  removeOption,
  removeField,
  restart,
  reopen,
  addPage,
  addView,
  addRule,
  addOption,
  addEntity,
  addField,
  changeKind,
  changeText,
  rename
]

const removing: ReadonlySet<Wisher> = new Set([removeField, removeOption, removeEntity, removeView])

/** Marks a part of a sentence that is beyond a change, so that it is told apart from what can be done. */
const isBeyond: Wisher = () => undefined

const mostWishes = 20

const passageOf = (part: string): Passage => ({
  text: part,
  lead: part,
  words: wordsOf(part),
  items: [],
  part: "problem"
})

/** The sentences and list items of a wish. */
const sentencesIn = (text: string, locale: Locale): ReadonlyArray<string> => {
  const brief = { locale, problem: text, today: "", improvement: "", result: "", attachments: [] }
  return passagesOf(brief).flatMap((passage) => passage.items.length > 0 ? passage.items : passage.text.split(/;\s+/u))
    .map((part) => part.trim()).filter((part) => wordsOf(part).length > 0).slice(0, mostWishes)
}

interface Tried extends Done {
  /** What did it. */
  readonly kind: Wisher
}

const tried = (blueprint: Blueprint, text: string, locale: Locale): Tried | undefined => {
  const passage = passageOf(text)
  const words = composerWords(blueprint.locale)
  for (const wisher of wishers) {
    const done = wisher({ passage, blueprint, locale, lexicon: lexicons[locale], words })
    // What depended on something that was taken out goes with it.
    const whole = done === undefined ? undefined : removing.has(wisher) ? mended(done.blueprint) : done.blueprint
    if (done !== undefined && whole !== undefined && faults(whole).length === 0) {
      return { ...done, blueprint: whole, kind: wisher }
    }
  }
  return undefined
}

/** Does what it understands of a wish, and says what it does not; the rest of the blueprint stays as it is. */
export const revise = (blueprint: Blueprint, wish: string): Revision => {
  const spoken = languageOf(wish, blueprint.locale)
  const languages = [...new Set([spoken, blueprint.locale])]
  const changes: Array<Change> = []
  const beyond: Array<Revision["beyond"][number]> = []
  const notUnderstood: Array<string> = []
  let now = blueprint
  const done = (blueprint: Blueprint, text: string) =>
    languages.map((locale) => tried(blueprint, text, locale)).find((one) => one !== undefined)
  const further = (text: string) =>
    languages.map((locale) => beyondIn(text, lexicons[locale], composerWords(blueprint.locale), now))
      .find((found) => found.length > 0) ?? []
  for (const sentence of sentencesIn(wish, blueprint.locale)) {
    const state = now
    const meant = (part: string) => further(part).length > 0 ? isBeyond : done(state, part)?.kind
    const parts = languages.map((locale) =>
      joined(sentence, lexicons[locale], meant)
    ).find((found) => found.length > 1) ??
      [sentence]
    for (const part of parts) {
      const more = further(part)
      if (more.length > 0) {
        beyond.push(...more.filter((one) => !beyond.some((other) => other.what === one.what)))
        continue
      }
      const next = done(now, part)
      if (next === undefined) notUnderstood.push(part)
      else {
        const { change, wanted } = next
        changes.push({
          sentence: change,
          quote: part,
          before: now,
          after: next.blueprint,
          ...(wanted === undefined ? {} : { wanted })
        })
        now = next.blueprint
      }
    }
  }
  const requirements = touchedBy(blueprint, now, changes)
  return {
    understood: changes.length > 0,
    changes: changes.map((change) => change.sentence),
    requirements,
    beyond,
    notUnderstood,
    blueprint: serving(blueprint, now, requirements)
  }
}
