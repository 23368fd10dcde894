import { Effect, Schedule } from "effect"
import { NothingChosen } from "./ConversationError.ts"
import { ConversationStore } from "./ConversationStore.ts"
import type { ConversationTurn } from "./ConversationTurn.ts"
import { Prototypes } from "./Prototypes.ts"
import { NotNow } from "./PrototypesError.ts"

/** How long the other press of a double click may take to say that it was first: 0.2 seconds. */
const soon = Schedule.spaced("50 millis").pipe(Schedule.upTo({ times: 4 }))

/**
 * Does what was proposed and chosen. Answers come before a wish: it stays open, for a change that is asked for meanwhile would know
 * nothing of them. What has been taken up before leads where it led then.
 */
export const make = Effect.gen(function*() {
  const store = yield* ConversationStore
  const prototypes = yield* Prototypes

  return Effect.fn("Conversations.confirm")(function*(
    { address, runId, token, turn }: {
      readonly token: string
      readonly runId: string
      readonly turn: ConversationTurn
      readonly address: string
    },
    indexes: ReadonlyArray<number>
  ) {
    const chosen = [...new Set(indexes)].flatMap((index) => {
      const proposal = turn.proposals[index]
      return proposal === undefined ? [] : [{ index, ...proposal }]
    })
    if (chosen.length === 0) return yield* new NothingChosen()
    const open = chosen.filter(({ taken }) => !taken)
    const answers = open.flatMap(({ index, intention }) =>
      intention._tag === "AnswerQuestion" ? [{ index, intention }] : []
    )
    const wishes = open.flatMap(({ index, intention }) => intention._tag === "AskChange" ? [{ index, intention }] : [])

    const take = (taken: ReadonlyArray<{ readonly index: number }>) =>
      Effect.forEach(taken, ({ index }) => store.take(runId, turn.ordinal, index), { discard: true })
    /** Whoever pressed twice is refused the second time, unless it is seen that the first did it. */
    const unlessTaken = (wanted: ReadonlyArray<{ readonly index: number }>, refused: NotNow) =>
      store.turn(runId, turn.ordinal).pipe(
        Effect.map((now) => wanted.every(({ index }) => now?.proposals[index]?.taken === true)),
        Effect.repeat({ schedule: soon, until: (taken) => taken }),
        Effect.flatMap((taken) => taken ? Effect.void : Effect.fail(refused))
      )

    if (answers.length > 0) {
      yield* prototypes.answer(
        token,
        answers.map(({ intention: { answer, question } }) => ({ answer, question }))
      ).pipe(
        // Its question was asked when it was proposed, and has been settled since.
        Effect.catchTag("AnswersEmpty", () => Effect.fail(new NotNow({ asked: "AnswersGiven", status: "live" }))),
        Effect.andThen(take(answers)),
        Effect.catchTag("NotNow", (refused) => unlessTaken(answers, refused))
      )
      return "answers"
    }
    const [wish] = wishes
    if (wish !== undefined) {
      yield* prototypes.askChange(token, wish.intention.wish, address).pipe(
        Effect.andThen(take([wish])),
        Effect.catchTag("NotNow", (refused) => unlessTaken([wish], refused))
      )
      return "change"
    }
    return chosen.some(({ intention }) => intention._tag === "AskChange") ? "change" : "answers"
  })
})
