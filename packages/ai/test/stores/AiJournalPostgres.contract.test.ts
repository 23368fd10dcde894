import { assert, layer } from "@effect/vitest"
import { AiJournal } from "@statex/ai/AiJournal"
import * as AiJournalPostgres from "@statex/ai/stores/AiJournalPostgres"
import * as Database from "@statex/db/Database"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { entry, journalContract } from "./journalContract.ts"
import { needs } from "./Needs.ts"

const journal = AiJournalPostgres.layer.pipe(Layer.provideMerge(Database.layerScratch))

needs("DATABASE_URL", () => {
  journalContract("PostgreSQL", journal)

  layer(journal, { excludeTestServices: true })("AiJournal in PostgreSQL", (it) => {
    it.effect("says so where it cannot record, and harms no transaction", () =>
      Effect.gen(function*() {
        const journal = yield* AiJournal
        const sql = yield* SqlClient
        yield* sql`ALTER TABLE ai_journal RENAME TO away`
        const refused = yield* sql.withTransaction(
          Effect.tap(Effect.flip(journal.record(entry())), () => Effect.orDie(sql`SELECT 1`))
        ).pipe(Effect.ensuring(Effect.orDie(sql`ALTER TABLE away RENAME TO ai_journal`)))
        assert.include(refused, { _tag: "AiJournalUnavailable", kind: "Unavailable" })
      }))

    it.effect("keeps the record of work that failed", () =>
      Effect.gen(function*() {
        const journal = yield* AiJournal
        const sql = yield* SqlClient
        const kept = entry()
        yield* Effect.ignore(sql.withTransaction(Effect.andThen(journal.record(kept), Effect.fail("step failed"))))
        assert.deepStrictEqual(yield* journal.ofRequest(kept.request), [kept])
      }))
  })
})
