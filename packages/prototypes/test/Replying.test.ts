import { assert, describe, it } from "@effect/vitest"
import { AiRouter } from "@statex/ai/AiRouter"
import { AiTiers } from "@statex/ai/AiTier"
import * as AiJournalMemory from "@statex/ai/stores/AiJournalMemory"
import * as Scripted from "@statex/ai/tiers/Scripted"
import { ConversationStore, type ReplyClaim } from "@statex/prototypes/ConversationStore"
import * as Replying from "@statex/prototypes/Replying"
import { Clock, Deferred, Effect, Fiber, Layer } from "effect"
import { TestClock } from "effect/testing"

const claim: ReplyClaim = { runId: "r", ordinal: 1, fence: 1, attempt: 1 }

/** Milliseconds after which whoever has not said anything is taken for dead. */
const lease = 15_000

interface Ended {
  readonly ended: string
  readonly text: string
  readonly proposals: ReadonlyArray<unknown>
}

/** One turn whose claim counts as long as something is heard of it within the lease. */
const turn = () => {
  const heard: Array<{ readonly what: "write" | "hold" | "end"; readonly at: number; readonly text?: string }> = []
  const ends: Array<Ended> = []
  const hear = (what: "write" | "hold" | "end", text?: string) =>
    Effect.map(Clock.currentTimeMillis, (at) => {
      const ours = at - (heard.at(-1)?.at ?? 0) <= lease
      heard.push({ what, at, ...(text === undefined ? {} : { text }) })
      return ours
    })
  const never = () => Effect.die(new Error("not asked for"))
  const store = ConversationStore.of({
    turns: never,
    turn: never,
    since: never,
    known: never,
    open: never,
    reopen: never,
    stop: never,
    take: never,
    hold: () => hear("hold"),
    write: (_, { text }) => hear("write", text),
    end: (_, reply) =>
      Effect.tap(hear("end", reply.text), (ours) => {
        if (ours) ends.push(reply)
        return Effect.void
      })
  })
  return { heard, ends, layer: Layer.succeed(ConversationStore, store) }
}

const answers = { proposals: [{ _tag: "AnswerQuestion", question: "colour", answer: "green" }] }

/** A tier that speaks when it is told to, and one that finds out so much later what was wished. */
const world = (spoken: Effect.Effect<unknown>, finding: Effect.Effect<unknown>) => {
  const tier = Effect.map(
    Scripted.make({
      residency: "own-hardware",
      answers: { Interpret: answers },
      converse: ["Once. ", { _tag: "Until", happens: spoken }, "And again."]
    }),
    (made) => ({
      ...made,
      answer: (...asked: Parameters<typeof made.answer>) => Effect.andThen(finding, made.answer(...asked))
    })
  )
  return AiRouter.layer.pipe(Layer.provide([AiTiers.layer([tier]), AiJournalMemory.layer]))
}

const question = {
  id: "colour",
  text: "Which colour?",
  options: [{ id: "green", label: "Green" }],
  standing: "Blue",
  impact: 50
}

const work: Replying.ReplyWork = {
  claim,
  errand: {
    terms: { reach: "own-hardware", mode: "protected" },
    request: "r",
    person: "p"
  },
  conversation: { locale: "en", facts: "", turns: [], message: "Green, please." },
  asked: { locale: "en", message: "Green, please.", questions: [question], requirements: [] }
}

describe("A reply that is written down", () => {
  it.effect("is written once for each piece; while nothing is new, its claim is held and nobody is told", () =>
    Effect.gen(function*() {
      const spoken = yield* Deferred.make<void>()
      const { heard, layer } = turn()
      yield* Effect.gen(function*() {
        const reply = yield* Replying.make
        const replying = yield* Effect.forkChild(reply(work))
        yield* TestClock.adjust("60 seconds")
        assert.deepStrictEqual([...new Set(heard.filter(({ what }) => what === "write").map(({ text }) => text))], [
          "Once. "
        ])
        assert.lengthOf(heard.filter(({ what }) => what === "write"), 1)
        assert.isAtLeast(heard.filter(({ what }) => what === "hold").length, 50)
        yield* Deferred.succeed(spoken, undefined)
        yield* TestClock.adjust("1 second")
        yield* Fiber.join(replying)
        assert.deepInclude(heard.at(-1), { what: "end", text: "Once. And again." })
      }).pipe(Effect.provide(Layer.merge(layer, world(Deferred.await(spoken), Effect.void))))
    }))

  it.effect("stays ours while its proposals are looked for longer than a lease lasts", () =>
    Effect.gen(function*() {
      const { ends, heard, layer } = turn()
      yield* Effect.gen(function*() {
        const reply = yield* Replying.make
        const replying = yield* Effect.forkChild(reply(work))
        yield* TestClock.adjust("19 seconds")
        yield* Fiber.join(replying)
        const [end] = ends
        assert.deepInclude(end, { ended: "stop", text: "Once. And again." })
        assert.lengthOf(end?.proposals ?? [], 1)
        assert.isAbove(heard.at(-1)?.at ?? 0, lease)
      }).pipe(Effect.provide(Layer.merge(layer, world(Effect.void, Effect.sleep("18 seconds")))))
    }))
})
