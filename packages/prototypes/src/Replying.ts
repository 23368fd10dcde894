import { converse } from "@statex/ai/agents/Assistant"
import { interpret } from "@statex/ai/agents/Interpreter"
import type { Reply } from "@statex/ai/agents/Withholding"
import { AiRouter } from "@statex/ai/AiRouter"
import type { Errand } from "@statex/ai/Errand"
import type { Interpret } from "@statex/ai/Intentions"
import { Effect, Fiber, Option, Schedule, Stream } from "effect"
import { writable } from "./Characters.ts"
import { ConversationStore, type ReplyClaim } from "./ConversationStore.ts"
import type { Ended, Proposal } from "./ConversationTurn.ts"

/** What a reply is made of. `asked` is absent where nothing could be proposed. */
export interface ReplyWork {
  readonly claim: ReplyClaim
  readonly errand: Errand
  readonly conversation: Parameters<typeof converse>[0]
  readonly asked: Omit<Interpret, "_tag"> | undefined
}

/**
 * How often a reply is written down where there is more of it, and after how many such times it is seen to otherwise that it is still
 * ours; how long it may take, and how long it waits for proposals once it is said.
 */
const pace = "200 millis"
const silences = 5
const patience = "3 minutes"
const patienceForProposals = "20 seconds"

interface Draft {
  attempt: number
  text: string
  ended: Extract<Reply, { readonly _tag: "End" }> | undefined
}

const endingOf = ({ ended, text }: Draft): Ended =>
  ended === undefined ? "cut" : ended.end === "stop" && text.trim() === "" ? "unknown" : ended.end

/** Makes the reply to one message and writes it down as it comes, whoever looks; nothing but writing is ever done by it. */
export const make = Effect.gen(function*() {
  const store = yield* ConversationStore
  const router = yield* AiRouter

  /** What the visitor may want to be done; nothing where that cannot be found out. */
  const proposalsOf = ({ asked, errand }: ReplyWork): Effect.Effect<ReadonlyArray<Proposal>> =>
    asked === undefined ? Effect.succeed([]) : interpret(asked, errand).pipe(
      Effect.provideService(AiRouter, router),
      Effect.map(({ value }) => value.proposals.map((intention) => ({ intention, taken: false }))),
      Effect.catch(({ _tag }) => Effect.as(Effect.logWarning("no proposals", { why: _tag }), [])),
      Effect.catchDefect((defect) => Effect.as(Effect.logError("no proposals", defect), []))
    )

  /** Listens to the tiers, and stops them as soon as the reply is not ours to write any more. */
  const listen = <A>({ claim, conversation, errand }: ReplyWork, draft: Draft, after: Effect.Effect<A>) => {
    let written = { attempt: claim.attempt, text: "" }
    const write = Effect.suspend(() => {
      written = { attempt: draft.attempt, text: writable(draft.text) }
      return store.write(claim, written)
    })
    let silence = 0
    /** Writes what is new; where nothing is, the claim is held now and then, and nobody is told to look. */
    const keepUp = Effect.suspend(() => {
      silence += 1
      if (draft.attempt !== written.attempt || writable(draft.text) !== written.text) {
        silence = 0
        return write
      }
      if (silence % silences !== 0) return Effect.succeed(true)
      return store.hold(claim)
    })
    const talk = converse(conversation, errand).pipe(
      Stream.provideService(AiRouter, router),
      Stream.runForEach((said) => {
        if (said._tag === "End") draft.ended = said
        else if (said._tag === "Anew") {
          draft.attempt += 1
          draft.text = ""
        } else {
          const first = draft.text === ""
          draft.text += said.text
          // The first words are seen at once.
          if (first) return Effect.asVoid(write)
        }
        return Effect.void
      }),
      Effect.timeoutOption(patience),
      // Its last words are seen before anything else is waited for, and it stays ours meanwhile.
      Effect.andThen(write),
      Effect.andThen(after)
    )
    const watch = keepUp.pipe(
      Effect.repeat({ schedule: Schedule.spaced(pace), while: (ours) => ours }),
      Effect.as(undefined)
    )
    return Effect.raceFirst(Effect.map(talk, (said) => ({ said })), watch)
  }

  return Effect.fn("Conversations.reply")(function*(work: ReplyWork) {
    const { claim } = work
    const draft: Draft = { attempt: claim.attempt, text: "", ended: undefined }
    const end = (ended: Ended, proposals: ReadonlyArray<Proposal>) =>
      store.end(claim, {
        attempt: draft.attempt,
        text: writable(draft.text),
        ended,
        tier: draft.ended?.tier,
        nature: draft.ended?.nature,
        proposals
      })
    const proposing = yield* Effect.forkChild(proposalsOf(work))
    const proposed = Effect.timeoutOption(Fiber.join(proposing), patienceForProposals)
    const outcome = yield* Effect.result(listen(work, draft, proposed))
    if (outcome._tag === "Failure") {
      yield* Effect.logWarning("no reply", { why: outcome.failure._tag })
      return void (yield* end("failed", []))
    }
    if (outcome.success === undefined) return
    const ended = endingOf(draft)
    // Whoever was talked into telling its instructions has nothing to propose either.
    const found = ended === "withheld"
      ? []
      : Option.getOrElse(outcome.success.said, (): ReadonlyArray<Proposal> => [])
    yield* end(ended, found)
  })
})
