import type { Ticket } from "@statex/rate-limiter/Ticket"
import { allowancesOf } from "@statex/rate-limiter/Allowance"
import { personKey } from "@statex/rate-limiter/Person"
import { RateLimiter } from "@statex/rate-limiter/RateLimiter"
import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomBytes, randomUUID } from "node:crypto"
import { BriefStore } from "./BriefStore.ts"
import { BriefEmpty } from "./PrototypesError.ts"
import type { Submission } from "./Prototypes.ts"
import { RunLog } from "./RunLog.ts"
import { Waking } from "./Waking.ts"

/** 128 bits that nobody guesses: the public name of a request. */
const drawToken = Effect.sync(() => randomBytes(16).toString("base64url").replaceAll("-", "x").replaceAll("_", "y"))

/** The first write: allowance, brief and first event, durable before anybody is told that it was received. */
export const make = Effect.gen(function*() {
  const sql = yield* SqlClient
  const briefs = yield* BriefStore
  const log = yield* RunLog
  const limiter = yield* RateLimiter
  const waking = yield* Waking

  const write = ({ brief, files, uploadId }: Submission, ticket: Ticket) =>
    sql.withTransaction(Effect.gen(function*() {
      const runId = randomUUID()
      const token = yield* drawToken
      const { improvement, problem, result, today } = brief
      const opened = yield* briefs.open({
        runId,
        token,
        formKey: brief.formKey,
        locale: brief.locale,
        contact: brief.contact,
        privacy: brief.privacy,
        body: { improvement, problem, result, today },
        files,
        uploadId
      })
      if (!opened) return undefined
      yield* briefs.keepTicket(runId, 1, ticket)
      const commands = yield* log.append(runId, [{ _tag: "Submitted", locale: brief.locale, files: files.length }])
      return { token, commands: commands ?? [] }
    })).pipe(Effect.orDie)

  return Effect.fn("Prototypes.submit")(function*(submission: Submission) {
    const { brief } = submission
    const known = yield* briefs.tokenOf(brief.formKey)
    if (known !== undefined) return { token: known, fresh: false }
    const words = brief.problem + brief.today + brief.improvement + brief.result
    if (words.trim() === "" && submission.files.length === 0) return yield* new BriefEmpty()

    const ticket = yield* limiter.take(allowancesOf({ person: personKey(brief.contact), address: submission.address, premium: false }))
    const giveBack = Effect.ignore(limiter.refund(ticket))
    const written = yield* write(submission, ticket).pipe(Effect.onError(() => giveBack))
    if (written !== undefined) {
      yield* waking.wake(written.commands)
      return { token: written.token, fresh: true }
    }
    // The same form came in twice at once, and the other one was first.
    yield* giveBack
    return { token: (yield* briefs.tokenOf(brief.formKey)) ?? (yield* Effect.die(new Error("form key without run"))), fresh: false }
  })
})
