import { assert, layer } from "@effect/vitest"
import * as Composer from "@statex/ai/tiers/Composer"
import * as Scripted from "@statex/ai/tiers/Scripted"
import { BriefStore } from "@statex/prototypes/BriefStore"
import { Conversations } from "@statex/prototypes/Conversations"
import { ConversationStore } from "@statex/prototypes/ConversationStore"
import { mostMessages } from "@statex/prototypes/ConversationTurn"
import { RunLog } from "@statex/prototypes/RunLog"
import { initial, versionOf } from "@statex/prototypes/RunState"
import { BlobStore } from "@statex/uploads/BlobStore"
import { Deferred, Effect, ErrorReporter, Fiber, Schedule, Stream } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { golive, runOf, send, worldOf } from "./Visitor.ts"

/** What the talking tier waits for when it is told "wait": one for each message that says so. */
const gates = new Map<string, Deferred.Deferred<void>>()
const gate = Effect.fnUntraced(function*(name: string) {
  const made = yield* Deferred.make<void>()
  gates.set(name, made)
  return made
})

const talker = Scripted.make({
  name: "talker",
  residency: "own-hardware",
  answers: { Interpret: { proposals: [] } },
  converse: ({ message, turns }) => {
    const [, name = ""] = /^wait (\w+)/.exec(message) ?? []
    const held = gates.get(name)
    const beginning = "The beginning of a reply, which is long enough to be shown before its end is made. ".repeat(2)
    if (held !== undefined) return [beginning, { _tag: "Until", happens: Deferred.await(held) }, "And its end."]
    if (message === "break") return [beginning, { _tag: "Gone" }]
    if (message === "count") return [`I remember ${turns.length} turns.`]
    return [`You said: ${message}`]
  }
})

/** Briefs are read and drawn by rules; only the talker talks. */
const world = worldOf([
  Effect.map(talker, (tier) => ({ ...tier, does: ["Interpret" as const, "Converse" as const] })),
  Effect.map(
    Composer.make,
    (tier) => ({ ...tier, does: ["Understand" as const, "Design" as const, "Revise" as const] })
  )
])

/** What was told to whoever looks after defects. */
const reports: Array<string> = []
const reporters = new Set([ErrorReporter.make(({ error }) => void reports.push(error.message))])

let live: string | undefined

/** The same request for one test after another, as if nothing had been said about it. */
const talkable = Effect.gen(function*() {
  const sql = yield* SqlClient
  live ??= (yield* golive()).token
  yield* sql`DELETE FROM conversation_turns`
  return live
})

const say = (token: string, message: string, key = message) =>
  Conversations.use((conversations) => conversations.say(token, { key, locale: "en", message }))
const turns = (token: string) =>
  Effect.map(Conversations.use((conversations) => conversations.read(token)), (view) => view.turns)
const ended = (token: string, ordinal: number) =>
  Effect.map(turns(token), (all) => all.find((turn) => turn.ordinal === ordinal)).pipe(
    Effect.repeat({
      schedule: Schedule.spaced("20 millis"),
      until: (turn) => turn !== undefined && !turn.answering
    }),
    Effect.timeout("10 seconds")
  )

/** Pretends that whoever was writing the reply died a while ago. */
const bury = Effect.fnUntraced(function*(token: string, ordinal: number) {
  const sql = yield* SqlClient
  yield* sql`UPDATE conversation_turns SET leased_until = now() - interval '1 second', fence = fence + 1, ended = NULL
    WHERE run_id = ${yield* runOf(token)} AND ordinal = ${ordinal}`
})

