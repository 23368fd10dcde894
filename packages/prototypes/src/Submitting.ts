import { drawToken } from "@statex/kernel/Token"
import { allowancesOf } from "@statex/rate-limiter/Allowance"
import { personKey } from "@statex/rate-limiter/Person"
import { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import type { Ticket } from "@statex/rate-limiter/Ticket"
import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"
import { BriefStore } from "./BriefStore.ts"
import { Entitlements } from "./Entitlements.ts"
import type { Submission } from "./Prototypes.ts"
import { BriefEmpty } from "./PrototypesError.ts"
import { RunLog } from "./RunLog.ts"
import { Waking } from "./Waking.ts"

/** PostgreSQL keeps neither NUL nor half a surrogate pair, and no visitor ever means one. */
const storable = (text: string) => text.toWellFormed().replaceAll("\u0000", "")

/** The first write: allowance, brief and first event, durable before anybody is told that it was received. */
export const make = Effect.gen(function*() {
  const sql = yield* SqlClient
  const briefs = yield* BriefStore
  const log = yield* RunLog
  const entitlements = yield* Entitlements
  const limiter = yield* RateLimiter
  const waking = yield* Waking

  const open = Effect.fnUntraced(function*({ brief, files, uploadId }: Submission, ticket: Ticket) {
    const runId = randomUUID()
    const token = yield* drawToken
    const { improvement, problem, result, today } = brief
    yield* briefs.open({
      runId,
      token,
      formKey: brief.formKey,
      locale: brief.locale,
      contact: storable(brief.contact),
      privacy: brief.privacy,
      reach: brief.reach ?? "EU",
      body: {
        improvement: storable(improvement),
        problem: storable(problem),
        result: storable(result),
        today: storable(today)
      },
      files,
      uploadId
    })
    yield* briefs.keepTicket(runId, 1, ticket)
    const commands = yield* log.append(runId, [{ _tag: "Submitted", locale: brief.locale, files: files.length }])
    return { token, fresh: true, commands: commands ?? [] }
  })

  /** One at a time for a form: a second click waits for the first and finds its request, before any allowance is asked. */
  const alone = (formKey: string) => sql`SELECT pg_advisory_xact_lock(hashtextextended(${formKey}, 0))`

  return Effect.fn("Prototypes.submit")(function*(submission: Submission) {
    const { formKey } = submission.brief
    const known = yield* briefs.tokenOf(formKey)
    if (known !== undefined) return { token: known, fresh: false }
    const words = submission.brief.problem + submission.brief.today + submission.brief.improvement +
      submission.brief.result
    if (words.trim() === "" && submission.files.length === 0) return yield* new BriefEmpty()

    let taken: Ticket | undefined
    const opened = yield* sql.withTransaction(Effect.gen(function*() {
      yield* alone(formKey)
      const earlier = yield* briefs.tokenOf(formKey)
      if (earlier !== undefined) return { token: earlier, fresh: false, commands: [] }
      const person = personKey(submission.brief.contact)
      const premium = yield* entitlements.isPremium(person)
      taken = yield* limiter.take(allowancesOf({ person, address: submission.address, premium }))
      return yield* open(submission, taken)
    })).pipe(
      Effect.catchTag("SqlError", Effect.die),
      // A commit whose answer got lost did happen; then the ticket is rightly spent.
      Effect.onError(() =>
        Effect.gen(function*() {
          if (taken === undefined) return
          const kept = yield* briefs.tokenOf(formKey).pipe(Effect.catchCause(() => Effect.undefined))
          if (kept === undefined) yield* Effect.ignore(limiter.refund(taken))
        })
      )
    )
    yield* waking.wake(opened.commands)
    return { token: opened.token, fresh: opened.fresh }
  })
})
