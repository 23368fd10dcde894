import { composerWords } from "@statex/i18n/ComposerWords"
import type { Translator } from "@statex/i18n/Translator"
import { type Locale, locales } from "@statex/kernel/Locale"
import type { BriefText } from "../../AiRequest.ts"
import type { Family, Question } from "../../Understanding.ts"
import { listing } from "../Sentences.ts"
import type { Shape, ShapedEntity } from "../Shape.ts"
import { atMost } from "../Words.ts"

const mostQuestions = 5
const longestQuote = 160

/** Families that a first sentence can choose between. */
const offered: ReadonlyArray<Family> = ["records", "booking", "shop", "projects", "inventory", "landing"]
const selling: ReadonlySet<Family> = new Set(["shop", "restaurant", "landing"])
const paid: ReadonlySet<Family> = new Set([
  "shop",
  "restaurant",
  "rental",
  "booking",
  "learning",
  "events",
  "membership"
])
const spreadsheet =
  /excel|spreadsheet|tabell|tabula?r?k?|tabul|csv|feuille de calcul|tableur|foglio|hoja de c|planilla|rekenblad|arkusz|таблиц|جدول|اكسل|إكسل/iu

/** An entity of which the brief names no field. */
export const vagueOf = (shape: Shape): ShapedEntity | undefined =>
  shape.entities.find((entity) =>
    entity.role === "records" && entity.origin !== "derived" &&
    entity.fields.every((field) => field.origin === "assumed" || field.id === entity.status)
  )

/** What happens or is worked on, and has no states. */
export const statelessOf = (shape: Shape): ShapedEntity | undefined =>
  shape.entities.some((entity) => entity.status !== undefined) ?
    undefined :
    shape.entities.find((entity) => entity.role === "records" && !entity.person)

/** Two languages between which a brief leaves the choice: the page's and its own. */
const languagesOf = (shape: Shape, brief: BriefText): ReadonlyArray<Locale> =>
  shape.reading.languageAsked !== undefined || brief.locale === shape.reading.spoken
    ? []
    : [shape.reading.spoken, brief.locale].filter((one) => locales.includes(one))

/** What a brief says in two ways, each a question of its own: the first way holds meanwhile. */
const contradictions = (shape: Shape, words: Translator): ReadonlyArray<Question> =>
  shape.reading.unclear.flatMap(({ passages, topic, values }): ReadonlyArray<Question> => {
    const [one, two] = passages
    if (topic === "scope" || one === undefined || two === undefined) return []
    const quoted = { one: atMost(one.text, longestQuote), two: atMost(two.text, longestQuote) }
    return [{
      id: topic,
      impact: 92,
      text: words("qTwo", quoted),
      standing: words("qTwoStanding", { quote: values[0] ?? quoted.one }),
      options: values.slice(0, 6).map((value, at) => ({ id: `v${at + 1}`, label: atMost(value, 120) }))
    }]
  })

const nameOfLanguage = (one: Locale, locale: Locale): string =>
  new Intl.DisplayNames([locale], { type: "language" }).of(one) ?? one

/** At most five questions, those first whose answers would change most; what has been answered is gone. */
export const questionsOf = (
  shape: Shape,
  brief: BriefText,
  unused: Shape["reading"]["unused"]
): ReadonlyArray<Question> => {
  const { capabilities, currency, family, familySure, locale, name, offers, opening } = shape.reading
  const words = composerWords(locale)
  const made = (
    id: string,
    impact: number,
    key: string,
    values: Readonly<Record<string, string | number>> = {},
    options: Question["options"] = []
  ): Question => ({
    id,
    impact,
    text: words(`q${key}`, values),
    standing: words(`q${key}Standing`, values),
    options: options.map((option) => ({ ...option, label: atMost(option.label, 120) }))
  })
  const choices = (topic: string, ids: ReadonlyArray<string>) =>
    ids.map((id) => ({ id, label: words(`opt${topic}_${id}`) }))
  const says = (what: string) => capabilities.some((one) => one.what === what)
  const vague = vagueOf(shape)
  const stateless = statelessOf(shape)
  const books = shape.planned.some((one) => one.tag === "Booking")
  const tongues = languagesOf(shape, brief)
  const [unclear] = unused
  const all: ReadonlyArray<Question> = [
    ...contradictions(shape, words),
    ...(familySure ? [] : [made("family", 95, "Family", {}, choices("Family", offered))]),
    ...(tongues.length < 2
      ? []
      : [made(
        "language",
        90,
        "Language",
        { language: words("languageName") },
        tongues.map((one) => ({ id: one, label: nameOfLanguage(one, locale) }))
      )]),
    ...(books && opening.said.hours === undefined
      ? [made("hours", 85, "Hours", { from: opening.from, to: opening.to }, [
        { id: "h8-16", label: "08:00–16:00" },
        { id: "h9-17", label: "09:00–17:00" },
        { id: "h10-20", label: "10:00–20:00" }
      ])]
      : []),
    ...(vague === undefined || vague.origin === "assumed" && !familySure
      ? []
      : [made("fields", 80, "Fields", {
        plural: vague.plural,
        fields: listing(vague.fields.map((field) => field.label), locale)
      })]),
    ...shape.open.map(({ rule }, at) =>
      made(at === 0 ? "rule" : `rule-${at + 1}`, 78, "Rule", { quote: atMost(rule.passage.text, longestQuote) })
    ),
    ...(books && opening.said.capacity === undefined
      ? [made(
        "capacity",
        75,
        "Capacity",
        { number: opening.capacity },
        [1, 2, 5, 10, 20].map((number) => ({ id: `n${number}`, label: String(number) }))
      )]
      : []),
    ...(shape.personas.length > 0 || says("login") || family === "landing"
      ? []
      : [made("who", 70, "Roles", {}, choices("Who", ["everybody", "readers"]))]),
    ...(stateless === undefined || books || family === "landing"
      ? []
      : [
        made("states", 65, "Status", { plural: stateless.plural }, choices("States", ["none", "open-done", "three"]))
      ]),
    ...(selling.has(family) && currency === undefined && offers.every((offer) => offer.price === undefined) &&
        !shape.entities.some((entity) => entity.rows.length > 0)
      ? [made("price", 60, "Price")]
      : []),
    ...(unclear === undefined ? [] : [made("unclear", 58, "Unclear", { quote: atMost(unclear.text, longestQuote) })]),
    ...(paid.has(family) && !says("payment")
      ? [made("payment", 50, "Payment", {}, choices("Payment", ["on-site", "invoice", "online"]))]
      : []),
    ...(brief.attachments.length === 0 && spreadsheet.test(brief.today)
      ? [made("import", 45, "Import", {}, choices("Import", ["take-over", "empty"]))]
      : []),
    ...(says("message") || family === "records" ? [] : [made("notify", 35, "Notify")]),
    ...(name === undefined ? [made("name", 30, "Name")] : [])
  ]
  const answered = new Set((brief.answers ?? []).map((one) => one.question))
  return all.filter((one, at) => !answered.has(one.id) && all.findIndex((other) => other.id === one.id) === at)
    .toSorted((a, b) => b.impact - a.impact).slice(0, mostQuestions)
}
