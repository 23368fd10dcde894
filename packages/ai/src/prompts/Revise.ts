import { copyKeys } from "@statex/blueprint/Copy"
import { Locale } from "@statex/kernel/Locale"
import { Option, Schema, Struct } from "effect"
import { type Revise as Request, Revision } from "../AiRequest.ts"
import { sentencesOf } from "../composer/AppCopy.ts"
import type { Correction } from "../Errand.ts"
import { blueprintLanguage } from "./BlueprintLanguage.ts"
import { Drawn } from "./Design.ts"
import { dialectOf } from "./Dialect.ts"
import { type Prompt, promptOf, type Wording } from "./Prompt.ts"
import { isObject } from "./SchemaNode.ts"

/** Sentences that say what the app is: no wish changes them. */
const fixed: ReadonlySet<string> = new Set(["aiLabel", "aiNote", "sampleNote", "sample", "reportAbuse", "madeWith"])

const changeable = copyKeys.filter((key) => !fixed.has(key))

const Changed = Schema.Struct({
  ...Struct.omit(Revision.fields, ["blueprint"]),
  /** Only the sentences that change. */
  sentences: Schema.Record(Schema.String, Schema.String),
  blueprint: Drawn
})

const work =
  `WORK: change planner. The data is the blueprint of a running prototype, the sentences its controls say, and one wish of its owner. Change the blueprint so that the wish is fulfilled and nothing else changes: every id, field, rule, view, sample and word that the wish does not touch stays exactly as it is. In the data keys that are absent stand for null.

- understood: false where nothing of the wish could be done; the blueprint is then unchanged and changes says why.
- changes: one sentence for each thing that changes, for the owner, in the prototype's language.
- requirements: those that are new or now different, numbered FR-<n> above every number in the views (a changed one keeps its own), origin asked with quote the wish letter by letter or derived with quote "", views where they show, checks AC-<n>.1 … with probe as in the shape. Put their ids into the requirements of those views.
- beyond: parts of the wish that are a second product or need a server (sign-in, payment, e-mail, other systems): what it is, and item: extra-change for one more change, starter, professional or enterprise for a real product by its size. You never promise, sell or price anything else.
- notUnderstood: parts of the wish that you could make nothing of, letter by letter.
- sentences: {field: key, value: new sentence} only for those that the wish changes; keep gaps such as {{count}}.

${blueprintLanguage}`

const wording: Wording = {
  prompt: "revise/1",
  work,
  shape: "revision",
  dialect: dialectOf(Changed),
  mostTokens: 32_000
}

const drawn = dialectOf(Drawn)

const readLocale = Schema.decodeUnknownOption(Locale)

/** The blueprint afterwards, whole; the old one where nothing was done. A model made the change, and the note under the label says so. */
const whole = (value: unknown, { blueprint: before }: typeof Request.Type): unknown => {
  const changed = wording.dialect.back(value)
  if (!isObject(changed) || !isObject(changed["blueprint"])) return value
  const { blueprint, sentences, ...rest } = changed
  if (rest["understood"] === false) return { ...rest, blueprint: before }
  const locale = Option.getOrElse(readLocale(blueprint["locale"]), () => before.locale)
  const said = isObject(sentences) ? sentences : {}
  const copy = {
    ...(locale === before.locale ? before.copy : sentencesOf(locale)),
    ...Object.fromEntries(changeable.flatMap((key) => Object.hasOwn(said, key) ? [[key, said[key]]] : [])),
    aiNote: sentencesOf(locale).aiNote
  }
  return { ...rest, blueprint: { ...blueprint, format: 1, copy } }
}

export const prompt = (request: typeof Request.Type, corrections: ReadonlyArray<Correction>): Prompt => {
  const { blueprint, wish } = request
  const sentences = Object.fromEntries(changeable.map((key) => [key, blueprint.copy[key]]))
  const data = { wish, blueprint: drawn.forth(blueprint), sentences }
  return promptOf(wording, data, corrections, (value) => whole(value, request))
}
