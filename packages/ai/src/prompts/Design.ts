import { Blueprint } from "@statex/blueprint/Blueprint"
import { Locale } from "@statex/kernel/Locale"
import { Option, Schema, Struct } from "effect"
import type { Design as Request } from "../AiRequest.ts"
import { sentencesOf } from "../composer/AppCopy.ts"
import type { Correction } from "../Errand.ts"
import { blueprintLanguage } from "./BlueprintLanguage.ts"
import { dialectOf } from "./Dialect.ts"
import { given } from "./Given.ts"
import { type Prompt, promptOf, type Wording } from "./Prompt.ts"
import { isObject } from "./SchemaNode.ts"

/** A blueprint without what does not depend on the idea: the sentences of the app come from our catalogue. */
export const Drawn = Schema.Struct(Struct.omit(Blueprint.fields, ["format", "copy"]))

const work =
  `WORK: blueprint designer. The data is a brief and what was understood of it (understanding). Draw the prototype as a blueprint that is built by a compiler without anybody looking at it. The understanding is your order: its locale, its entities and all their fields, and a place for every requirement that is not "wont", with the views and the ids of entities, fields, states, rules, reminders and personas that its checks and probes name; a check that the blueprint does not fulfil fails. The brief tells you the details: states, limits, opening hours, prices, samples.

${blueprintLanguage}

SIZE: 1 to 8 entities, each with 6 to 8 samples that look real (but persons and contacts plainly made up: "Customer 1", "+00 000 000 001", "one@example.org") and keep all rules; each entity that people keep needs a List, a Form and a Detail; where it has a status also a Board; one Dashboard where figures or reminders matter. Then read it once more against the rules of soundness.`

const wording: Wording = {
  prompt: "design/1",
  work,
  shape: "blueprint",
  dialect: dialectOf(Drawn),
  mostTokens: 28_000
}

const readLocale = Schema.decodeUnknownOption(Locale)

/** The blueprint whole, with the sentences of its language. */
const whole = (value: unknown, understood: Locale): unknown => {
  const drawn = wording.dialect.back(value)
  if (!isObject(drawn)) return value
  const locale = Option.getOrElse(readLocale(drawn["locale"]), () => understood)
  return { ...drawn, format: 1, copy: sentencesOf(locale) }
}

export const prompt = (
  { brief, understanding }: typeof Request.Type,
  corrections: ReadonlyArray<Correction>
): Prompt => {
  const { assumptions, entities, family, glossary: _, notUnderstood: __, questions: ___, risks: ____, ...order } =
    understanding
  const data = {
    brief: given(brief, { letters: 24_000, rows: 12 }),
    understanding: { family, ...order, entities, assumptions }
  }
  return promptOf(wording, data, corrections, (value) => whole(value, understanding.locale))
}
