import type { Money } from "@statex/kernel/Money"
import { GatewayFault, WebhookRefused } from "@statex/payments/GatewayError"
import {
  type Delivery,
  type GatewayName,
  gatewayNames,
  type Opening,
  type PaymentGateway,
  type Told
} from "@statex/payments/PaymentGateway"
import type { PaymentState } from "@statex/payments/PaymentState"
import { lateMoney } from "@statex/payments/Transition"
import { Effect, Schema } from "effect"
import { createHmac, randomUUID } from "node:crypto"

/** How a payment really stands at its gateway. */
export interface Truth {
  readonly id: string
  readonly order: string
  readonly gateway: GatewayName
  readonly reference: string
  readonly total: Money
  state: PaymentState
  received: number
  refunded: number
  fee: number
  /** What our own refunds took, by their ids. */
  readonly refunds: Map<string, number>
}

export interface Wire extends Delivery {
  readonly gateway: GatewayName
  readonly forged: boolean
}

const Body = Schema.fromJsonString(
  Schema.Struct({
    event: Schema.String,
    reference: Schema.optionalKey(Schema.String),
    id: Schema.optionalKey(Schema.String)
  })
)

/** Gateways that never say what went back: of these only our own refunds are known. */
const silent = new Map<GatewayName, NonNullable<PaymentGateway["refundsAre"]>>([
  ["comgate", "untold"],
  ["btcpay", "untold"],
  ["bank-qr", "by-hand"],
  ["wire", "by-hand"],
  ["crypto-qr", "by-hand"]
])

export type Random = () => number
export const among = <A>(random: Random, items: ReadonlyArray<A>): A | undefined =>
  items[Math.floor(random() * items.length)]

/** Gateways that take a card once and whole: they name no amount for what came in. */
const whole: ReadonlySet<GatewayName> = new Set(["stripe", "paypal", "comgate"])

type Move = (truth: Truth, random: Random) => void

const settle = (truth: Truth, received: number) => {
  truth.received = received
  truth.fee = whole.has(truth.gateway) ? Math.floor(received / 50) : 0
  truth.state = received < truth.total.minor ? "underpaid" : received > truth.total.minor ? "overpaid" : "paid"
}
const to = (state: PaymentState): Move => (truth) => {
  truth.state = state
}
const pay: Move = (truth) => settle(truth, truth.total.minor)
const payLess: Move = (truth, random) => settle(truth, 1 + Math.floor(random() * (truth.total.minor - 1)))
const topUp: Move = (truth, random) =>
  settle(truth, truth.received + 1 + Math.floor(random() * 2 * (truth.total.minor - truth.received)))
const topUpWhole: Move = (truth) => settle(truth, truth.total.minor)
const payMore: Move = (truth, random) => settle(truth, truth.total.minor + 1 + Math.floor(random() * 5000))
/** Who sends money may send it twice. */
const payAgain: Move = (truth, random) => settle(truth, truth.received + 1 + Math.floor(random() * truth.total.minor))
const back = (truth: Truth, refunded: number) => {
  truth.refunded = refunded
  if (refunded === 0) settle(truth, truth.received)
  else truth.state = refunded === truth.received ? "refunded" : "partially_refunded"
}
const refundPart: Move = (truth, random) =>
  back(truth, truth.refunded + 1 + Math.floor(random() * (truth.received - truth.refunded)))
const refundAll: Move = (truth) => back(truth, truth.received)
const refundFails: Move = (truth) => back(truth, 0)
const win: Move = (truth) => back(truth, truth.refunded)

const begins = (truth: Truth): ReadonlyArray<Move> =>
  whole.has(truth.gateway) ? [pay, pay, pay] : [pay, pay, payLess, payMore]

/** What may happen next at a gateway, by its own rules. */
const movesOf = (truth: Truth): ReadonlyArray<Move> => {
  const { gateway, state } = truth
  const back = silent.has(gateway) ? [] : [refundPart, refundAll]
  const returned = !whole.has(gateway) && gateway !== "scripted" ? [] : [to("disputed")]
  const moves: Readonly<Record<PaymentState, ReadonlyArray<Move>>> = {
    created: [
      ...begins(truth),
      ...begins(truth),
      to("pending"),
      to("authorised"),
      to("expired"),
      to("failed"),
      to("cancelled")
    ],
    pending: [...begins(truth), to("expired"), to("failed")],
    authorised: [pay, pay, to("cancelled")],
    failed: whole.has(gateway) ? [pay, to("pending")] : [],
    underpaid: [topUp, topUp, topUpWhole, to("expired")],
    expired: lateMoney.has(gateway) ? [truth.received === 0 ? pay : topUp] : [],
    paid: [...back, ...returned, ...(whole.has(gateway) ? [] : [payAgain])],
    overpaid: [...back, ...returned],
    partially_refunded: [...back, ...returned],
    refunded: silent.has(gateway)
      ? []
      : truth.refunds.size === 0 && truth.received >= truth.total.minor
      ? [refundFails]
      : [],
    disputed: silent.has(gateway) ? [win] : [win, refundAll],
    cancelled: []
  }
  return moves[state]
}

/** All gateways of the world, what they know, and the wire between them and us. */
export class World {
  readonly truths = new Map<string, Truth>()
  /** Those of the run that is under way. */
  readonly current: Array<Truth> = []
  readonly wire: Array<Wire> = []
  readonly counts = {
    emitted: 0,
    sent: 0,
    forged: 0,
    lost: 0,
    foreign: 0,
    refused: 0,
    doubled: 0,
    crashes: 0,
    outages: 0
  }
  /** Reads that will fail. */
  outage = 0
  /** What gateways were asked to open. */
  readonly asked: Array<Opening> = []
  /** Payments whose payer's bank says no when they are to be taken. */
  readonly declined = new Set<string>()
  readonly #secret: string = randomUUID()

