import { PrivacyMode } from "@statex/gdpr/PrivacyMode"
import { Locale } from "@statex/kernel/Locale"
import { Residency } from "@statex/kernel/Residency"
import { Ticket } from "@statex/rate-limiter/Ticket"
import { Context, Effect, Layer, Option, Schema } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { BriefFile } from "./Brief.ts"

/** The words of a brief; erased with it. */
export const BriefBody = Schema.Struct({
  problem: Schema.String,
  today: Schema.String,
  improvement: Schema.String,
  result: Schema.String
})

/** A brief as it rests: apart from the log, so that it can be erased while the log stays. */
export const KeptBrief = Schema.Struct({
  run_id: Schema.String,
  token: Schema.String,
  locale: Locale,
  created_at: Schema.Date,
  contact: Schema.NullOr(Schema.String),
  privacy: PrivacyMode,
  reach: Residency,
  /** Bought: whatever was chosen, the words stay in the EU. */
  eu_tier: Schema.Boolean,
  body: Schema.NullOr(BriefBody),
  files: Schema.Array(BriefFile),
  upload_id: Schema.String
})
export type KeptBrief = typeof KeptBrief.Type

/** The files of a brief with what became of each; nothing once the brief is erased. */
export const filesOf = (
  { files }: KeptBrief,
  read: ReadonlyArray<
    { readonly kind: string; readonly note: string; readonly by?: ReadonlyArray<string>; readonly why?: string }
  >
) =>
  read.flatMap(({ by, kind, note, why }, index) => {
    const name = files[index]?.name
    return name === undefined
      ? []
      : [{ name, kind, note, ...(by === undefined ? {} : { by }), ...(why === undefined ? {} : { why }) }]
  })

const Tickets = Schema.Array(Schema.Struct({ ticket: Ticket }))

export interface NewRun {
  readonly runId: string
  readonly token: string
  readonly formKey: string
  readonly locale: Locale
  readonly contact: string
  readonly privacy: PrivacyMode
  readonly reach: Residency
  readonly body: typeof BriefBody.Type
  readonly files: ReadonlyArray<BriefFile>
  readonly uploadId: string
}

/** Who asked for what. Contact values and words are read here and nowhere else. */
export class BriefStore extends Context.Service<BriefStore, {
  /** False when the form key is known already. */
  open(run: NewRun): Effect.Effect<boolean>
  tokenOf(formKey: string): Effect.Effect<string | undefined>
  byToken(token: string): Effect.Effect<KeptBrief | undefined>
  byRun(runId: string): Effect.Effect<KeptBrief | undefined>
  /** Keeps what an allowance gave for a version, so that it can be given back. */
  keepTicket(runId: string, version: number, ticket: Ticket): Effect.Effect<void>
  ticketOf(runId: string, version: number): Effect.Effect<Ticket | undefined>
  /** Erases words, conversation and file names; the contact stays as the lead until its own time. */
  erase(runId: string): Effect.Effect<void>
  /** Ids of requests whose words were erased after. */
  erasedSince(time: Date): Effect.Effect<ReadonlyArray<string>>
  /** Requests made before whose contact is still there, a thousand at the most. */
  leads(before: Date): Effect.Effect<ReadonlyArray<KeptBrief>>
  /** Erases the contact, and the words and the conversation with it. */
  forgetLead(runId: string): Effect.Effect<void>
}>()("@statex/prototypes/BriefStore") {
  static readonly layer = Layer.effect(
    BriefStore,
    Effect.gen(function*() {
      const sql = yield* SqlClient
      const decode = Schema.decodeUnknownEffect(Schema.Array(KeptBrief))
      const select = sql`
      SELECT r.run_id, r.token, r.locale, r.created_at, b.contact, b.privacy, b.reach, b.body, b.files, b.upload_id,
        EXISTS (SELECT 1 FROM entitlements e WHERE e.run_id = r.run_id AND e.kind = 'eu-tier' AND e.active) AS eu_tier
      FROM runs r JOIN briefs b USING (run_id)`
      const first = (rows: Effect.Effect<ReadonlyArray<unknown>, unknown>) =>
        rows.pipe(Effect.flatMap(decode), Effect.map(([row]) => row), Effect.orDie)

      const erase = Effect.fnUntraced(function*(runId: string) {
        // A key may have been derived from what was written.
        yield* sql`UPDATE runs SET form_key = 'erased-' || run_id WHERE run_id = ${runId}`
        yield* sql`
          UPDATE briefs SET body = NULL, files = '[]'::jsonb, erased_at = coalesce(erased_at, clock_timestamp())
          WHERE run_id = ${runId}`
        // What an allowance gave names the person by a digest, and the address that they came from.
        yield* sql`DELETE FROM run_tickets WHERE run_id = ${runId}`
        // Last: whoever writes after this finds the brief erased.
        yield* sql`DELETE FROM conversation_turns WHERE run_id = ${runId}`
      }, Effect.orDie)

      return BriefStore.of({
        open: Effect.fn("BriefStore.open")(function*(run) {
          const made = yield* sql`
          INSERT INTO runs (run_id, token, form_key, locale)
          VALUES (${run.runId}, ${run.token}, ${run.formKey}, ${run.locale})
          ON CONFLICT (form_key) DO NOTHING RETURNING 1 AS made`
          if (made.length === 0) return false
          yield* sql`
          INSERT INTO briefs (run_id, contact, privacy, reach, body, files, upload_id)
          VALUES (${run.runId}, ${run.contact}, ${run.privacy}, ${run.reach}, ${JSON.stringify(run.body)}::jsonb,
            ${JSON.stringify(run.files)}::jsonb, ${run.uploadId})`
          return true
        }, Effect.orDie),
        tokenOf: Effect.fnUntraced(function*(formKey) {
          const [row] = yield* sql`SELECT token FROM runs WHERE form_key = ${formKey}`
          return Option.getOrUndefined(Option.map(Option.fromNullishOr(row), (held) => String(held["token"])))
        }, Effect.orDie),
        byToken: (token) => first(sql`${select} WHERE r.token = ${token}`),
        byRun: (runId) => first(sql`${select} WHERE r.run_id = ${runId}`),
        keepTicket: Effect.fnUntraced(function*(runId, version, ticket) {
          yield* sql`
          INSERT INTO run_tickets (run_id, version, ticket) VALUES (${runId}, ${version}, ${
            JSON.stringify(ticket)
          }::jsonb)
          ON CONFLICT (run_id, version) DO UPDATE SET ticket = excluded.ticket`
        }, Effect.orDie),
        ticketOf: Effect.fnUntraced(function*(runId, version) {
          const rows = yield* sql`SELECT ticket FROM run_tickets WHERE run_id = ${runId} AND version = ${version}`
          return (yield* Schema.decodeUnknownEffect(Tickets)(rows))[0]?.ticket
        }, Effect.orDie),
        erase,
        erasedSince: (time) =>
          sql`SELECT run_id FROM briefs WHERE erased_at > ${time}`.pipe(
            Effect.map((rows) => rows.map((row) => String(row["run_id"]))),
            Effect.orDie
          ),
        leads: (before) =>
          sql`${select} WHERE r.created_at < ${before} AND b.contact IS NOT NULL ORDER BY r.created_at LIMIT 1000`.pipe(
            Effect.flatMap(decode),
            Effect.orDie
          ),
        forgetLead: Effect.fnUntraced(function*(runId) {
          yield* erase(runId)
          yield* sql`UPDATE briefs SET contact = NULL WHERE run_id = ${runId}`
        }, Effect.orDie)
      })
    })
  )
}
