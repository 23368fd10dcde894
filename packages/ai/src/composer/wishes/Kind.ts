import type { Field, FieldKind } from "@statex/blueprint/Field"
import { itemsOf } from "../Lists.ts"
import { optionsOf } from "../shaping/Options.ts"
import { capital, fold } from "../Words.ts"
import { groundOf } from "./Ground.ts"
import { settled } from "./Settled.ts"
import { changeField, type Done, fieldNamed, positionOf, quotes, says, type Wish } from "./Wish.ts"

/** What kinds of values are called, with the small words that may stand around them. */
const kinds: ReadonlyArray<readonly [FieldKind, RegExp]> = [
  [
    "longText",
    /long text|multi-?line|several lines|langer text|langtext|mehrzeilig|texte long|plusieurs lignes|testo lungo|più righe|texto largo|varias líneas|lange tekst|meerdere regels|dlouhý text|více řádků|długi tekst|wielowierszow|длинн\p{L}+ текст|многострочн|نص طويل|عدة أسطر/iu
  ],
  [
    "boolean",
    /yes[ /-]?(?:or[ -])?no|check ?box|ja[ /-]?(?:oder )?nein|kästchen|oui[ /-]?(?:ou )?non|case à cocher|sì[ /-]?(?:o )?no|casella|sí[ /-]?(?:o )?no|casilla|ja[ /-]?(?:of )?nee|aankruis|ano[ /-]?(?:nebo )?ne(?!\p{L})|zaškrt|tak[ /-]?(?:lub )?nie|pole wyboru|да[ /-]?(?:или )?нет|флажок|نعم ?(?:\/|أو) ?لا/iu
  ],
  [
    "choice",
    /\bchoice|drop-?down|pick ?list|\bauswahl|choix|liste déroulante|scelta|menu a tendina|elección|desplegable|lista de opciones|keuze|výběr|lista wyboru|list[aęy] rozwijan|wybór|выбор|выпадающ|اختيار|قائمة منسدلة/iu
  ],
  [
    "email",
    /e-?mail address|e-?mail-?adresse|adresse e-?mail|indirizzo e-?mail|dirección de correo|e-?mailadres|e-?mailov\p{L} adres|adres e-?mail|адрес\p{L}* (?:электронной почты|e-?mail)|بريد إلكتروني/iu
  ],
  [
    "phone",
    /phone number|telefonnummer|numéro de téléphone|numero di telefono|número de teléfono|telefoonnummer|telefonní číslo|numer telefonu|номер\p{L}* телефона|رقم هاتف/iu
  ],
  [
    "url",
    /web address|\blink\b|\burl\b|webadresse|adresse web|indirizzo web|dirección web|webadres|webov\p{L} adres|adres internetow|ссылк|رابط/iu
  ],
  [
    "money",
    /amount of money|\bcurrency|\bmoney|geldbetrag|\bbetrag\b|montant|importo|importe|\bbedrag|peněžní|částk|kwot|денежн|сумм\p{L}+ денег|مبلغ/iu
  ],
  ["date", /\bdate\b|\bdatum\b|\bdata\b|\bfecha\b|\bdatą\b|\bdatę\b|(?<!\p{L})дат[ауой]{1,2}(?!\p{L})|تاريخ/iu],
  [
    "time",
    /time of day|\bclock time|uhrzeit|\bheure\b|\borario\b|\bora\b|\bhora\b|\btijd\b|tijdstip|denní čas|\bčas(?:em)?\b|godzin|врем(?:я|ени|енем)|وقت/iu
  ],
  [
    "number",
    /\bnumber\b|\bnumeric|\bzahl\b|\bnombre\b|numérique|\bnumero\b|numerico|\bnúmero\b|numérico|\bgetal\b|\bnummer\b|\bčísl[oeu]m?\b|číseln|\bliczb[aąęy]\b|liczbow|числ(?:о|ом|овым|овое)|رقم|رقمي/iu
  ],
  ["text", /\btext\b|\btexte\b|\btesto\b|\btexto\b|\btekst(?:em|owe)?\b|\btextem\b|текст/iu]
]

const listAfter = (text: string): string => /[:(]\s*([^:()]+)\)?\s*[.!]?\s*$/u.exec(text)?.[1] ?? ""

/** The kind that a text ends with, leaving the words for "field", "be" and "in" around it aside. */
const kindIn = (text: string): FieldKind | undefined => kinds.find(([, pattern]) => pattern.test(text))?.[0]

/** What a field keeps whatever its kind. */
const bare = ({ hint, id, label, required }: Field) => ({
  id,
  label,
  required,
  ...(hint === undefined ? {} : { hint })
})

/** "The field phone should be a number", "make material a choice (oak, pine)". */
export const changeKind = (wish: Wish): Done | undefined => {
  const { blueprint, lexicon, passage, words } = wish
  if (!says(lexicon.wish.change, wish) || says(lexicon.wish.rename, wish) || quotes(passage.text).length > 1) {
    return undefined
  }
  if (positionOf(lexicon.wish.title, passage.words) !== -1 || says(lexicon.wish.colour, wish)) return undefined
  const place = fieldNamed(passage.text, blueprint)
  if (place === undefined || place.entity.status === place.field.id || place.field.computed !== undefined) {
    return undefined
  }
  const label = place.label.split(/\s+/u).map((word) => word.slice(0, Math.max(3, word.length - 2)))
  const others = passage.text.split(/\s+/u).filter((word) =>
    !label.some((stem) => fold(word).replace(/^[«„“"‘']?(?:ال)?/u, "").startsWith(fold(stem)))
  ).join(" ")
  const options = optionsOf(itemsOf(listAfter(others), lexicon).map(capital))
  const kind = kindIn(others.replace(/[:(].*$/u, ""))
  if (kind === undefined || kind === place.field.kind || kind === "choice" && options.length < 2) return undefined
  const field: Field = { ...bare(place.field), kind, ...(kind === "choice" ? { options } : {}) }
  const shape = groundOf({ ...wish, blueprint: changeField(blueprint, place.entity, field) })
  if (shape === undefined) return undefined
  return {
    blueprint: settled(changeField(blueprint, place.entity, field), shape, place.entity.id),
    change: words("chKind", { field: place.label, entity: place.entity.plural })
  }
}
