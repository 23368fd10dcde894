import type { Conversation } from "@statex/ai/AiRequest"
import { Understanding } from "@statex/ai/Understanding"
import { Blueprint } from "@statex/blueprint/Blueprint"
import { sha256 } from "@statex/kernel/Digest"
import type { Locale } from "@statex/kernel/Locale"
import { personKey } from "@statex/rate-limiter/Person"
import { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import { Cause, Effect, ErrorReporter } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { Artefacts } from "./Artefacts.ts"
import type { KeptBrief } from "./BriefStore.ts"
import { mayPlan } from "./Changing.ts"
import { beginning, storable } from "./Characters.ts"
import {
  ConversationFull,
  MessageEmpty,
  MessageTooLong,
  ReplyUnderWay,
  TooManyMessages,
  TurnNotThere
} from "./ConversationError.ts"
import { ConversationStore, type ReplyClaim } from "./ConversationStore.ts"
import { type ConversationTurn, longestMessage, mostMessages } from "./ConversationTurn.ts"
import { errandOf } from "./Errands.ts"
import { factsOf } from "./Facts.ts"
import { RunExpired } from "./PrototypesError.ts"
import * as Reading from "./Reading.ts"
import * as Replying from "./Replying.ts"
import { RunLog, type Told } from "./RunLog.ts"
import { type RunState, understandingOf, versionOf } from "./RunState.ts"
import { mayAnswer } from "./Transition.ts"

interface Found {
  readonly kept: KeptBrief
  readonly told: Told
}

export interface NewMessage {
  /** The form's: with the words it makes the message one. */
  readonly key: string
  readonly locale: Locale
  readonly message: string
}

/** Replies that one person may have made in a day. */
const allowanceOf = ({ contact, token }: KeptBrief) => {
  const key = `conversation:${personKey(contact ?? token)}`
  return [{ name: "person" as const, key, limit: 60, windowMs: 24 * 60 * 60 * 1000 }]
}

/** Earlier turns that are told again, and how much of each. */
const remembered = { turns: 8, letters: 2000 }

/** What was said before: only whole replies are held against whoever said them. */
export const historyOf = (turns: ReadonlyArray<ConversationTurn>): Conversation["turns"] =>
  turns.filter(({ ended }) => ended === "stop").slice(-remembered.turns).flatMap(({ message, reply }) => [
    { who: "visitor" as const, text: message },
    { who: "assistant" as const, text: beginning(reply, remembered.letters) }
  ])

/** Keeps what visitors say, and has it answered in this process until it stops. */
export const make = Effect.gen(function*() {
  const sql = yield* SqlClient
  const artefacts = yield* Artefacts
  const limiter = yield* RateLimiter
  const log = yield* RunLog
  const store = yield* ConversationStore
  const reading = yield* Reading.make
  const reply = yield* Replying.make
  const scope = yield* Effect.scope

  /** What could be proposed where the request stands; nothing where neither an answer nor a change would be taken. */
  const askedOf = Effect.fnUntraced(function*(state: RunState, { locale, message }: ConversationTurn) {
    const version = state.current ?? state.version
    const understood = understandingOf(state, version)
    if (understood === undefined) return undefined
    const { questions, requirements } = yield* artefacts.read(Understanding, understood)
    const { blueprint } = versionOf(state, version)
    const changeable = mayPlan(state) && blueprint !== undefined
      ? yield* artefacts.read(Blueprint, blueprint)
      : undefined
    const open = mayAnswer(state) ? questions : []
    return open.length === 0 && changeable === undefined ? undefined : {
      locale,
      message,
      questions: open,
      requirements: requirements.map(({ id }) => id),
      ...(changeable === undefined ? {} : { changeable })
    }
  })

  const answer = Effect.fnUntraced(function*({ kept, told }: Found, claim: ReplyClaim) {
    const turns = yield* store.turns(claim.runId)
    const turn = turns.find(({ ordinal }) => ordinal === claim.ordinal)
    if (turn === undefined) return
    const { locale, message } = turn
    yield* reply({
      claim,
      errand: errandOf(kept),
      conversation: {
        locale,
        facts: factsOf(yield* reading.documents({ kept, told }), told.state),
        turns: historyOf(turns.filter(({ ordinal }) => ordinal < claim.ordinal)),
        message
      },
      asked: yield* askedOf(told.state, turn)
    })
  })

  /** A process that stops, or breaks, leaves a message that can be answered again at once. */
  const leave = (claim: ReplyClaim) =>
    Effect.flatMap(
      store.turn(claim.runId, claim.ordinal),
      (turn) =>
        turn === undefined ? Effect.succeed(false) : store.end(claim, {
          attempt: turn.attempt,
          text: turn.reply,
          ended: turn.reply === "" ? "failed" : "cut",
          proposals: []
        })
    ).pipe(Effect.catchCause((cause) => Effect.logWarning("a broken reply could not be ended", cause)))

  /** The reply goes on when whoever asked has left. */
  const begin = (found: Found, claim: ReplyClaim) =>
    answer(found, claim).pipe(
      Effect.onExit((exit) => exit._tag === "Success" ? Effect.void : leave(claim)),
      Effect.catchCause((cause) =>
        Cause.hasInterruptsOnly(cause)
          ? Effect.void
          : Effect.andThen(Effect.logError("a reply broke", cause), ErrorReporter.report(cause))
      ),
      Effect.forkIn(scope)
    )

  /** One message at a time: under the run's lock, within the allowance, which is given back where nothing came of it. */
  const claiming = Effect.fnUntraced(function*<E>({ kept }: Found, claimed: Effect.Effect<ReplyClaim, E>) {
    const ticket = yield* limiter.take(allowanceOf(kept)).pipe(
      Effect.catchTag("Limited", ({ retryAfterSeconds }) => Effect.fail(new TooManyMessages({ retryAfterSeconds })))
    )
    return yield* claimed.pipe(Effect.onError(() => Effect.ignore(limiter.refund(ticket))))
  })

  const idle = Effect.fnUntraced(function*({ kept }: Found) {
    const turns = yield* store.turns(kept.run_id)
    return turns.some(({ answering }) => answering) ? yield* new ReplyUnderWay() : turns
  })

  return {
    say: Effect.fn("Conversations.say")(function*(found: Found, { key, locale, message }: NewMessage) {
      const { run_id: runId, token } = found.kept
      const words = storable(message)
      if (words === "") return yield* new MessageEmpty()
      if (words.length > longestMessage) return yield* new MessageTooLong({ limit: longestMessage })
      const named = sha256(`${key}\n${words}`)
      const kept = yield* sql.withTransaction(Effect.gen(function*() {
        yield* log.lock(runId)
        const known = yield* store.known(runId, named)
        if (known !== undefined) return known
        const turns = yield* idle(found)
        if (turns.length >= mostMessages) return yield* new ConversationFull({ limit: mostMessages })
        return yield* claiming(
          found,
          Effect.flatMap(
            store.open({ runId, key: named, locale, message: words }),
            (claim) => claim === undefined ? Effect.fail(new RunExpired({ token })) : Effect.succeed(claim)
          )
        )
      })).pipe(Effect.catchTag("SqlError", Effect.die))
      if (typeof kept === "number") return kept
      yield* begin(found, kept)
      return kept.ordinal
    }),
    again: Effect.fn("Conversations.again")(function*(found: Found, ordinal: number) {
      const claim = yield* sql.withTransaction(Effect.gen(function*() {
        yield* log.lock(found.kept.run_id)
        yield* idle(found)
        return yield* claiming(
          found,
          Effect.flatMap(
            store.reopen(found.kept.run_id, ordinal),
            (claim) => claim === undefined ? Effect.fail(new TurnNotThere({ ordinal })) : Effect.succeed(claim)
          )
        )
      })).pipe(Effect.catchTag("SqlError", Effect.die))
      yield* begin(found, claim)
    })
  }
})
