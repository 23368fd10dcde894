import { allowancesOf } from "@statex/rate-limiter/Allowance"
import { personKey } from "@statex/rate-limiter/Person"
import { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import type { Ticket } from "@statex/rate-limiter/Ticket"
import { Effect, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { Artefacts } from "./Artefacts.ts"
import { changesLeft, takesAllowance } from "./BoughtChanges.ts"
import { BriefStore, type KeptBrief } from "./BriefStore.ts"
import { Entitlements } from "./Entitlements.ts"
import { NotNow } from "./PrototypesError.ts"
import { PublicationStore } from "./PublicationStore.ts"
import type { RunEvent } from "./RunEvent.ts"
import { RunLog, type Told } from "./RunLog.ts"
import { changePlans } from "./Step.ts"
import { changeTicket } from "./Transition.ts"
import { Waking } from "./Waking.ts"

interface Found {
  readonly kept: KeptBrief
  readonly told: Told
}

/** Whether a change may be planned: there is a prototype, nothing is being made, a change is left and not all its plans are used. */
export const mayPlan = ({ answers, change, changes, status }: Told["state"]): boolean =>
  status === "live" && changesLeft({ changes }) > 0 && answers.phase !== "working" &&
  ["free", "planned", "failed"].includes(change.phase) &&
  change.plans < changePlans

/** What the visitor may still do with a request: the free change and those that were bought, going back, calling it off. */
export const make = Effect.gen(function*() {
  const sql = yield* SqlClient
  const artefacts = yield* Artefacts
  const briefs = yield* BriefStore
  const entitlements = yield* Entitlements
  const limiter = yield* RateLimiter
  const log = yield* RunLog
  const publications = yield* PublicationStore
  const waking = yield* Waking

  /** Records what was asked, or says that it does not fit where the request stands. */
  const record = Effect.fnUntraced(function*({ kept, told }: Found, asked: string, event: RunEvent) {
    const commands = yield* log.append(kept.run_id, [event])
    if (commands === undefined) return yield* new NotNow({ asked, status: told.state.status })
    yield* waking.wake(commands)
  })

  return {
    /** The first plan of the free change takes an allowance; drawing up another, or one of a change that was bought, does not. */
    ask: Effect.fn("Prototypes.askChange")(function*(found: Found, wish: string, address: string) {
      const { kept } = found
      const hash = yield* artefacts.write(kept.run_id, Schema.String, wish)
      let taken: Ticket | undefined
      const commands = yield* sql.withTransaction(Effect.gen(function*() {
        // A second click waits for the first and finds the change asked for, before any allowance is.
        yield* log.lock(kept.run_id)
        const { state } = (yield* log.tell(kept.run_id)) ?? found.told
        if (!mayPlan(state)) return yield* new NotNow({ asked: "ChangeAsked", status: state.status })
        if (takesAllowance(state)) {
          const person = personKey(kept.contact ?? kept.token)
          const premium = yield* entitlements.isPremium(person)
          taken = yield* limiter.take(allowancesOf({ person, address, premium }))
          yield* briefs.keepTicket(kept.run_id, changeTicket, taken)
        }
        return (yield* log.append(kept.run_id, [{ _tag: "ChangeAsked", wish: hash }])) ?? []
      })).pipe(
        Effect.catchTag("SqlError", Effect.die),
        Effect.onError(() => taken === undefined ? Effect.void : Effect.ignore(limiter.refund(taken)))
      )
      yield* waking.wake(commands)
    }),
    confirm: (found: Found) => record(found, "ChangeConfirmed", { _tag: "ChangeConfirmed" }),
    decline: (found: Found) => record(found, "ChangeDeclined", { _tag: "ChangeDeclined" }),
    switchTo: Effect.fn("Prototypes.switchTo")(function*(found: Found, version: number) {
      yield* sql.withTransaction(Effect.gen(function*() {
        yield* record(found, "Switched", { _tag: "Switched", version })
        yield* publications.publish(found.kept.run_id, version, 0)
      })).pipe(Effect.catchTag("SqlError", Effect.die))
    }),
    cancel: (found: Found) => record(found, "Cancelled", { _tag: "Cancelled" })
  }
})