  sign(gateway: GatewayName, body: Uint8Array, secret = this.#secret) {
    return createHmac("sha256", `${gateway}:${secret}`).update(body).digest("hex")
  }

  #put(gateway: GatewayName, body: Record<string, string | undefined>, copies: number, forged: boolean) {
    const bytes = new TextEncoder().encode(JSON.stringify(body))
    const signature = forged ? this.sign(gateway, bytes, "guessed") : this.sign(gateway, bytes)
    for (let copy = 0; copy < copies; copy++) {
      this.wire.push({ gateway, forged, body: bytes, headers: { signature }, url: `/webhooks/${gateway}`, at: 0 })
    }
  }

  /** Something happens; the gateway tells it one to ten times, or its telling is lost for ever. */
  happen(truth: Truth, random: Random) {
    const move = among(random, movesOf(truth))
    if (move === undefined) return
    move(truth, random)
    this.tell(truth, random)
  }

  tell(truth: Truth, random: Random) {
    this.counts.emitted++
    const { gateway, id, reference } = truth
    const copies = 1 + Math.floor(random() * 10)
    const named = random()
    const body = {
      event: randomUUID(),
      reference: named < 0.9 ? reference : undefined,
      id: named > 0.5 ? id : undefined
    }
    if (random() < 0.03) this.counts.lost++
    else this.#put(gateway, body, copies, false)
    // One in twenty of all that is on the wire is forged: about a quarter of a forgery for each telling.
    if (random() < copies / 19) this.#put(gateway, { ...body, event: randomUUID() }, 1, true)
    if (random() < 0.02) {
      this.counts.foreign++
      this.#put(gateway, { event: randomUUID(), reference: random() < 0.5 ? randomUUID() : undefined }, copies, false)
    }
  }

  toldOf(truth: Truth): Told {
    const { currency } = truth.total
    const received = { minor: truth.received, currency }
    const refunded = { minor: truth.refunded, currency }
    return {
      reference: truth.reference,
      state: truth.state,
      word: truth.state,
      fee: { minor: truth.fee, currency },
      ...(whole.has(truth.gateway) ? {} : { received }),
      ...(truth.state === "created" || silent.has(truth.gateway) ? {} : { refunded })
    }
  }

  readonly gateways: ReadonlyArray<PaymentGateway> = gatewayNames.map((name): PaymentGateway => {
    const known = (reference: string) =>
      Effect.suspend(() => {
        const truth = this.truths.get(reference)
        return truth === undefined
          ? Effect.fail(new GatewayFault({ gateway: name, reason: "unknown" }))
          : Effect.succeed(truth)
      })
    const refundsAre = silent.get(name)
    return {
      name,
      ...(refundsAre === undefined ? {} : { refundsAre }),
      takes: () => true,
      open: (opening) => {
        this.asked.push(opening)
        const { id } = opening
        return Effect.succeed({ reference: `${name}-${id}`, next: { _tag: "Redirect", url: "https://pay.test" } })
      },
      read: (reference) =>
        Effect.gen({ self: this }, function*() {
          if (this.outage > 0) {
            this.outage--
            this.counts.outages++
            return yield* new GatewayFault({ gateway: name, reason: "unreachable" })
          }
          const truth = yield* known(reference)
          const told = this.toldOf(truth)
          // What was read may be old by the time it arrives.
          yield* Effect.sleep(Math.random() * 4)
          return told
        }),
      ...(name === "stripe"
        ? {
          cancel: (reference: string) =>
            Effect.flatMap(known(reference), (truth) => {
              if (truth.received > 0 || !["created", "pending", "failed"].includes(truth.state)) {
                return Effect.fail(new GatewayFault({ gateway: name, reason: "rejected" }))
              }
              truth.state = "cancelled"
              return Effect.void
            })
        }
        : {}),
      // Reading alone never takes anything; a telling that comes by itself is the payer's agreement at most.
      ...(name === "paypal"
        ? {
          capture: (reference: string) =>
            Effect.flatMap(known(reference), (truth) => {
              if (this.declined.has(reference)) {
                return Effect.fail(new GatewayFault({ gateway: name, reason: "declined" }))
              }
              if (truth.state === "authorised") settle(truth, truth.total.minor)
              return Effect.succeed(this.toldOf(truth))
            })
        }
        : {}),
      refund: ({ amount, id, reference }) =>
        Effect.map(known(reference), (truth) => {
          const wanted = amount?.minor ?? truth.received - truth.refunded
          const possible = truth.state !== "disputed" && truth.state !== "refunded" && wanted > 0 &&
            (truth.received >= truth.total.minor
              ? wanted <= truth.received - truth.refunded
              : wanted === truth.received)
          if (!truth.refunds.has(id) && possible) {
            truth.refunds.set(id, wanted)
            back(truth, truth.refunded + wanted)
          }
          return { reference: `refund-${id}`, state: truth.refunds.has(id) ? "done" as const : "failed" as const }
        }),
      verify: ({ body, headers }) =>
        headers["signature"] === this.sign(name, body)
          ? Schema.decodeUnknownEffect(Body)(new TextDecoder().decode(body)).pipe(
            Effect.map(({ event, ...named }) => ({ eventId: event, type: "changed", ...named })),
            Effect.mapError(() => new WebhookRefused({ gateway: name, why: "malformed" }))
          )
          : Effect.fail(new WebhookRefused({ gateway: name, why: "forged" }))
    }
  })
}
