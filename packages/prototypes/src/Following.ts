import { Effect, Stream } from "effect"
import { ConversationStore } from "./ConversationStore.ts"
import type { Ended } from "./ConversationTurn.ts"
import { RunSignals } from "./RunSignals.ts"

/** How much of a reply a reader has: of which beginning, and how many characters. */
export interface Seen {
  readonly attempt: number
  readonly length: number
}

/** What a reader of a reply is told; `seen` says what they have afterwards. `Anew`: what they have is void. */
export type ReplyEvent =
  | { readonly _tag: "Text"; readonly text: string; readonly seen: Seen }
  | { readonly _tag: "Anew"; readonly seen: Seen }
  | { readonly _tag: "End"; readonly ended: Ended | "unanswered"; readonly seen: Seen }

interface Shown {
  readonly attempt: number
  readonly reply: string
  readonly ended: Ended | null
  readonly answering: boolean
}

/** What is new for somebody who has seen so much. Whoever has seen what never was begins again. */
export const eventsSince = (seen: Seen | undefined, turn: Shown | undefined): ReadonlyArray<ReplyEvent> => {
  if (turn === undefined) return [{ _tag: "End", ended: "unanswered", seen: { attempt: 0, length: 0 } }]
  const { answering, attempt, ended, reply } = turn
  const fits = seen !== undefined && seen.attempt === attempt && seen.length <= reply.length
  const from = fits ? seen.length : 0
  const now = { attempt, length: reply.length }
  const events: Array<ReplyEvent> = []
  if (!fits) events.push({ _tag: "Anew", seen: { attempt, length: 0 } })
  if (reply.length > from) events.push({ _tag: "Text", text: reply.slice(from), seen: now })
  if (ended !== null || !answering) events.push({ _tag: "End", ended: ended ?? "unanswered", seen: now })
  return events
}

/** A reply as it comes, from where the reader left off, in whichever process it is written. */
export const make = Effect.gen(function*() {
  const store = yield* ConversationStore
  const signals = yield* RunSignals

  return (runId: string, ordinal: number, from: Seen | undefined): Stream.Stream<ReplyEvent> =>
    Stream.suspend(() => {
      let seen = from
      // What has been read of it is not read again.
      let told = { attempt: 0, reply: "", points: 0 }
      const look = Effect.map(Effect.suspend(() => store.since(runId, ordinal, told)), (news) => {
        if (news === undefined) return undefined
        const { answering, attempt, ended, more } = news
        const before = attempt === told.attempt ? told : { reply: "", points: 0 }
        told = { attempt, reply: before.reply + more, points: before.points + Array.from(more).length }
        return { attempt, reply: told.reply, ended, answering }
      })
      return signals.changes(runId).pipe(
        Stream.mapEffect(() => look),
        Stream.flatMap((turn) => {
          const events = eventsSince(seen, turn)
          seen = events.at(-1)?.seen ?? seen
          return Stream.fromIterable(events)
        }),
        Stream.takeUntil(({ _tag }) => _tag === "End")
      )
    })
})
