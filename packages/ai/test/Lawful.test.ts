import { assert, describe, it } from "@effect/vitest"
import { type Consent, termsOf } from "@statex/gdpr/GdprPolicy"
import type { Place } from "@statex/gdpr/Place"
import { Clock, Effect, Layer, References, Stream } from "effect"
import { AiFault, FaultReason } from "../src/AiFault.ts"
import { AiRouter } from "../src/AiRouter.ts"
import { type AiTier, AiTiers } from "../src/AiTier.ts"
import * as AiJournalMemory from "../src/stores/AiJournalMemory.ts"
import { brief } from "./examples/Example.ts"

/** Numbers that are the same in each run: xorshift. */
const drawing = (seed: number) => {
  let state = seed
  const next = (below: number) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
  return { next, one: <A>(of: ReadonlyArray<A>): A => of[next(of.length)]! }
}

const residencies = ["anywhere", "EU", "own-hardware"] as const
const keepings = ["none", "30 days", "unknown"] as const
const modes = ["protected", "personalised"] as const
const written = "jana.novakova@example.cz"

/** Who may see what, written out by hand: the policy's code is not asked. */
const allowed = ({ mode, reach }: Consent, { keeps, residency }: Place): "as it is" | "masked" | "never" => {
  if (mode === "protected" && keeps === "unknown") return "never"
  if (residency === "own-hardware") return "as it is"
  if (reach === "own-hardware") return "never"
  if (residency === "EU") return "as it is"
  return mode === "personalised" && reach === "anywhere" ? "masked" : "never"
}

/** A clock for which no wait takes any time, and which is eleven seconds on whenever it is looked at. */
const hurried = (clock: Clock.Clock): Clock.Clock => {
  let now = 0
  return {
    currentTimeMillisUnsafe: () => (now += 11_000),
    currentTimeMillis: Effect.sync(() => (now += 11_000)),
    currentTimeNanosUnsafe: () => clock.currentTimeNanosUnsafe(),
    currentTimeNanos: clock.currentTimeNanos,
    monotonicTimeNanosUnsafe: () => clock.monotonicTimeNanosUnsafe(),
    monotonicTimeNanos: clock.monotonicTimeNanos,
    sleep: () => Effect.void
  }
}

interface Seen {
  readonly place: Place
  readonly words: string
}

describe("words of a visitor", () => {
  it(
    "reach no tier that may not see them, in 100 000 cases of wishes, tiers and faults",
    () =>
      Effect.gen(function*() {
        const { next, one } = drawing(20_261_123)
        const reasons = [...FaultReason.literals, undefined, undefined, undefined, undefined]
        let [calls, masked, refused] = [0, 0, 0]
        for (let world = 0; world < 2_000; world++) {
          let seen: Array<Seen> = []
          const tiers = Array.from({ length: 1 + next(5) }, (_, at): AiTier => {
            const place = { residency: one(residencies), keeps: one(keepings) }
            const outcome = () => one(reasons)
            const hear = (request: unknown) => {
              seen.push({ place, words: JSON.stringify(request) })
              return outcome()
            }
            const fault = (reason: typeof FaultReason.Type) => new AiFault({ tier: `tier-${at}`, reason })
            return {
              name: `tier-${at}`,
              nature: "model",
              ...place,
              ...(next(6) === 0 ? { does: ["Revise"] } : {}),
              answer: (request) =>
                Effect.suspend(() => {
                  const reason = hear(request)
                  return reason === undefined
                    ? Effect.succeed({ text: "{}", end: "stop", tokens: { input: 0, output: 0 } })
                    : Effect.fail(fault(reason))
                }),
              ...(next(4) === 0 ? {} : {
                converse: (request) =>
                  Stream.suspend(() => {
                    const reason = hear(request)
                    const end = { _tag: "End", end: "stop", tokens: undefined } as const
                    return Stream.concat(
                      Stream.make({ _tag: "Text", text: "Well" } as const),
                      reason === undefined ? Stream.make(end) : Stream.fail(fault(reason))
                    )
                  })
              })
            }
          })
          const layer = AiRouter.layer.pipe(
            Layer.provide(AiTiers.layer(tiers.map(Effect.succeed))),
            Layer.provide(AiJournalMemory.layer)
          )
          const router = yield* AiRouter.pipe(Effect.provide(layer))
          for (let at = 0; at < 50; at++) {
            const consent = { mode: one(modes), reach: one(residencies) }
            const errand = { terms: termsOf(consent), request: "r", person: "p" }
            seen = []
            const exit = yield* Effect.exit(
              at % 5 !== 0
                ? Effect.asVoid(
                  router.answer({ _tag: "Understand", brief: brief("en", `Write to ${written}`) }, errand)
                )
                : Stream.runDrain(
                  router.converse(
                    { _tag: "Converse", locale: "en", facts: written, turns: [], message: written },
                    errand
                  )
                )
            )
            if (exit._tag === "Failure") refused++
            for (const { place, words } of seen) {
              calls++
              const verdict = allowed(consent, place)
              if (verdict === "masked") masked++
              if (verdict === "never" || (verdict === "masked" && words.includes(written))) {
                assert.fail(`${JSON.stringify(consent)} and yet ${JSON.stringify(place)} saw ${words}`)
              }
              if (verdict === "as it is" && !words.includes(written)) assert.fail("masked without need")
            }
          }
        }
        // The test would prove nothing if nobody was ever asked.
        assert.isAbove(calls, 40_000)
        assert.isAbove(masked, 2_000)
        assert.isAbove(refused, 1_000)
      }).pipe(
        Effect.updateService(Clock.Clock, hurried),
        Effect.provideService(References.MinimumLogLevel, "None"),
        Effect.runPromise
      ),
    120_000
  )
})
