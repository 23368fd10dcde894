import { AiJournal } from "@statex/ai/AiJournal"
import { AnswerCache } from "@statex/ai/AnswerCache"
import { Spending } from "@statex/ai/spending/Spending"
import { cutoff } from "@statex/gdpr/Retention"
import { DateTime, Duration, Effect } from "effect"
import { Artefacts } from "./Artefacts.ts"
import { BriefStore } from "./BriefStore.ts"
import { Entitlements } from "./Entitlements.ts"
import * as Erasure from "./Erasure.ts"

/** A call takes minutes at the most: what is open for longer belongs to a process that died. */
const longestCall = "1 hour"

/** Stores erase so many at a time. */
const portion = 1000

const before = (kept: "lead" | "technicalLog") => Effect.map(DateTime.now, (now) => DateTime.toDate(cutoff(now, kept)))

const told = (message: string, count: number) => count > 0 ? Effect.logInfo(message, { count }) : Effect.void

const inPortions = <E, R>(work: Effect.Effect<number, E, R>) =>
  Effect.gen(function*() {
    let all = 0
    for (;;) {
      const count = yield* work
      all += count
      if (count < portion) return all
    }
  })

/** Contacts whose time is over, and with each what was decided about the words. */
export const leads = Effect.gen(function*() {
  const erase = yield* Erasure.make
  const due = yield* BriefStore.use((briefs) => Effect.flatMap(before("lead"), briefs.leads))
  // The contact goes last: it names whose answers are to be forgotten, also at a second try.
  yield* Effect.forEach(
    due,
    (kept) => Effect.andThen(erase(kept), BriefStore.use((one) => one.forgetLead(kept.run_id)))
  )
  yield* told("old leads erased", due.length)
})

/** Premium that ended long ago. */
export const premium = Entitlements.use((entitlements) => entitlements.forgetOver).pipe(
  Effect.flatMap((count) => told("old premium forgotten", count))
)

/** Calls of models that nobody settled are booked as they were set aside. */
export const openCalls = Spending.use((spending) => inPortions(spending.sweep(longestCall))).pipe(
  Effect.flatMap((count) => told("open calls of models booked", count))
)

/** Answers whose time is over. */
export const answers = AnswerCache.use(({ forgetExpired }) => inPortions(forgetExpired)).pipe(
  Effect.flatMap((count) => told("old answers forgotten", count))
)

/** What work that was under way has written into the blob store after its request was erased. */
export const leftBehind = Effect.gen(function*() {
  const eraseBytes = yield* Erasure.bytes
  const due = yield* Artefacts.use((artefacts) => artefacts.leftBehind)
  yield* Effect.forEach(due, eraseBytes, { discard: true })
  yield* told("late artefacts erased", due.length)
})

/** Work that was under way when a request was erased tells what was decided soon after, or never. */
const lateness = Duration.days(7)

/** Technical logs of the AI router: what it decided and what it cost; the decisions on erased words whenever they came. */
export const logs = Effect.gen(function*() {
  const end = yield* before("technicalLog")
  const journal = yield* AiJournal
  const since = DateTime.toDate(DateTime.subtractDuration(yield* DateTime.now, lateness))
  const late = yield* Effect.forEach(
    yield* BriefStore.use((briefs) => briefs.erasedSince(since)),
    journal.erase
  )
  yield* told("late decisions on erased requests erased", late.reduce((all, count) => all + count, 0))
  const decisions = yield* journal.forget(end)
  const calls = yield* Spending.use((spending) => spending.forget(end))
  yield* told("old decisions and calls of models erased", decisions + calls)
})
