import type { Locale } from "@statex/kernel/Locale"
import type { Field } from "../src/Field.ts"
import { choicesOf } from "../src/markup/FieldInput.ts"
import type { Scene } from "../src/markup/Scene.ts"
import { tagOf } from "../src/markup/Wording.ts"
import type { Value } from "../src/Words.ts"

const easternDigits = "٠١٢٣٤٥٦٧٨٩"

const decimalSign = (locale: Locale): string =>
  new Intl.NumberFormat(tagOf(locale)).formatToParts(0.5).find((part) => part.type === "decimal")?.value ?? "."

/** Whether the only point or comma of a number parts thousands: not the fraction sign of the language, three digits after. */
const partsThousands = (locale: Locale, plain: string): boolean =>
  /^-?\d{1,3}[.,]\d{3}$/.test(plain) && !plain.includes(decimalSign(locale))

/** A number as people write it: spaces between thousands, comma or point before the fraction, digits of either script. */
export const parsedNumber = (locale: Locale, text: string): number | null => {
  const plain = text.replace(/[٠-٩]/g, (digit) => String(easternDigits.indexOf(digit)))
    .replace(/[\s\u00a0\u202f'’٬]/g, "").replace(/٫/g, ".").replace(/−/g, "-")
  const fraction = Math.max(plain.lastIndexOf(","), plain.lastIndexOf("."))
  const signs = plain.match(/[.,]/g) ?? []
  const grouped = (signs.length > 1 && new Set(signs).size === 1) || partsThousands(locale, plain)
  const even = grouped || fraction < 0
    ? plain.replace(/[.,]/g, "")
    : `${plain.slice(0, fraction).replace(/[.,]/g, "")}.${plain.slice(fraction + 1)}`
  return /^-?\d+(\.\d*)?$|^-?\.\d+$/.test(even) ? Number(even) : null
}

/** What a person typed as the value that is kept; what cannot be read stays text, so that the check can refuse it. */
export const parsed = (scene: Scene, field: Field, typed: string): Value => {
  const text = typed.trim()
  if (text === "") return null
  if (field.kind === "number" || field.kind === "money") return parsedNumber(scene.locale, text) ?? text
  if (field.kind === "url") return /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  return field.kind === "time" ? text.slice(0, 5) : text
}

/** Like `parsed`, for text out of files: options and records by their words, yes and no, numbers. */
export const imported = (scene: Scene, field: Field, given: unknown): Value => {
  if (given === null || given === undefined) return field.kind === "boolean" ? false : null
  if (typeof given === "boolean" || typeof given === "number") return given
  const text = String(given).trim()
  if (field.kind === "boolean") {
    const word = text.toLowerCase()
    if (word === "true" || word === "1" || word === scene.copy.yes.toLowerCase()) return true
    return word === "" || word === "false" || word === "0" || word === scene.copy.no.toLowerCase() ? false : text
  }
  if (field.kind === "choice" || field.kind === "reference") {
    if (text === "") return null
    const choices = choicesOf(scene, field)
    return (choices.find((choice) => choice.value === text) ?? choices.find((choice) => choice.label === text))
      ?.value ?? text
  }
  const numeric = field.kind === "number" || field.kind === "money"
  return numeric && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : parsed(scene, field, text)
}
