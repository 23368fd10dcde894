import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import { randomUUID } from "node:crypto"
import { BriefReceipt, BriefStatus } from "../BriefStatus.ts"
import { CommandError } from "../CommandError.ts"

/** A brief of somebody of his own, at an address of his own. */
export interface SentBrief {
  readonly formKey: string
  readonly contact: string
  readonly address: string
  readonly problem: string
}

const trades = ["bicycle repair shop", "dental practice", "carpentry", "flower shop", "language school", "car wash"]

export const briefOf = (number: number): SentBrief => ({
  formKey: randomUUID(),
  contact: `owner${number}@example.org`,
  address: `198.51.${Math.floor(number / 250)}.${1 + number % 250}`,
  problem:
    `We run a ${trades[number % trades.length]} and want to keep a list of orders. For each order we record the ` +
    "customer, phone, price and due date. An order goes from new → in progress → done → paid."
})

class Unreachable extends CommandError {}

const call = <A>(schema: Schema.Codec<A, A>, url: URL, init: RequestInit) =>
  Effect.tryPromise({
    try: async () => {
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(15_000) })
      return { status: response.status, body: await response.text() }
    },
    catch: (cause) => new Unreachable({ reason: `no answer (${String(cause)})` })
  }).pipe(
    Effect.flatMap(({ body, status }) =>
      status >= 500
        ? Effect.fail(new Unreachable({ reason: `answered ${status}` }))
        : status >= 400
        ? Effect.fail(new CommandError({ reason: `refused ${status}`, detail: body }))
        : Schema.decodeUnknownEffect(Schema.fromJsonString(schema))(body).pipe(
          Effect.mapError((error) => new CommandError({ reason: "an answer of unknown shape", detail: error.message }))
        )
    ),
    // As a browser or a script would: the same form again until somebody answers.
    Effect.retry({
      schedule: Schedule.spaced("200 millis").pipe(Schedule.jittered, Schedule.upTo({ duration: "60 seconds" })),
      while: (error) => error instanceof Unreachable
    })
  )

/** Sends the brief, again and again under one form key until it is answered; gives its token. */
export const send = (webUrl: string, { address, contact, formKey, problem }: SentBrief) =>
  call(BriefReceipt, new URL("/api/v1/briefs", webUrl), {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json", "x-forwarded-for": address },
    body: JSON.stringify({ problem, contact, formKey, locale: "en" })
  }).pipe(Effect.map(({ token }) => token))

export const status = (webUrl: string, token: string) =>
  call(BriefStatus, new URL(`/api/v1/briefs/${token}`, webUrl), { headers: { accept: "application/json" } })
