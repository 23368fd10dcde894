import * as NodeServices from "@effect/platform-node/NodeServices"
import * as PgMigrator from "@effect/sql-pg/PgMigrator"
import { Layer } from "effect"
import createRuns from "./migrations/0001_create_runs.ts"
import createAllowances from "./migrations/0002_create_allowances.ts"
import createPublications from "./migrations/0003_create_publications.ts"
import createAiSpending from "./migrations/0004_create_ai_spending.ts"
import createAiAnswers from "./migrations/0005_create_ai_answers.ts"
import createAiJournal from "./migrations/0006_create_ai_journal.ts"
import addBriefReach from "./migrations/0007_add_brief_reach.ts"
import createConversationTurns from "./migrations/0008_create_conversation_turns.ts"
import createAiBreakers from "./migrations/0009_create_ai_breakers.ts"
import createPayments from "./migrations/0010_create_payments.ts"
import createPaymentRails from "./migrations/0011_create_payment_rails.ts"
import createWithdrawals from "./migrations/0012_create_withdrawals.ts"
import createEntitlements from "./migrations/0013_create_entitlements.ts"
import createRunArtefacts from "./migrations/0014_create_run_artefacts.ts"

/** Forward only; a migration that has run anywhere is never edited. */
export const all = {
  "0001_create_runs": createRuns,
  "0002_create_allowances": createAllowances,
  "0003_create_publications": createPublications,
  "0004_create_ai_spending": createAiSpending,
  "0005_create_ai_answers": createAiAnswers,
  "0006_create_ai_journal": createAiJournal,
  "0007_add_brief_reach": addBriefReach,
  "0008_create_conversation_turns": createConversationTurns,
  "0009_create_ai_breakers": createAiBreakers,
  "0010_create_payments": createPayments,
  "0011_create_payment_rails": createPaymentRails,
  "0012_create_withdrawals": createWithdrawals,
  "0013_create_entitlements": createEntitlements,
  "0014_create_run_artefacts": createRunArtefacts
}

export const layer = PgMigrator.layer({ loader: PgMigrator.fromRecord(all) }).pipe(Layer.provide(NodeServices.layer))
