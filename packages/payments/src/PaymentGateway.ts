import type { Locale } from "@statex/kernel/Locale"
import type { Money } from "@statex/kernel/Money"
import { Context, Effect, Layer, Schema } from "effect"
import type { GatewayFault, WebhookRefused } from "./GatewayError.ts"
import type { PaymentState } from "./PaymentState.ts"

export const gatewayNames = [
  "stripe",
  "paypal",
  "btcpay",
  "comgate",
  "bank-qr",
  "wire",
  "crypto-qr",
  "coinbase",
  "scripted"
] as const
export type GatewayName = (typeof gatewayNames)[number]

/** One payment to be opened at a gateway. Opening twice with the same `id` opens one payment. */
export interface Opening {
  /** Ours, a UUID: the gateway's idempotency key, and what its events name. */
  readonly id: string
  /** For people: on statements and receipts, 35 letters of A–Z, 0–9 and - at the most. */
  readonly reference: string
  readonly amount: Money
  /** Which of the gateway's own means ("btc", "eth"), where it has several; its first where this is absent. */
  readonly means?: string
  /** What is bought, in the payer's language. */
  readonly description: string
  readonly locale: Locale
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly email?: string
  /** Where the payer comes back to, whatever happened. */
  readonly returnTo: string
  readonly cancelTo: string
  /** Where the gateway tells what happens. */
  readonly webhook: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

/** What the payer does next. */
export const NextStep = Schema.TaggedUnion({
  Redirect: { url: Schema.String },
  /** `payload` goes into a QR code; `fields` are for those who type. */
  Code: { payload: Schema.String, fields: Schema.Record(Schema.String, Schema.String) },
  /** What the payer types at their own bank: there is no code for it. */
  Transfer: { fields: Schema.Record(Schema.String, Schema.String) }
})
export type NextStep = typeof NextStep.Type

export interface Opened {
  /** The gateway's own name of the payment. */
  readonly reference: string
  readonly next: NextStep
  /** Milliseconds since 1970, where the gateway sets it. */
  readonly expiresAt?: number
}

/** A payment as its gateway tells it when it is asked. */
export interface Told {
  readonly reference: string
  readonly state: PaymentState
  /** What came in so far, in the order's currency; nothing where the gateway does not say. */
  readonly received?: Money
  readonly refunded?: Money
  /** What the gateway keeps. */
  readonly fee?: Money
  /** The gateway's own word for the state, for the record: lower case, no personal data. */
  readonly word: string
}

/** A webhook as it came in. */
export interface Delivery {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** Path and query, for gateways that call by GET. */
  readonly url: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What a webhook that is genuine hints at: the payment is read again before anything is believed. */
export interface Hint {
  /** Unique at this gateway: the same event may be delivered many times. */
  readonly eventId: string
  readonly type: string
  /** The gateway's name of the payment, or ours; nothing where the event is about something else. */
  readonly reference?: string
  readonly id?: string
}

export interface Refunding {
  /** Ours, a UUID: refunding twice with it refunds once. */
  readonly id: string
  readonly reference: string
  /** In the currency of the payment; all of it where it is absent. */
  readonly amount?: Money
}

export interface Refunded {
  readonly reference: string
  readonly state: "pending" | "done" | "failed"
}

/** A stateless translator between us and one way to pay. One call of ours is one HTTP call, or as many as the gateway demands; never a retry. */
export interface PaymentGateway {
  readonly name: GatewayName
  /** What it would do again if it were asked again with the same id: such a gateway stands behind `Remembering`. */
  readonly forgets?: ReadonlyArray<"open" | "refund">
  /**
   * How its refunds are known, where reading a payment does not tell them: `untold`: it does them and never says so, our own record counts;
   * `by-hand`: a person sends the money, and says when it is sent.
   */
  readonly refundsAre?: "untold" | "by-hand"
  /** Its own means ("btc", "eth"), where it has several. */
  readonly means?: ReadonlyArray<string>
  /** Whether it can take this amount in this currency from this country. */
  readonly takes: (amount: Money, country: string) => boolean
  readonly open: (opening: Opening) => Effect.Effect<Opened, GatewayFault>
  readonly read: (reference: string) => Effect.Effect<Told, GatewayFault>
  /**
   * Takes what the payer has agreed to, where the gateway waits to be told; taking twice takes once. What is not agreed to is told as it
   * stands. Absent where the gateway takes by itself.
   */
  readonly capture?: (reference: string) => Effect.Effect<Told, GatewayFault>
  readonly refund?: (refunding: Refunding) => Effect.Effect<Refunded, GatewayFault>
  /** How a refund stands, by the refund's own reference, where it takes a while. */
  readonly readRefund?: (reference: string) => Effect.Effect<Refunded, GatewayFault>
  readonly cancel?: (reference: string) => Effect.Effect<void, GatewayFault>
  /** Checks signature and freshness; absent where nobody calls. Some gateways are asked for their opinion, so it may take a call. */
  readonly verify?: (delivery: Delivery) => Effect.Effect<Hint, WebhookRefused | GatewayFault>
}

/** The gateways that this process offers. */
export class PaymentGateways
  extends Context.Service<PaymentGateways, ReadonlyArray<PaymentGateway>>()("@statex/payments/PaymentGateways")
{
  static readonly layer = <E, R>(gateways: ReadonlyArray<Effect.Effect<PaymentGateway, E, R>>) =>
    Layer.effect(PaymentGateways, Effect.all(gateways))
}
