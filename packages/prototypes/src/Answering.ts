import { type Question, Understanding } from "@statex/ai/Understanding"
import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { type Answer, Answers, longestAnswer, merged } from "./Answers.ts"
import { Artefacts } from "./Artefacts.ts"
import type { KeptBrief } from "./BriefStore.ts"
import { beginning, storable } from "./Characters.ts"
import { AnswersEmpty, NotNow } from "./PrototypesError.ts"
import { RunLog, type Told } from "./RunLog.ts"
import type { AnswersState } from "./RunState.ts"
import { understandingOf } from "./RunState.ts"
import { mayAnswer } from "./Transition.ts"
import { Waking } from "./Waking.ts"

interface Found {
  readonly kept: KeptBrief
  readonly told: Told
}

/** The open questions of a request, and whether they can still be answered. */
export interface OpenQuestions {
  /** `closed`: the change has been used, or all rounds of answers have. */
  readonly phase: AnswersState["phase"] | "closed"
  readonly questions: ReadonlyArray<Question>
  /** Answers that were taken over. */
  readonly given: ReadonlyArray<Answer>
}

/** Answers to the questions of the terms: taken over into a new version, without starting anew. */
export const make = Effect.gen(function*() {
  const sql = yield* SqlClient
  const artefacts = yield* Artefacts
  const log = yield* RunLog
  const waking = yield* Waking

  const questionsOf = Effect.fnUntraced(function*({ state }: Told) {
    const understood = understandingOf(state, state.current ?? state.version)
    return understood === undefined ? [] : (yield* artefacts.read(Understanding, understood)).questions
  })
  const givenOf = ({ state: { answers } }: Told) =>
    answers.given === undefined ? Effect.succeed([]) : artefacts.read(Answers, answers.given)

  return {
    questions: Effect.fn("Prototypes.questions")(function*({ told }: Found) {
      const { answers } = told.state
      const open: OpenQuestions = {
        phase: answers.phase === "working" || mayAnswer(told.state) ? answers.phase : "closed",
        questions: yield* questionsOf(told),
        given: yield* givenOf(told)
      }
      return open
    }),
    /** Answers to questions that nobody asked are left out; words beyond the limit are cut off. */
    answer: Effect.fn("Prototypes.answer")(function*({ kept, told }: Found, answers: ReadonlyArray<Answer>) {
      const asked = new Set((yield* questionsOf(told)).map(({ id }) => id))
      const fitting = answers.flatMap(({ answer, question }) => {
        const words = beginning(storable(answer), longestAnswer)
        return asked.has(question) && words !== "" ? [{ question, answer: words }] : []
      })
      if (fitting.length === 0) return yield* new AnswersEmpty()
      const hash = yield* artefacts.write(kept.run_id, Answers, merged(yield* givenOf(told), fitting))
      const commands = yield* sql.withTransaction(Effect.gen(function*() {
        yield* log.lock(kept.run_id)
        const now = (yield* log.tell(kept.run_id)) ?? told
        // Answers that somebody else has given meanwhile are not lost to these.
        const made = now.state.answers.given === told.state.answers.given
          ? yield* log.append(kept.run_id, [{ _tag: "AnswersGiven", answers: hash }])
          : undefined
        if (made === undefined) return yield* new NotNow({ asked: "AnswersGiven", status: now.state.status })
        return made
      })).pipe(Effect.catchTag("SqlError", Effect.die))
      yield* waking.wake(commands)
    })
  }
})
