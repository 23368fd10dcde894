import { revise } from "@statex/ai/composer/Revise"
import { faults } from "@statex/blueprint/Soundness"
import { build } from "@statex/prototypes/Builder"
import * as Studio from "@statex/runtime/Studio"
import * as Config from "effect/ConfigProvider"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type Bench, figure, type Measure } from "../Bench.ts"
import { CommandError } from "../CommandError.ts"
import { corpus } from "../corpus/CorpusBrief.ts"
import { type Made, make } from "../corpus/Made.ts"
import { asMeant } from "../corpus/WishDone.ts"
import { type Asked, wishesFor } from "../corpus/Wishes.ts"
import { broken, bytesOutside, lost } from "../corpus/WishScope.ts"
import * as ScratchFolder from "../ScratchFolder.ts"
import { quantile } from "./Slices.ts"

const least = 200
const shown = 40

/** What came of one wish. */
interface Outcome {
  readonly asked: Asked
  readonly asMeant: boolean
  readonly regressions: ReadonlyArray<string>
  readonly bytesOutside: number
  /** From the wish to the built files. */
  readonly milliseconds: number
}

/** Plans a change, applies it and builds the result, as the steps of a request do. */
const change = Effect.fnUntraced(function*(asked: Asked, made: Made) {
  const from = performance.now()
  const before = made.blueprint
  const revision = revise(before, asked.text)
  const unsound = faults(revision.blueprint).map((fault) => `${fault.path}: ${fault.problem}`)
  const site = unsound.length > 0 ? made.site : yield* Effect.orDie(build(revision.blueprint))
  const milliseconds = performance.now() - from
  const outcome: Outcome = {
    asked,
    asMeant: asMeant(asked, before, revision),
    regressions: [
      ...unsound,
      ...lost(asked, before, revision.blueprint).map((what) => `lost: ${what}`),
      ...broken(asked, made.understanding, before, revision)
    ],
    bytesOutside: bytesOutside(asked, before, revision.blueprint, [made.site, site]),
    milliseconds
  }
  return outcome
})

const isGood = ({ asMeant, bytesOutside, regressions }: Outcome): boolean =>
  asMeant && bytesOutside === 0 && regressions.length === 0

const told = (outcome: Outcome): string =>
  [
    `${outcome.asked.kind}: ${outcome.asked.text}`,
    ...(outcome.asMeant ? [] : ["not done as it was meant"]),
    ...outcome.regressions,
    ...(outcome.bytesOutside === 0 ? [] : [`${outcome.bytesOutside} bytes outside its parts`])
  ].join("\n    ")

const measures = (all: ReadonlyArray<Outcome>): ReadonlyArray<Measure> => {
  const of = (possible: boolean) => all.filter((one) => one.asked.possible === possible)
  const times = all.map((one) => one.milliseconds)
  return [
    figure("change requests", all.length, `in ${new Set(all.map((one) => one.asked.app)).size} prototypes`),
    figure("understood and done as meant", of(true).filter((one) => one.asMeant).length, `of ${of(true).length}`),
    figure(
      "refused rightly, nothing of it done",
      of(false).filter((one) => one.asMeant).length,
      `of ${of(false).length}`
    ),
    figure("regressions", all.reduce((sum, one) => sum + one.regressions.length, 0), "in all"),
    figure(
      "bytes outside the planned parts that changed",
      all.reduce((sum, one) => sum + one.bytesOutside, 0),
      "bytes"
    ),
    figure("planned, applied and built, p50", quantile(times, 0.5), "ms"),
    figure("planned, applied and built, p95", quantile(times, 0.95), "ms")
  ]
}

/** Changes of every kind are asked of every prototype of the corpus, in its own language and words; nothing else may change. */
export const changes: Bench = {
  name: "changes",
  run: Effect.gen(function*() {
    const data = yield* ScratchFolder.make("statex-changes-")
    const settings = Config.layerAdd(Config.fromUnknown({ STATEX_DATA: data }))
    const made = yield* Effect.forEach(yield* corpus, make).pipe(
      Effect.mapError((error) => new CommandError({ reason: error.message })),
      Effect.provide(Studio.layer.pipe(Layer.provide(settings)))
    )
    const wishes = wishesFor(made.map((one) => one.blueprint))
    const outcomes = yield* Effect.forEach(wishes, (asked) => {
      const app = made[asked.app]
      return app === undefined ? Effect.die(new Error(`no app ${asked.app}`)) : change(asked, app)
    })
    const amiss = outcomes.filter((outcome) => !isGood(outcome))
    yield* Effect.forEach(amiss.slice(0, shown), (outcome) => Console.log(`  ${told(outcome)}`), { discard: true })
    const harm = outcomes.filter((one) => one.bytesOutside > 0 || one.regressions.length > 0)
    if (harm.length > 0 || outcomes.length < least) {
      return yield* new CommandError({
        reason: harm.length > 0
          ? `${harm.length} of ${outcomes.length} changes did more than was asked`
          : `only ${outcomes.length} change requests`,
        detail: harm.slice(0, shown).map(told).join("\n")
      })
    }
    return measures(outcomes)
  }).pipe(Effect.catchTag("ConfigError", (error) => new CommandError({ reason: error.message })))
}
