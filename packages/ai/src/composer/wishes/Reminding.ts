import { cueIn } from "../Cues.ts"
import type { DraftRule } from "../DraftRule.ts"
import { numbersIn } from "../rules/Scene.ts"
import { look } from "../Words.ts"
import { entityNamed, fieldNamed, names, type Wish } from "./Wish.ts"

/** What a wish for a reminder says of the time, where the turns of a brief do not. */
const older =
  /older than|more than|(?<!\p{L})(?:ago|since)(?!\p{L})|älter als|länger als|vor mehr als|plus (?:vieu|ancien)\p{L}*|depuis|più vecchi|da più di|oltre|más (?:antigu|viej)\p{L}*|desde hace|hace más|ouder dan|langer dan|starší (?:než|jak)|déle než|víc(?:e)? než|starsz\p{L}+ niż|dłużej niż|ponad|старше|более|больше|أقدم من|أكثر من|منذ/iu
const soon =
  /within|in the next|in \d+ days|due in|(?<!\p{L})in \d+ tagen|dans (?:les )?\d+ jours|(?:tra|fra) \d+ giorni|en \d+ días|over \d+ dagen|za \d+ dn|через \d+|بعد \d+|less than|innerhalb|in den nächsten|binnen|dans les|d['’]ici|sous|entro|nei prossimi|dentro de|en los próximos|binnen|in de komende|během|v příštích|(?<!\p{L})do(?!\p{L})|w ciągu|w najbliższych|в течение|в ближайшие|за (?=\d)|خلال|في غضون/iu
const under =
  /below|under|less than|fewer than|unter|weniger als|moins de|en dessous|sous|inférieur|sotto|meno di|inferiore|menos de|por debajo|inferior|onder|minder dan|lager dan|pod\s|méně než|nižší|poniżej|mniej niż|ниже|меньше|менее|أقل من|تحت/iu
const over =
  /above|over|more than|exceed|über|mehr als|plus de|au[- ]dessus|dépass|sopra|più di|super|más de|por encima|boven|meer dan|nad\s|více než|přesáhne|powyżej|więcej niż|przekrocz|выше|больше|более|превы|أكثر من|فوق|يتجاوز/iu
const asks =
  /remind|alert|warn|notif|highlight|\bflag\b|\bshow|\blist|erinner|warn|hinweis|zeig|markier|rappel|alerte|averti|signal|affich|montr|ricord|avvis|promemoria|mostr|evidenz|recuerd|recordatorio|avis|alerta|muestr|mostrar|resalt|herinner|waarschuw|toon|markeer|upozorn|připom|zobraz|ukaž|zvýrazn|přypomn|przypomn|ostrzeż|pokaż|wyświetl|zaznacz|напомн|напомин|предупре|покаж|показыв|выдел|сообщ|ذكر|تذكير|نبه|تنبيه|أظهر|اظهر|اعرض/iu

/** Whether a wish asks to be told of something after a time or at a number: it names no field to keep. */
export const isReminder = (text: string): boolean => asks.test(text) && /\p{Nd}/u.test(text)

/** "Add a reminder for contracts older than 6 months", "warn when the stock is below 5": said without the turns that a brief has. */
export const remindersAsked = (wish: Wish): ReadonlyArray<DraftRule> => {
  const { blueprint, lexicon, locale, passage } = wish
  const { text } = passage
  const place = fieldNamed(text, blueprint)
  const entity = entityNamed(text, blueprint) ?? place?.entity
  const [number] = numbersIn(passage, { locale, lexicon, extra: new Map() })
  if (!asks.test(text) || entity === undefined || number === undefined) return []
  if (cueIn(passage.words, lexicon.cues.forbidden) !== undefined) return []
  const unit = look(lexicon.grammar.units, passage.words[number.at + 1]?.folded ?? "")?.value
  const own = entity.fields.filter((field) => place?.field.id === field.id)
  if (unit !== undefined) {
    const sense = older.test(text) ? "olderThan" : soon.test(text) ? "within" : undefined
    const date = own.find((field) => field.kind === "date") ??
      entity.fields.find((field) => field.kind === "date" && names(text, field.label))
    return sense === undefined
      ? []
      : [{
        _tag: "Reminder",
        passage,
        entity: entity.id,
        sense,
        amount: number.value,
        unit,
        ...(date === undefined ? {} : { field: date.id })
      }]
  }
  const counted = own.find((field) => field.kind === "number" || field.kind === "money")
  const sense = under.test(text) ? "below" : over.test(text) ? "above" : undefined
  return sense === undefined || counted === undefined
    ? []
    : [{ _tag: "Reminder", passage, entity: entity.id, sense, amount: number.value, field: counted.id }]
}
