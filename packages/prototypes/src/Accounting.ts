import { AiJournal } from "@statex/ai/AiJournal"
import { Spending } from "@statex/ai/spending/Spending"
import { Effect } from "effect"
import { accountOf, costOf } from "./Account.ts"
import type { KeptBrief } from "./BriefStore.ts"
import { AccountUnavailable } from "./PrototypesError.ts"
import type { Told } from "./RunLog.ts"

/** What the books of the AI router say about a request. */
export const make = Effect.gen(function*() {
  const journal = yield* AiJournal
  const spending = yield* Spending

  return {
    /** Nothing where the books do not answer: a page is there without it. */
    cost: ({ run_id }: Pick<KeptBrief, "run_id">) =>
      spending.ofRequest(run_id).pipe(
        Effect.map(costOf),
        Effect.catchTag("SpendingUnavailable", (error) =>
          Effect.as(Effect.logWarning("the cost of a request is not known", error), undefined))
      ),
    account: Effect.fn("Prototypes.account")(function*(
      { kept, told }: { readonly kept: KeptBrief; readonly told: Told }
    ) {
      const [entries, spent] = yield* Effect.all([
        journal.ofRequest(kept.run_id),
        spending.ofRequest(kept.run_id)
      ], { concurrency: 2 }).pipe(Effect.mapError(({ reason }) => new AccountUnavailable({ reason })))
      return accountOf(kept, told, entries, spent)
    })
  }
})
