import { assert, layer } from "@effect/vitest"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { Effect } from "effect"
import { composed, golive, rested, send, stranger } from "./Visitor.ts"

const vague = "We lend things to people in our village and want to see what is where."

const questions = (token: string) => Prototypes.use((prototypes) => prototypes.questions(token))
const answer = (token: string, given: ReadonlyArray<{ readonly question: string; readonly answer: string }>) =>
  Prototypes.use((prototypes) => prototypes.answer(token, given))
/** The weightiest question with an option that is not what stands already. */
const first = Effect.fnUntraced(function*(token: string) {
  const [question] = (yield* questions(token)).questions
  return question === undefined ? assert.fail("nothing is open") : question
})

layer(composed, { excludeTestServices: true })("Answers to the questions of the terms", (it) => {
  it.effect("make a new version at the same address, close what they answer, and leave the free change free", () =>
    Effect.gen(function*() {
      const { prototype: { host }, token } = yield* golive({ problem: vague })
      const { id, options } = yield* first(token)
      yield* answer(token, [{ question: id, answer: options.at(-1)?.id ?? "two weeks" }])
      const after = yield* rested(token)
      assert.deepStrictEqual(after.answers, { phase: "free" })
      assert.strictEqual(after.prototype?.version, 2)
      assert.strictEqual(after.prototype?.host, host)
      assert.strictEqual(after.change.phase, "free")
      const open = yield* questions(token)
      assert.notInclude(open.questions.map((question) => question.id), id)
      assert.deepStrictEqual(open.given.map(({ question }) => question), [id])
      const { terms } = yield* Prototypes.use((prototypes) => prototypes.documents(token))
      assert.notInclude(terms.understanding.questions.map((question) => question.id), id)
      assert.isAtLeast(terms.lint.score, 95)
    }))

  it.effect("can be undone by going back, documents included", () =>
    Effect.gen(function*() {
      const { token } = yield* golive({ problem: vague })
      const { id, options } = yield* first(token)
      yield* answer(token, [{ question: id, answer: options.at(-1)?.id ?? "two weeks" }])
      yield* rested(token)
      yield* Prototypes.use((prototypes) => prototypes.switchTo(token, 1))
      const { terms } = yield* Prototypes.use((prototypes) => prototypes.documents(token))
      assert.include(terms.understanding.questions.map((question) => question.id), id)
    }))

  it.effect("come before the change: afterwards the questions are closed", () =>
    Effect.gen(function*() {
      const { token } = yield* golive({ problem: vague })
      const { id } = yield* first(token)
      yield* Prototypes.use((prototypes) =>
        prototypes.askChange(token, "Please make the colour green.", stranger().address)
      )
      const planned = yield* rested(token)
      assert.strictEqual(planned.change.phase, "planned")
      yield* Prototypes.use((prototypes) => prototypes.confirmChange(token))
      const done = yield* rested(token)
      assert.strictEqual(done.change.phase, "done")
      assert.strictEqual((yield* questions(token)).phase, "closed")
      const refused = yield* Effect.flip(answer(token, [{ question: id, answer: "two weeks" }]))
      assert.strictEqual(refused._tag, "NotNow")
    }))

  it.effect("to nothing that was asked are refused, and before there is a prototype too", () =>
    Effect.gen(function*() {
      const { token } = yield* golive({ problem: vague })
      for (const given of [[], [{ question: "unheard-of", answer: "yes" }]]) {
        assert.strictEqual((yield* Effect.flip(answer(token, given)))._tag, "AnswersEmpty")
      }
      const { id } = yield* first(token)
      assert.strictEqual((yield* Effect.flip(answer(token, [{ question: id, answer: "   " }])))._tag, "AnswersEmpty")
      const early = yield* send({ problem: vague })
      const refused = yield* Effect.flip(answer(early, [{ question: id, answer: "yes" }]))
      assert.include(["AnswersEmpty", "NotNow"], refused._tag)
    }))

  it.effect("sent twice at once are taken over once", () =>
    Effect.gen(function*() {
      const { token } = yield* golive({ problem: vague })
      const { id } = yield* first(token)
      const given = [{ question: id, answer: "two weeks" }]
      const outcomes = yield* Effect.all([answer(token, given), answer(token, given)].map(Effect.result), {
        concurrency: 2
      })
      assert.lengthOf(outcomes.filter((outcome) => outcome._tag === "Success"), 1)
      const after = yield* rested(token)
      assert.deepStrictEqual(after.prototype?.versions, [1, 2])
    }))
})
