import type { NamedField } from "./Fields.ts"
import { nominative } from "./morphology/Nominative.ts"
import type { Tongue } from "./Phrases.ts"
import { capital, wordsOf } from "./Words.ts"

/** "state when handed out, state when returned": two that would be called the same keep what tells them apart. */
export const apart = (
  fields: ReadonlyArray<NamedField>,
  pieces: ReadonlyArray<string>,
  { locale }: Tongue
): ReadonlyArray<NamedField> =>
  fields.map((field, at) => {
    const text = pieces[at]?.trim() ?? ""
    const twice = fields.some((one, other) =>
      other !== at && one.label === field.label && pieces[other]?.trim().toLowerCase() !== text.toLowerCase()
    )
    const size = wordsOf(text).length
    return twice && size > 1 && size <= 5 && !/[():/]/u.test(text)
      ? { ...field, label: capital(nominative(text, locale)) }
      : field
  })
