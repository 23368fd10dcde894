import { Family } from "@statex/ai/Understanding"
import { Locale } from "@statex/kernel/Locale"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { root } from "../Checkout.ts"

/** Labels that say the same, parted by `|`: any of them will do. */
const Named = Schema.NonEmptyString
const Labels = Schema.Struct({ entity: Named, labels: Schema.Array(Named) })

export const RuleKind = Schema.Literals([
  "overlap",
  "places",
  "stock",
  "reminder",
  "transition",
  "computed",
  "persona",
  "required",
  "unique",
  "limit",
  "document",
  "lookup",
  "publicCatalogue",
  "order"
])
export type RuleKind = typeof RuleKind.Type

/** What a careful reader finds in a brief; written down before anything was run. */
export const Expectation = Schema.Struct({
  locale: Locale,
  families: Schema.Array(Family),
  name: Schema.optionalKey(Named),
  entities: Schema.Array(Named),
  /** May be there without being invented. */
  also: Schema.Array(Named),
  fields: Schema.Array(Labels),
  states: Schema.Array(Labels),
  rules: Schema.Array(Schema.Struct({
    kind: RuleKind,
    entity: Schema.optionalKey(Named),
    says: Schema.NonEmptyString,
    value: Schema.optionalKey(Schema.Finite),
    unit: Schema.optionalKey(Schema.String)
  })),
  words: Schema.Array(Named),
  absent: Schema.optionalKey(Schema.Array(Named))
})
export type Expectation = typeof Expectation.Type

/** A brief of the corpus with its attachments' names and what has to come of it. */
export const CorpusBrief = Schema.Struct({
  id: Schema.NonEmptyString,
  locale: Locale,
  kind: Schema.Literals([
    "plain",
    "vague",
    "contradictory",
    "very-long",
    "hostile",
    "mixed-language",
    "attached"
  ]),
  brief: Schema.Struct({
    problem: Schema.String,
    today: Schema.String,
    improvement: Schema.String,
    result: Schema.String
  }),
  files: Schema.Array(Schema.String),
  expect: Expectation
})
export type CorpusBrief = typeof CorpusBrief.Type

const decode = Schema.decodeUnknownEffect(Schema.fromJsonString(CorpusBrief))

export const corpusFolder = join(root, "corpus")

/** All briefs of the corpus by their numbers. */
export const corpus: Effect.Effect<ReadonlyArray<CorpusBrief>> = Effect.gen(function*() {
  const folder = join(corpusFolder, "briefs")
  const names = (yield* Effect.promise(() => readdir(folder))).filter((name) => name.endsWith(".json")).sort()
  return yield* Effect.forEach(
    names,
    (name) => Effect.flatMap(Effect.promise(() => readFile(join(folder, name), "utf8")), decode)
  )
}).pipe(Effect.orDie)

/** The briefs whose numbers stand in the variable `CORPUS` (`07,13`); all of them where it is not set. */
export const chosenBriefs: Effect.Effect<ReadonlyArray<CorpusBrief>> = Effect.map(corpus, (briefs) => {
  const only = (process.env["CORPUS"] ?? "").split(",").filter((number) => number !== "")
  return briefs.filter(({ id }) => only.length === 0 || only.some((number) => id.startsWith(number)))
})
