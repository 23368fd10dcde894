import { assert, layer } from "@effect/vitest"
import type { Intention } from "@statex/ai/Intentions"
import { Conversations } from "@statex/prototypes/Conversations"
import { ConversationStore } from "@statex/prototypes/ConversationStore"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { Effect } from "effect"
import { composed, golive, rested, runOf, stranger, view } from "./Visitor.ts"

const vague = "We lend things to people in our village and want to see what is where."
const wish: Intention = { _tag: "AskChange", wish: "Please make the colour green." }

/** A whole reply with these proposals; gives its number. */
const proposed = Effect.fnUntraced(function*(token: string, intentions: ReadonlyArray<Intention>) {
  const store = yield* ConversationStore
  const claim = yield* store.open({ runId: yield* runOf(token), key: "k", locale: "en", message: "hello" })
  if (claim === undefined) return assert.fail("no claim")
  const proposals = intentions.map((intention) => ({ intention, taken: false }))
  yield* store.end(claim, { attempt: 1, text: "Below.", ended: "stop", proposals })
  return claim.ordinal
})

const answering = Effect.fnUntraced(function*(token: string) {
  const { questions } = yield* Prototypes.use((prototypes) => prototypes.questions(token))
  const [question] = questions
  if (question === undefined) return assert.fail("nothing is open")
  const intention: Intention = { _tag: "AnswerQuestion", question: question.id, answer: "two weeks" }
  return intention
})

const confirm = (token: string, ordinal: number, indexes: ReadonlyArray<number>) =>
  Conversations.use((conversations) => conversations.confirm(token, ordinal, indexes, stranger().address))
const taken = (token: string) =>
  Effect.map(
    Conversations.use((conversations) => conversations.read(token)),
    ({ turns }) => turns[0]?.proposals.map((proposal) => proposal.taken)
  )

layer(composed, { excludeTestServices: true })("What was proposed and is confirmed", (it) => {
  it.effect("is done once, and a second press at the same time or later leads to the same place", () =>
    Effect.gen(function*() {
      const { token } = yield* golive({ problem: vague })
      const ordinal = yield* proposed(token, [yield* answering(token)])
      const both = yield* Effect.all([confirm(token, ordinal, [0]), confirm(token, ordinal, [0])], { concurrency: 2 })
      assert.deepStrictEqual(both, ["answers", "answers"])
      const after = yield* rested(token)
      assert.deepStrictEqual(after.prototype?.versions, [1, 2])
      assert.strictEqual(yield* confirm(token, ordinal, [0]), "answers")
      assert.strictEqual((yield* view(token)).answers.phase, "free")
    }))

  it.effect("takes answers before a wish, which stays open until it is confirmed by itself", () =>
    Effect.gen(function*() {
      const { token } = yield* golive({ problem: vague })
      const ordinal = yield* proposed(token, [wish, yield* answering(token)])
      assert.strictEqual(yield* confirm(token, ordinal, [0, 1]), "answers")
      assert.deepStrictEqual(yield* taken(token), [false, true])
      assert.strictEqual((yield* rested(token)).prototype?.version, 2)
      assert.strictEqual(yield* confirm(token, ordinal, [0, 1]), "change")
      assert.deepStrictEqual(yield* taken(token), [true, true])
      assert.strictEqual((yield* rested(token)).change.phase, "planned")
    }))

  it.effect("is refused where nothing was chosen, and where its question is settled", () =>
    Effect.gen(function*() {
      const { token } = yield* golive({ problem: vague })
      const gone: Intention = { _tag: "AnswerQuestion", question: "unheard-of", answer: "yes" }
      const ordinal = yield* proposed(token, [gone])
      for (const indexes of [[], [7]]) {
        assert.strictEqual((yield* Effect.flip(confirm(token, ordinal, indexes)))._tag, "NothingChosen")
      }
      assert.strictEqual((yield* Effect.flip(confirm(token, ordinal, [0])))._tag, "NotNow")
      assert.strictEqual((yield* Effect.flip(confirm(token, 99, [0])))._tag, "TurnNotThere")
    }))
})
