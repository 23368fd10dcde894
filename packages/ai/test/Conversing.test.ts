import { assert, describe, it } from "@effect/vitest"
import { termsOf } from "@statex/gdpr/GdprPolicy"
import { Effect, Fiber, Layer, Queue, Stream } from "effect"
import { TestClock } from "effect/testing"
import { AiFault, type FaultReason } from "../src/AiFault.ts"
import { AiRouter } from "../src/AiRouter.ts"
import { type AiTier, AiTiers } from "../src/AiTier.ts"
import type { Said } from "../src/Conversing.ts"
import type { End } from "../src/models/ModelCall.ts"
import * as AiJournalMemory from "../src/stores/AiJournalMemory.ts"
import { within } from "./Errands.ts"

const conversation = {
  _tag: "Converse" as const,
  locale: "en" as const,
  facts: "FR-1",
  turns: [],
  message: "What is FR-1?"
}

/** What a tier does at each try: says words, then ends in this way or fails for this reason. */
type Try = readonly [words: ReadonlyArray<string>, then: { readonly end: End } | { readonly fault: FaultReason }]

const talker = (name: string, tries: ReadonlyArray<Try>): AiTier & { asked: number } => {
  const tier = {
    name,
    asked: 0,
    nature: "model" as const,
    residency: "EU" as const,
    keeps: "none" as const,
    answer: () => Effect.die("it only talks"),
    converse: () =>
      Stream.suspend(() => {
        const [words, then] = tries[Math.min(tier.asked++, tries.length - 1)]!
        const said = Stream.fromIterable(words.map((text) => ({ _tag: "Text" as const, text })))
        return Stream.concat(
          said,
          "end" in then
            ? Stream.make({ _tag: "End" as const, end: then.end, tokens: undefined })
            : Stream.fail(new AiFault({ tier: name, reason: then.fault }))
        )
      })
  }
  return tier
}

const over = (...tiers: ReadonlyArray<AiTier>) =>
  AiRouter.pipe(
    Effect.provide(
      AiRouter.layer.pipe(Layer.provide([AiTiers.layer(tiers.map(Effect.succeed)), AiJournalMemory.layer]))
    )
  )

const heardFrom = Effect.fnUntraced(function*(...tiers: ReadonlyArray<AiTier>) {
  const router = yield* over(...tiers)
  const fiber = yield* Effect.forkChild(Effect.exit(Stream.runCollect(router.converse(conversation, within("EU")))))
  yield* waiting
  return yield* yield* Fiber.join(fiber)
})

/** Time goes on second by second, so that whoever waits again is heard. */
const waiting = Effect.repeat(TestClock.adjust("1 second"), { times: 9 })

/** What a reader has before them at the end. */
const shown = (said: ReadonlyArray<Said>): string =>
  said.reduce((text, one) => one._tag === "Anew" ? "" : one._tag === "Text" ? text + one.text : text, "")
const endOf = (said: ReadonlyArray<Said>) => {
  const last = said.at(-1)
  assert.strictEqual(said.filter(({ _tag }) => _tag === "End").length, 1)
  return last?._tag === "End" ? last : assert.fail("no end")
}

describe("a reply piece by piece", () => {
  it.effect("comes as it is said, and its end says who said it", () =>
    Effect.gen(function*() {
      const said = yield* heardFrom(talker("one", [[["It ", "says"], { end: "stop" }]]))
      assert.strictEqual(shown(said), "It says")
      assert.deepInclude(endOf(said), { end: "stop", tier: "one", nature: "model" })
    }))

  it.effect("is passed on before the next piece is there", () =>
    Effect.gen(function*() {
      const pieces = yield* Queue.unbounded<{ readonly _tag: "Text"; readonly text: string }>()
      const slow: AiTier = { ...talker("slow", []), converse: () => Stream.fromQueue(pieces) }
      const router = yield* over(slow)
      const first = yield* Effect.forkChild(Stream.runHead(router.converse(conversation, within("EU"))))
      yield* Queue.offer(pieces, { _tag: "Text", text: "Well" })
      const head = yield* Fiber.join(first)
      assert.strictEqual(head._tag, "Some")
    }))

  it.effect("begins anew with another tier where one breaks off, and never mixes the two", () =>
    Effect.gen(function*() {
      const one = talker("one", [[["Half a sen"], { fault: "cut" }]])
      const said = yield* heardFrom(one, talker("two", [[["Whole."], { end: "stop" }]]))
      assert.strictEqual(one.asked, 3)
      assert.strictEqual(shown(said), "Whole.")
      assert.deepInclude(endOf(said), { end: "stop", tier: "two" })
      assert.deepStrictEqual(endOf(said).decisions.map(({ outcome, tries }) => [outcome, tries]), [
        ["cut", 3],
        ["answered", 1]
      ])
    }))

  it.effect("is told as cut where nobody can say the rest, and what was said stays", () =>
    Effect.gen(function*() {
      const said = yield* heardFrom(
        talker("one", [[["Half a sen"], { fault: "cut" }]]),
        talker("two", [[[], { fault: "quota" }]])
      )
      assert.strictEqual(shown(said), "Half a sen")
      assert.deepInclude(endOf(said), { end: "cut", tier: "one" })
    }))

  it.effect("fails where nobody said a word", () =>
    Effect.gen(function*() {
      const refusal = yield* Effect.flip(heardFrom(talker("one", [[[], { fault: "unauthorised" }]])))
      assert.strictEqual(refusal.message, "No tier answers: one: unauthorised")
    }))

  it.effect("keeps the provider's own word for an end that is none", () =>
    Effect.gen(function*() {
      for (const end of ["length", "filter", "refusal"] as const) {
        const said = yield* heardFrom(talker("one", [[["Some"], { end }]]))
        assert.strictEqual(endOf(said).end, end)
      }
    }))

  it.effect("opens the breaker of a tier whose streams break", () =>
    Effect.gen(function*() {
      const [one, two] = [talker("one", [[["a"], { fault: "cut" }]]), talker("two", [[["b"], { end: "stop" }]])]
      const router = yield* over(one, two)
      for (let at = 0; at < 3; at++) {
        const fiber = yield* Effect.forkChild(Stream.runDrain(router.converse(conversation, within("EU"))))
        yield* waiting
        yield* Fiber.join(fiber)
      }
      assert.strictEqual((yield* router.breakers).get("one")?.state, "open")
      assert.isBelow(one.asked, 9)
    }))

  it.effect("has masked data put back, also where a placeholder comes in pieces", () =>
    Effect.gen(function*() {
      const seen: Array<string> = []
      const far: AiTier = {
        ...talker("far", []),
        residency: "anywhere",
        converse: (request) => {
          seen.push(JSON.stringify(request))
          return Stream.make(
            { _tag: "Text" as const, text: "Write to [[EM" },
            { _tag: "Text" as const, text: "AIL_1]], pl" },
            { _tag: "Text" as const, text: "ease." },
            { _tag: "End" as const, end: "stop" as const, tokens: undefined }
          )
        }
      }
      const router = yield* over(far)
      const said = yield* Stream.runCollect(
        router.converse({ ...conversation, message: "Who is jana@example.cz?" }, {
          ...within("EU"),
          terms: termsOf({ mode: "personalised", reach: "anywhere" })
        })
      )
      assert.strictEqual(shown(said), "Write to jana@example.cz, please.")
      assert.deepStrictEqual(endOf(said).masked, { email: 1 })
      assert.notInclude(seen[0], "jana@example.cz")
    }))
})