layer(world, { excludeTestServices: true })("A conversation about a request", (it) => {
  it.effect("begins with the terms, answers, remembers whole replies and says who spoke", () =>
    Effect.gen(function*() {
      const early = yield* Effect.flip(say(yield* send(), "hello"))
      assert.include(["NotReady", "RunExpired"], early._tag)
      const token = yield* talkable
      const first = yield* say(token, "hello")
      const turn = yield* ended(token, first)
      assert.deepInclude(turn, { reply: "You said: hello", ended: "stop", tier: "talker", nature: "scripted" })
      yield* ended(token, yield* say(token, "break"))
      assert.strictEqual((yield* ended(token, yield* say(token, "count")))?.reply, "I remember 2 turns.")
    }))

  it.effect("keeps a form that is sent twice at once as one message, and another one with other words", () =>
    Effect.gen(function*() {
      const token = yield* talkable
      const twice = yield* Effect.all([say(token, "hello", "k"), say(token, "hello", "k")], { concurrency: 2 })
      assert.deepStrictEqual(twice, [1, 1])
      yield* ended(token, 1)
      assert.strictEqual(yield* say(token, "hello", "k"), 1)
      assert.strictEqual(yield* say(token, "something else", "k"), 2)
      assert.lengthOf(yield* turns(token), 2)
    }))

  it.effect("shows a reply while it is made, to whoever comes later too, and refuses a second message meanwhile", () =>
    Effect.gen(function*() {
      const token = yield* talkable
      const held = yield* gate("a")
      const ordinal = yield* say(token, "wait a")
      const follow = (from?: { readonly attempt: number; readonly length: number }) =>
        Stream.unwrap(Conversations.use((conversations) => conversations.follow(token, ordinal, from)))
      const first = yield* follow({ attempt: 1, length: 0 }).pipe(Stream.runHead, Effect.timeout("5 seconds"))
      assert.isTrue(first._tag === "Some" && first.value._tag === "Text" && first.value.text.startsWith("The beg"))
      assert.strictEqual((yield* Effect.flip(say(token, "impatient")))._tag, "ReplyUnderWay")
      const rest = yield* Effect.forkChild(Stream.runCollect(follow()))
      yield* Deferred.succeed(held, undefined)
      const told = Array.from(yield* Fiber.join(rest))
      const text = told.map((event) => event._tag === "Text" ? event.text : "").join("")
      assert.isTrue(text.endsWith("And its end."))
      assert.deepInclude(told.at(-1), { _tag: "End", ended: "stop" })
      const seen = told.at(-2)?.seen
      assert.deepStrictEqual(Array.from(yield* Stream.runCollect(follow(seen))).map(({ _tag }) => _tag), ["End"])
    }))

  it.effect("is read from where its reader left off, whole characters, and from the start where it began anew", () =>
    Effect.gen(function*() {
      const token = yield* talkable
      const runId = yield* runOf(token)
      const store = yield* ConversationStore
      const claim = yield* store.open({ runId, key: "k", locale: "en", message: "hello" })
      if (claim === undefined) return assert.fail("no claim")
      yield* store.write(claim, { attempt: 1, text: "a😀bc" })
      const more = (attempt: number, points: number) => store.since(runId, claim.ordinal, { attempt, points })
      assert.deepStrictEqual(yield* more(1, 2), { attempt: 1, more: "bc", ended: null, answering: true })
      assert.strictEqual((yield* more(1, 4))?.more, "")
      assert.strictEqual((yield* more(2, 2))?.more, "a😀bc")
      assert.isTrue(yield* store.hold(claim))
      yield* bury(token, claim.ordinal)
      assert.isFalse(yield* store.hold(claim))
      assert.isFalse((yield* more(1, 0))?.answering)
    }))

  it.effect("is stopped by the visitor where it stands, and its tier with it", () =>
    Effect.gen(function*() {
      const token = yield* talkable
      yield* gate("b")
      const ordinal = yield* say(token, "wait b")
      yield* Effect.repeat(turns(token), {
        schedule: Schedule.spaced("20 millis"),
        until: ([one]) => one?.reply !== ""
      })
      yield* Conversations.use((conversations) => conversations.stop(token, ordinal))
      const turn = yield* ended(token, ordinal)
      assert.strictEqual(turn?.ended, "stopped")
      assert.isTrue(turn?.reply.startsWith("The beginning"))
      // What the tier says now is written by nobody.
      yield* say(token, "hello")
      yield* ended(token, 2)
      assert.strictEqual((yield* turns(token))[0]?.ended, "stopped")
    }))

  it.effect("never shows a broken reply as whole", () =>
    Effect.gen(function*() {
      const token = yield* talkable
      const turn = yield* ended(token, yield* say(token, "break"))
      assert.strictEqual(turn?.ended, "cut")
      assert.isNotEmpty(turn?.reply)
    }))

  it.effect("answers again what a dead process left, once, and a whole reply never", () =>
    Effect.gen(function*() {
      const token = yield* talkable
      const again = (ordinal: number) => Conversations.use((conversations) => conversations.again(token, ordinal))
      const ordinal = yield* say(token, "hello")
      yield* ended(token, ordinal)
      assert.strictEqual((yield* Effect.flip(again(ordinal)))._tag, "AnsweredAlready")
      assert.strictEqual((yield* Effect.flip(again(99)))._tag, "TurnNotThere")
      yield* bury(token, ordinal)
      const [left] = yield* turns(token)
      assert.deepInclude(left, { ended: null, answering: false })
      const both = yield* Effect.all([Effect.result(again(ordinal)), Effect.result(again(ordinal))], { concurrency: 2 })
      assert.lengthOf(both.filter(({ _tag }) => _tag === "Success"), 1)
      const turn = yield* ended(token, ordinal)
      assert.deepInclude(turn, { ended: "stop", attempt: 2, reply: "You said: hello" })
    }))

  it.effect("has nothing written by somebody whose claim is over", () =>
    Effect.gen(function*() {
      const token = yield* talkable
      const runId = yield* runOf(token)
      const store = yield* ConversationStore
      const claim = yield* store.open({ runId, key: "k", locale: "en", message: "hello" })
      if (claim === undefined) return assert.fail("no claim")
      assert.isTrue(yield* store.write(claim, { attempt: 1, text: "mine" }))
      yield* bury(token, claim.ordinal)
      yield* store.reopen(runId, claim.ordinal)
      assert.isFalse(yield* store.write(claim, { attempt: 1, text: "late" }))
      assert.isFalse(yield* store.end(claim, { attempt: 1, text: "late", ended: "stop", proposals: [] }))
      assert.strictEqual((yield* store.turn(runId, claim.ordinal))?.reply, "")
    }))

  it.effect("says at once that a reply broke before it began, and tells whoever looks after defects", () =>
    Effect.gen(function*() {
      const { token } = yield* golive()
      const runId = yield* runOf(token)
      const { blueprint } = versionOf((yield* RunLog.use((log) => log.tell(runId)))?.state ?? initial, 1)
      yield* BlobStore.use((blobs) => blobs.remove(blueprint ?? ""))
      const ordinal = yield* say(token, "hello").pipe(
        Effect.provideService(ErrorReporter.CurrentErrorReporters, reporters)
      )
      assert.strictEqual((yield* ended(token, ordinal))?.ended, "failed")
      yield* Effect.sync(() => reports.length).pipe(
        Effect.repeat({ schedule: Schedule.spaced("20 millis"), until: (count) => count > 0 }),
        Effect.timeout("5 seconds")
      )
      assert.match(reports.join(), /No blob/)
    }))

  it.effect("is erased with the words of the brief, and nothing comes back", () =>
    Effect.gen(function*() {
      const { token } = yield* golive()
      const runId = yield* runOf(token)
      const store = yield* ConversationStore
      yield* ended(token, yield* say(token, "hello"))
      const held = yield* gate("c")
      yield* say(token, "wait c")
      yield* BriefStore.use((briefs) => briefs.erase(runId))
      yield* Deferred.succeed(held, undefined)
      assert.isUndefined(yield* store.open({ runId, key: "late", locale: "en", message: "hello" }))
      assert.lengthOf(yield* store.turns(runId), 0)
      assert.strictEqual((yield* Effect.flip(say(token, "late")))._tag, "RunExpired")
    }))

  it.effect("has bounds: words, length, and how many", () =>
    Effect.gen(function*() {
      const token = yield* talkable
      assert.strictEqual((yield* Effect.flip(say(token, " \n ")))._tag, "MessageEmpty")
      assert.strictEqual((yield* Effect.flip(say(token, "x".repeat(2001))))._tag, "MessageTooLong")
      const sql = yield* SqlClient
      yield* sql`INSERT INTO conversation_turns (run_id, ordinal, message_key, locale, message, ended)
        SELECT ${yield* runOf(
        token
      )}::uuid, n, 'k' || n, 'en', 'hello', 'stop' FROM generate_series(1, ${mostMessages}) n`
      assert.strictEqual((yield* Effect.flip(say(token, "one more")))._tag, "ConversationFull")
      const { left } = yield* Conversations.use((conversations) => conversations.read(token))
      assert.strictEqual(left, 0)
    }))
})
