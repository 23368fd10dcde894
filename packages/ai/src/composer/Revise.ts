import type { Blueprint } from "@statex/blueprint/Blueprint"
import { faults } from "@statex/blueprint/Soundness"
import { composerWords } from "@statex/i18n/ComposerWords"
import type { Locale } from "@statex/kernel/Locale"
import type { Revision } from "../AiRequest.ts"
import { languageOf } from "./Language.ts"
import { lexicons } from "./Lexicons.ts"
import { type Passage, passagesOf } from "./Passage.ts"
import { addField } from "./wishes/AddField.ts"
import { addOption } from "./wishes/AddOption.ts"
import { addView } from "./wishes/AddView.ts"
import { removeField, removeOption } from "./wishes/RemoveField.ts"
import { rename } from "./wishes/Rename.ts"
import { recolour, reopen, require } from "./wishes/Rules.ts"
import { changeText } from "./wishes/Text.ts"
import type { Done, Wisher } from "./wishes/Wish.ts"
import { wordsOf } from "./Words.ts"

/** In this order: the narrow wishes before those that take almost any words. */
const wishers: ReadonlyArray<Wisher> = [
  recolour,
  require,
  removeOption,
  removeField,
  reopen,
  addView,
  addOption,
  addField,
  changeText,
  rename
]

const mostWishes = 20

/** The single wishes: sentences and list items, cut again where "and" joins two of them. */
const wishesIn = (text: string, locale: Locale): ReadonlyArray<Passage> => {
  const brief = { locale, problem: text, today: "", improvement: "", result: "", attachments: [] }
  const piece = (part: string): Passage => ({
    text: part,
    lead: part,
    words: wordsOf(part),
    items: [],
    part: "problem"
  })
  return passagesOf(brief).flatMap((passage) =>
    (passage.items.length > 0 ? passage.items : passage.text.split(/;\s+/u)).map((part) => piece(part.trim()))
  ).filter((passage) => passage.words.length > 0).slice(0, mostWishes)
}

const tried = (blueprint: Blueprint, passage: Passage, locale: Locale): Done | undefined => {
  const words = composerWords(blueprint.locale)
  for (const wisher of wishers) {
    const done = wisher({ passage, blueprint, locale, lexicon: lexicons[locale], words })
    if (done !== undefined && faults(done.blueprint).length === 0) return done
  }
  return undefined
}

/** Does what it understands of a wish, and says what it does not; the rest of the blueprint stays as it is. */
export const revise = (blueprint: Blueprint, wish: string): Revision => {
  const spoken = languageOf(wish, blueprint.locale)
  const languages = [...new Set([spoken, blueprint.locale])]
  const changes: Array<string> = []
  const notUnderstood: Array<string> = []
  let now = blueprint
  for (const passage of wishesIn(wish, blueprint.locale)) {
    const done = languages.map((locale) => tried(now, passage, locale)).find((one) => one !== undefined)
    if (done === undefined) notUnderstood.push(passage.text)
    else {
      now = done.blueprint
      changes.push(done.change)
    }
  }
  return { understood: changes.length > 0, changes, notUnderstood, blueprint: now }
}
