import type { Limited, LimiterUnavailable } from "@statex/rate-limiter/RateLimiterError"
import { Context, Effect, Layer, Stream } from "effect"
import * as Answering from "./Answering.ts"
import * as Confirming from "./Confirming.ts"
import type {
  AnsweredAlready,
  ConversationFull,
  MessageEmpty,
  MessageTooLong,
  NothingChosen,
  ReplyUnderWay,
  TooManyMessages
} from "./ConversationError.ts"
import { TurnNotThere } from "./ConversationError.ts"
import { ConversationStore } from "./ConversationStore.ts"
import { type ConversationTurn, mostMessages } from "./ConversationTurn.ts"
import * as Conversing from "./Conversing.ts"
import * as Following from "./Following.ts"
import type { NotNow, RunExpired, RunNotFound } from "./PrototypesError.ts"
import { NotReady } from "./PrototypesError.ts"
import * as Reading from "./Reading.ts"
import { documentsOf } from "./RunState.ts"

type Absent = RunNotFound | RunExpired
type Refused = NotReady | ReplyUnderWay | TooManyMessages | LimiterUnavailable

export interface ConversationView {
  readonly turns: ReadonlyArray<ConversationTurn>
  /** Messages that may still be sent. */
  readonly left: number
  /** Questions with their options: proposals name them by id. */
  readonly questions: Answering.OpenQuestions["questions"]
  /** There is a prototype. */
  readonly live: boolean
}

/** What is said about a request by whoever knows its token, from the moment its terms exist until it is removed. */
export class Conversations extends Context.Service<Conversations, {
  read(token: string): Effect.Effect<ConversationView, Absent | NotReady>
  /** Keeps a message and has it answered, whether anybody waits or not; gives its number. The same form again is the same message. */
  say(
    token: string,
    message: Conversing.NewMessage
  ): Effect.Effect<number, Absent | Refused | MessageEmpty | MessageTooLong | ConversationFull>
  /** Has a message answered again whose reply is not whole. */
  again(token: string, ordinal: number): Effect.Effect<void, Absent | Refused | TurnNotThere | AnsweredAlready>
  /** Ends a reply where it stands. */
  stop(token: string, ordinal: number): Effect.Effect<void, Absent>
  /** A reply as it comes; it ends with the reply. */
  follow(
    token: string,
    ordinal: number,
    seen: Following.Seen | undefined
  ): Effect.Effect<Stream.Stream<Following.ReplyEvent>, Absent | TurnNotThere>
  /** Does what was proposed and the visitor has confirmed, under the same rules as if they had asked for it elsewhere. */
  confirm(
    token: string,
    ordinal: number,
    indexes: ReadonlyArray<number>,
    address: string
  ): Effect.Effect<
    "answers" | "change",
    Absent | TurnNotThere | NotNow | NothingChosen | Limited | LimiterUnavailable
  >
}>()("@statex/prototypes/Conversations") {
  static readonly layer = Layer.effect(
    Conversations,
    Effect.gen(function*() {
      const store = yield* ConversationStore
      const answering = yield* Answering.make
      const reading = yield* Reading.make
      const conversing = yield* Conversing.make
      const follow = yield* Following.make
      const confirm = yield* Confirming.make

      const withTerms = (token: string) =>
        Effect.filterOrFail(
          reading.findAlive(token),
          ({ told }) => documentsOf(told.state) !== undefined,
          () => new NotReady({ what: "terms" })
        )
      const turnOf = Effect.fnUntraced(function*(token: string, ordinal: number) {
        const { kept } = yield* reading.findAlive(token)
        const turn = yield* store.turn(kept.run_id, ordinal)
        return turn === undefined ? yield* new TurnNotThere({ ordinal }) : { runId: kept.run_id, turn }
      })

      return Conversations.of({
        read: Effect.fn("Conversations.read")(function*(token) {
          const found = yield* withTerms(token)
          const turns = yield* store.turns(found.kept.run_id)
          const { questions } = yield* reading.whileAlive(token, answering.questions(found))
          const live = found.told.state.current !== undefined
          return { turns, left: Math.max(0, mostMessages - turns.length), questions, live }
        }),
        say: (token, message) => Effect.flatMap(withTerms(token), (found) => conversing.say(found, message)),
        again: (token, ordinal) => Effect.flatMap(withTerms(token), (found) => conversing.again(found, ordinal)),
        stop: (token, ordinal) =>
          Effect.flatMap(reading.findAlive(token), ({ kept }) => Effect.asVoid(store.stop(kept.run_id, ordinal))),
        follow: (token, ordinal, seen) =>
          Effect.map(turnOf(token, ordinal), ({ runId }) => follow(runId, ordinal, seen)),
        confirm: (token, ordinal, indexes, address) =>
          Effect.flatMap(turnOf(token, ordinal), (found) => confirm({ ...found, token, address }, indexes))
      })
    })
  )
}
