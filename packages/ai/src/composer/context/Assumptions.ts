import { composerWords } from "@statex/i18n/ComposerWords"
import type { BriefText } from "../../AiRequest.ts"
import type { Understanding } from "../../Understanding.ts"
import { pricesIn } from "../Prices.ts"
import { listing } from "../Sentences.ts"
import type { Shape } from "../Shape.ts"
import { atMost } from "../Words.ts"
import { vagueOf } from "./Questions.ts"

type Assumption = Understanding["assumptions"][number]

/** Fields that no sentence names and a rule needs, by entity. */
const derivedFields = (shape: Shape) =>
  shape.entities.filter((entity) => entity.role === "records").flatMap((entity) => {
    const labels = entity.fields.filter((field) => field.origin === "derived").map((field) => field.label)
    return labels.length === 0 ? [] : [{ plural: entity.plural, fields: listing(labels, shape.reading.locale) }]
  })

/** Amounts named in one list at most: as many facts as the gate looks for. */
const mostAmounts = 60

/** Amounts of money in the brief that no requirement speaks of. */
const amountsOf = (shape: Shape, { improvement, problem, result, today }: BriefText): ReadonlyArray<string> => {
  const asked = shape.wanted.map(({ from, values }) => `${from?.text ?? ""} ${Object.values(values ?? {}).join(" ")}`)
    .join("\n")
  const named = pricesIn([problem, today, improvement, result].join("\n")).map(({ text }) => text)
  return [...new Set(named)].filter((text) => !asked.includes(text)).slice(0, mostAmounts)
}

/** What we take for granted, each with what changes if it is wrong. */
export const assumptionsOf = (shape: Shape, brief: BriefText): ReadonlyArray<Assumption> => {
  const { familySure, locale, opening } = shape.reading
  const words = composerWords(locale)
  const made = (key: string, values: Readonly<Record<string, string | number>> = {}): Assumption => ({
    text: words(`as${key}`, values),
    ifFalse: words(`as${key}IfFalse`, values)
  })
  const vague = vagueOf(shape)
  const books = shape.planned.some((one) => one.tag === "Booking")
  const answered = new Set((brief.answers ?? []).map((one) => one.question))
  const amounts = amountsOf(shape, brief)
  const payment = (brief.answers ?? []).find((one) => one.question === "payment")?.answer
  return [
    ...(familySure ? [] : [made("Family")]),
    ...(vague === undefined
      ? []
      : [made("Fields", { plural: vague.plural, fields: listing(vague.fields.map((field) => field.label), locale) })]),
    ...derivedFields(shape).map((values) => made("Derived", values)),
    ...shape.open.slice(0, 5).map(({ rule }) => made("Rule", { quote: atMost(rule.passage.text, 160) })),
    ...(books && opening.said.hours === undefined && !answered.has("hours")
      ? [made("Hours", { from: opening.from, to: opening.to })]
      : []),
    ...(books && opening.said.minutes === undefined ? [made("Slot", { minutes: opening.minutes })] : []),
    ...(books && opening.said.capacity === undefined && !answered.has("capacity")
      ? [made("Capacity", { number: opening.capacity })]
      : []),
    ...(amounts.length === 0 ? [] : [made("Amounts", { amounts: listing(amounts, locale) })]),
    ...(payment === "on-site" || payment === "invoice" ? [made(payment === "invoice" ? "Invoice" : "OnSite")] : []),
    made("Browser"),
    ...(shape.entities.some((entity) => entity.role === "records") ? [made("Samples")] : [])
  ]
}

export const risksOf = (shape: Shape, notUnderstood: number): ReadonlyArray<string> => {
  const words = composerWords(shape.reading.locale)
  const personal = shape.entities.filter((entity) =>
    entity.person || entity.fields.some((field) => field.kind === "email" || field.kind === "phone")
  )
  return [
    ...(personal.length === 0
      ? []
      : [words("riskPersonal", { plurals: listing(personal.map((entity) => entity.plural), shape.reading.locale) })]),
    ...(shape.personas.length === 0 ? [] : [words("riskPersona")]),
    words("riskBrowser"),
    ...(shape.entities.some((entity) => entity.file !== undefined) ? [words("riskTable")] : []),
    ...(notUnderstood === 0 ? [] : [words("riskUnclear")])
  ]
}
