import { AiJournal, type JournalEntry, type WorkOnDay } from "@statex/ai/AiJournal"
import { BreakerBoard, type ProcessBreakers } from "@statex/ai/BreakerBoard"
import { type OpenCall, type Purse, Spending, type SpentOnDay } from "@statex/ai/spending/Spending"
import { settings } from "@statex/runtime/WorldName"
import { Clock, Context, Effect, Layer } from "effect"

/** How far the console looks back, and how much of the latest it shows. */
export const shown = { days: 14, decisions: 50, openAfter: "10 minutes" } as const

/** What the books say of the work of models. `null`: that book did not answer; `silent` says why. */
export interface AiBooks {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly purses: { readonly day: Purse; readonly month: Purse } | null
  readonly spent: ReadonlyArray<SpentOnDay> | null
  readonly works: ReadonlyArray<WorkOnDay> | null
  readonly processes: ReadonlyArray<ProcessBreakers> | null
  /** Calls that should be settled by now. */
  readonly open: ReadonlyArray<OpenCall> | null
  readonly latest: ReadonlyArray<JournalEntry> | null
  readonly silent: ReadonlyArray<string>
}

/** The operator's view of models. Nobody has an account yet: only a world that was named as development shows it. */
export class AiConsole extends Context.Service<AiConsole, {
  readonly books: Effect.Effect<AiBooks> | undefined
}>()("@statex/web/AiConsole") {
  static readonly layer = Layer.effect(
    AiConsole,
    Effect.gen(function*() {
      const journal = yield* AiJournal
      const spending = yield* Spending
      const board = yield* BreakerBoard

      const books = Effect.gen(function*() {
        const silent = new Set<string>()
        const read = <A>(book: Effect.Effect<A, { readonly message: string }>) =>
          Effect.catch(book, ({ message }) =>
            Effect.sync(() => {
              silent.add(message)
              return null
            }))
        const answers = yield* Effect.all({
          at: Clock.currentTimeMillis,
          purses: read(spending.purses),
          spent: read(spending.byTierAndDay(shown.days)),
          works: read(journal.byDay(shown.days)),
          processes: read(board.heard),
          open: read(spending.open(shown.openAfter)),
          latest: read(journal.latest(shown.decisions))
        }, { concurrency: "unbounded" })
        return { ...answers, silent: [...silent] }
      })
      return AiConsole.of({ books: (yield* settings.isPlayground) ? books : undefined })
    })
  )
}
