import { Clock, Effect, Redacted, Schema } from "effect"
import { GatewayFault, WebhookRefused } from "../GatewayError.ts"
import type { Delivery, PaymentGateway } from "../PaymentGateway.ts"
import { moneyOf } from "./Decimals.ts"
import { at, opened, refunding, type ScriptedPayment } from "./ScriptedPayment.ts"
import type { ScriptedStore } from "./ScriptedStore.ts"
import { headerOf, hmac, matches } from "./Signature.ts"

/** A world in which payments may not be played. */
export class PlayRefused extends Schema.TaggedError<PlayRefused>()("PlayRefused", { world: Schema.String }) {
  readonly kind = "Forbidden"
  override get message() {
    return `Payments are not played in the world "${this.world}"`
  }
}

/** Named one by one: a world that nobody has thought of yet is none of them. */
const playgrounds: ReadonlySet<string> = new Set(["development", "testing"])

export interface Play {
  /** Name of the world that the gateway is made in. */
  readonly world: string
  readonly store: ScriptedStore
  /** Address of the page on which a person plays the payer; the payment's id is put after a slash. */
  readonly page: string
  readonly webhookSecret: Redacted.Redacted
}

/** Milliseconds that a signature is believed, before and after. */
const tolerance = 300_000

const Event = Schema.fromJsonString(
  Schema.Struct({ event: Schema.NonEmptyString, type: Schema.NonEmptyString, id: Schema.NonEmptyString })
)

/** The webhook that a gateway would send of the payment as it stands. `now`: milliseconds. */
export const deliveryOf = (payment: ScriptedPayment, secret: Redacted.Redacted, now: number): Delivery => {
  const body = Buffer.from(
    JSON.stringify({ event: `${payment.id}.${payment.version}`, type: payment.state, id: payment.id })
  )
  const t = String(Math.floor(now / 1000))
  return {
    headers: {
      "content-type": "application/json",
      "x-scripted-signature": `t=${t},v1=${hmac(Redacted.value(secret), `${t}.`, body)}`
    },
    body,
    url: "/webhooks/scripted",
    at: now
  }
}

const verifier = (secret: Redacted.Redacted): NonNullable<PaymentGateway["verify"]> => ({ at, body, headers }) => {
  const refused = (why: WebhookRefused["why"]) => Effect.fail(new WebhookRefused({ gateway: "scripted", why }))
  if (body.length > 16 * 1024) return refused("too-large")
  const [, t, v1] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(headerOf(headers, "x-scripted-signature") ?? "") ?? []
  if (t === undefined || v1 === undefined) return refused("unsigned")
  if (!matches(hmac(Redacted.value(secret), `${t}.`, body), v1)) return refused("forged")
  if (Math.abs(at - Number(t) * 1000) > tolerance) return refused("stale")
  return Schema.decodeUnknownEffect(Event)(Buffer.from(body).toString("utf8")).pipe(
    Effect.mapError(() => new WebhookRefused({ gateway: "scripted", why: "malformed" })),
    Effect.map(({ event, id, type }) => ({ eventId: event, type, reference: id, id }))
  )
}

const gateway = ({ page, store, webhookSecret }: Play): PaymentGateway => {
  const known = <A>(found: A | undefined) =>
    found === undefined
      ? Effect.fail(new GatewayFault({ gateway: "scripted", reason: "unknown" }))
      : Effect.succeed(found)

  const payment = (reference: string) => store.byId(reference).pipe(Effect.flatMap(known))

  return {
    name: "scripted",
    takes: ({ minor }) => minor > 0,

    open: Effect.fn("Scripted.open")(function*(opening) {
      const { expiresAt, id } = yield* store.open(opened(opening))
      return { reference: id, next: { _tag: "Redirect", url: `${page}/${id}` }, expiresAt }
    }),

    read: Effect.fn("Scripted.read")(function*(reference) {
      const now = yield* Clock.currentTimeMillis
      const { amount, id, isLate, received, refunds, state } = at(yield* payment(reference), now)
      const given = refunds.filter((one) => one.state === "done").reduce((sum, { minor }) => sum + minor, 0)
      const came = moneyOf(received, amount.currency)
      const refunded = given === 0 ? undefined : moneyOf(given, amount.currency)
      return {
        reference: id,
        state,
        word: isLate ? `${state} late` : state,
        ...(came === undefined ? {} : { received: came }),
        ...(refunded === undefined ? {} : { refunded })
      }
    }),

    refund: Effect.fn("Scripted.refund")(function*(asked) {
      const { reference } = asked
      const after = yield* store.change(reference, (before) => refunding(before, asked) ?? before).pipe(
        Effect.flatMap(known)
      )
      const refund = after.refunds.find(({ id }) => id === asked.id)
      if (refund === undefined) {
        return yield* new GatewayFault({ gateway: "scripted", reason: "rejected", code: "too-much" })
      }
      return { reference: `${reference}.${refund.id}`, state: refund.state }
    }),

    readRefund: Effect.fn("Scripted.readRefund")(function*(both) {
      const [reference = "", own] = both.split(".")
      const { refunds } = yield* payment(reference)
      const { state } = yield* known(refunds.find(({ id }) => id === own))
      return { reference: both, state }
    }),

    cancel: Effect.fn("Scripted.cancel")(function*(reference) {
      yield* store.change(
        reference,
        (before) => before.received === 0 ? { ...before, state: "cancelled", version: before.version + 1 } : before
      ).pipe(
        Effect.flatMap(known)
      )
    }),

    verify: verifier(webhookSecret)
  }
}

/** A gateway whose payer is played by a person or a test: no money, so it is refused in every world but the two in which one plays. */
export const make = (play: Play): Effect.Effect<PaymentGateway, PlayRefused> =>
  playgrounds.has(play.world) ? Effect.succeed(gateway(play)) : Effect.fail(new PlayRefused({ world: play.world }))
