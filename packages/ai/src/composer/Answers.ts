import { composerWords } from "@statex/i18n/ComposerWords"
import { isLocale } from "@statex/kernel/Locale"
import type { BriefText } from "../AiRequest.ts"
import { Family } from "../Understanding.ts"
import { statelessOf, vagueOf } from "./context/Questions.ts"
import type { DraftEntity, Reading } from "./Draft.ts"
import { withFields } from "./Entities.ts"
import { draftField, fieldOf } from "./Fields.ts"
import { lexicons } from "./Lexicons.ts"
import { itemsOf } from "./Lists.ts"
import { offerOf } from "./Offers.ts"
import { openingIn } from "./Openings.ts"
import type { Passage } from "./Passage.ts"
import { read } from "./Reading.ts"
import { shapeOf } from "./Shape.ts"
import { asciiDigits, atMost, capital, wordsOf } from "./Words.ts"

type Taken = (reading: Reading, answer: string) => Reading

const mostOptions = 12

const passageOf = (text: string): Passage => ({ text, lead: text, words: wordsOf(text), items: [], part: "result" })

const replaced = (reading: Reading, changed: DraftEntity): Reading => ({
  ...reading,
  entities: reading.entities.some((entity) => entity.id === changed.id)
    ? reading.entities.map((entity) => entity.id === changed.id ? changed : entity)
    : [...reading.entities, changed]
})

const withStates = (reading: Reading, options: ReadonlyArray<string>): Reading => {
  const target = statelessOf(shapeOf(reading))
  const entity = reading.entities.find((one) => one.id === target?.id) ?? target
  if (entity === undefined || options.length < 2) return reading
  const label = composerWords(reading.locale)("fieldStatus")
  const field = draftField({ label, kind: "choice", options }, entity.fields, "asked")
  return replaced(reading, { ...entity, fields: [...entity.fields, field], status: field.id })
}

const states: Taken = (reading, answer) => {
  const words = composerWords(reading.locale)
  if (answer === "none") return reading
  if (answer === "open-done") return withStates(reading, [words("stateOpen"), words("stateDone")])
  if (answer === "three") return withStates(reading, [words("stateOpen"), words("stateDoing"), words("stateDone")])
  const parts = answer.split(/→|->|=>/u).flatMap((part) => itemsOf(part, lexicons[reading.spoken], true))
  return withStates(reading, [...new Set(parts.map((part) => atMost(capital(part), 40)))].slice(0, mostOptions))
}

const fields: Taken = (reading, answer) => {
  const target = vagueOf(shapeOf(reading))
  const entity = reading.entities.find((one) => one.id === target?.id) ?? target
  if (entity === undefined) return reading
  const lexicon = lexicons[reading.spoken]
  const named = itemsOf(answer, lexicon).map((item) => fieldOf(item, reading.spoken, lexicon))
  const kept = entity.fields.filter((field) => field.origin !== "assumed")
  return named.length === 0
    ? reading
    : replaced(reading, withFields({ ...entity, fields: kept }, named, undefined, "asked"))
}

/** The value that an option of a contradiction stands for; other answers as they are. */
const chosen = (reading: Reading, topic: string, answer: string): string => {
  const place = Number(/^v(\d)$/u.exec(answer)?.[1])
  return reading.unclear.find((one) => one.topic === topic)?.values[place - 1] ?? answer
}

/** A number said twice and differently: the one that was chosen holds wherever the others stood. */
const amount: Taken = (reading, answer) => {
  const values = reading.unclear.find((one) => one.topic === "amount")?.values.map(Number) ?? []
  const number = Number(asciiDigits(chosen(reading, "amount", answer)).replace(/[^\d.]/gu, ""))
  if (!Number.isFinite(number) || number <= 0) return reading
  return {
    ...reading,
    rules: reading.rules.map((rule) =>
      rule._tag === "Places" && rule.count !== undefined && values.includes(rule.count)
        ? { ...rule, count: number }
        : rule._tag === "Bounds" && rule.maximum !== undefined && values.includes(rule.maximum)
        ? { ...rule, maximum: number }
        : rule
    )
  }
}

