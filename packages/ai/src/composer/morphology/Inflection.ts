import type { Adjective } from "./Adjective.ts"
import { csAdjective } from "./adjectives/cs.ts"
import { plAdjective } from "./adjectives/pl.ts"
import { ruAdjective } from "./adjectives/ru.ts"
import { declensionOf } from "./Declension.ts"
import type { Ending } from "./Endings.ts"
import { csEndings } from "./endings/cs.ts"
import { plEndings } from "./endings/pl.ts"
import { ruEndings } from "./endings/ru.ts"
import type { Form } from "./Noun.ts"
import { csNouns } from "./nouns/cs.ts"
import { plNouns } from "./nouns/pl.ts"
import { ruNouns } from "./nouns/ru.ts"
import { csParadigms, csSounds } from "./paradigms/cs.ts"
import { plParadigms, plSounds } from "./paradigms/pl.ts"
import { ruParadigms, ruSounds } from "./paradigms/ru.ts"

/** What the reading of one language with cases knows. */
export interface Inflection {
  readonly nouns: ReadonlyMap<string, ReadonlyArray<Form>>
  readonly endings: ReadonlyArray<Ending>
  readonly adjective: Adjective
  /** Join two nouns that both stand in the same case. */
  readonly and: ReadonlySet<string>
}

export type Inflected = "cs" | "pl" | "ru"

const made: Partial<Record<Inflected, Inflection>> = {}
const makers: Readonly<Record<Inflected, () => Inflection>> = {
  cs: () => ({
    nouns: declensionOf(csParadigms, csNouns, csSounds),
    endings: csEndings,
    adjective: csAdjective,
    and: new Set(["a", "i", "nebo"])
  }),
  pl: () => ({
    nouns: declensionOf(plParadigms, plNouns, plSounds),
    endings: plEndings,
    adjective: plAdjective,
    and: new Set(["i", "oraz", "lub"])
  }),
  ru: () => ({
    nouns: declensionOf(ruParadigms, ruNouns, ruSounds),
    endings: ruEndings,
    adjective: ruAdjective,
    and: new Set(["и", "или"])
  })
}

/** Made once, when the words of that language are first asked for. */
export const inflectionOf = (locale: Inflected): Inflection => made[locale] ??= makers[locale]()

/** Whether two written forms are forms of one noun, in any of the languages with cases. */
export const sameNoun = (one: string, other: string): boolean =>
  one.codePointAt(0) === other.codePointAt(0) && Object.values(made).some(({ nouns }) => {
    const forms = nouns.get(one)
    const others = forms === undefined ? undefined : nouns.get(other)
    return forms !== undefined && others !== undefined &&
      forms.some((form) => others.some((same) => same.noun === form.noun))
  })
