import { assert, layer } from "@effect/vitest"
import * as Database from "@statex/db/Database"
import { Effect } from "effect"
import { SqlClient } from "effect/sql/SqlClient"

layer(Database.layerScratch, { excludeTestServices: true })("Migrations", (it) => {
  it.effect("create every table that the stores use", () =>
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const rows = yield* sql`SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`
      assert.includeMembers(rows.map((row) => row["table_name"]), [
        "ai_answers",
        "ai_breakers",
        "ai_calls",
        "ai_journal",
        "ai_purses",
        "activations",
        "allowance_logs",
        "briefs",
        "gateway_events",
        "invoice_counters",
        "invoices",
        "ledger_postings",
        "orders",
        "payment_changes",
        "payments",
        "prototypes",
        "publications",
        "refunds",
        "run_artefacts",
        "run_commands",
        "run_events",
        "runs"
      ])
    }))
})