const hours: Taken = (reading, given) => {
  const answer = chosen(reading, "hours", given)
  const [, from, to] = /^h(\d{1,2})-(\d{1,2})$/u.exec(answer) ?? []
  const passage = passageOf(from === undefined ? answer : `${from}:00–${to ?? ""}:00`)
  const found = openingIn(passage, lexicons[reading.spoken])
  const opening = {
    ...reading.opening,
    ...found.hours,
    ...(found.weekdays === undefined || found.weekdays.length === 0 ? {} : { weekdays: found.weekdays }),
    ...(found.minutes === undefined ? {} : { minutes: found.minutes })
  }
  return { ...reading, opening }
}

const minutes: Taken = (reading, answer) => {
  const number = Number(/\d+/u.exec(asciiDigits(chosen(reading, "minutes", answer)))?.[0])
  return Number.isInteger(number) && number >= 5 && number <= 480
    ? { ...reading, opening: { ...reading.opening, minutes: number } }
    : reading
}

const capacity: Taken = (reading, answer) => {
  const number = Number(/\d+/u.exec(asciiDigits(chosen(reading, "capacity", answer)))?.[0])
  return Number.isInteger(number) && number >= 1 && number <= 1000
    ? { ...reading, opening: { ...reading.opening, capacity: number } }
    : reading
}

const price: Taken = (reading, answer) => {
  const given = itemsOf(answer, lexicons[reading.spoken], true).map(offerOf).filter((one) => one?.price !== undefined)
    .filter((one) => one !== undefined)
  const priced = (heading: string) => given.find((one) => one.heading.toLowerCase() === heading.toLowerCase())
  const kept = reading.offers.map((offer) => ({ ...offer, ...priced(offer.heading) }))
  const fresh = given.filter((one) => !kept.some((offer) => offer.heading === one.heading))
  return { ...reading, offers: [...kept, ...fresh].slice(0, mostOptions) }
}

const who: Taken = (reading, answer) => {
  const words = composerWords(reading.locale)
  const passage = passageOf(answer)
  if (answer === "everybody") return reading
  const labels = answer === "readers"
    ? [words("personaReader")]
    : itemsOf(answer, lexicons[reading.spoken], true).map((item) => atMost(capital(item), 60)).slice(0, 4)
  const rules = labels.map((label) => ({
    _tag: "Persona" as const,
    passage: answer === "readers" ? { ...passage, text: "" } : passage,
    label,
    readOnly: answer === "readers"
  }))
  return { ...reading, rules: [...reading.rules, ...rules] }
}

const family: Taken = (reading, answer) => {
  const found = Family.literals.find((one) => one === answer)
  return found === undefined ? reading : { ...reading, family: found, familySure: true }
}

const language: Taken = (reading, answer) => isLocale(answer) ? { ...reading, locale: answer } : reading

const payment: Taken = (reading, answer) =>
  answer === "online" && !reading.capabilities.some(({ what }) => what === "payment")
    ? {
      ...reading,
      capabilities: [...reading.capabilities, { what: "payment", passage: { ...passageOf(""), text: "" } }]
    }
    : reading

const name: Taken = (reading, answer) => ({
  ...reading,
  name: atMost(answer.replace(/[<>{}]/gu, "").trim() || answer, 60)
})

/** What each topic changes; an answer without an effect only settles its question. */
const taken: Readonly<Record<string, Taken>> = {
  family,
  language,
  states,
  fields,
  hours,
  minutes,
  capacity,
  amount,
  price,
  who,
  payment,
  name
}

/** Topics whose answer says more about the brief: it is read along with it. */
const told = (question: string) => question === "unclear" || question.startsWith("rule")

/** The reading of a brief with what its writer answered; everything that no answer is about stays as it was. */
export const answered = (brief: BriefText): Reading => {
  const answers = brief.answers ?? []
  const more = answers.filter(({ question }) => told(question)).map(({ answer }) => answer)
  const plain = read(brief)
  const begun = more.length === 0
    ? plain
    : { ...read({ ...brief, result: [brief.result, ...more].join("\n") }), seed: plain.seed }
  return answers.reduce((reading, { answer, question }) => taken[question]?.(reading, answer) ?? reading, begun)
}
