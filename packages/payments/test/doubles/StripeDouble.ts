import { readFileSync } from "node:fs"
import { isObject } from "../../../ai/test/doubles/Spec.ts"
import type { GatewayDouble } from "../gateways/Rig.ts"
import { bent } from "./Fixture.ts"
import { load } from "./OpenApi.ts"
import type { Place } from "./Place.ts"
import { type Answered, type Asked, serve } from "./SpecServer.ts"

type Json = Readonly<Record<string, unknown>>

const spec = new URL("specs/stripe-2026-10-28.generated.json", import.meta.url)
const fixtures: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(new URL("specs/stripe-fixtures3-2026-08.json", import.meta.url), "utf8")
)

/** What Stripe holds of one session; the objects that hang together are apart. */
interface Held {
  session: Json
  intent?: Json
  charge?: Json
  disputes: ReadonlyArray<Json>
  refunds: Array<Json>
}

/** Changes to the objects of a session; what is not there yet begins to be there. */
export interface Change {
  readonly session?: Json
  readonly intent?: Json
  readonly charge?: Json
  readonly disputes?: ReadonlyArray<string>
}

export interface StripeDouble extends GatewayDouble {
  readonly sessions: ReadonlyMap<string, Readonly<Held>>
  readonly change: (reference: string, change: Change) => void
  readonly pay: (reference: string) => void
  /** Idempotency keys are forgotten, as they are after a day. */
  readonly forget: () => void
}

const error = (status: number, message: string, code?: string, type = "invalid_request_error"): Answered => ({
  status,
  body: { error: { type, message, ...(code === undefined ? {} : { code }) } }
})

const listOf = (data: ReadonlyArray<unknown>, url: string) => ({ object: "list", data, has_more: false, url })
const textOf = (value: unknown): string => typeof value === "string" ? value : ""
const recordOf = (value: unknown): Json => isObject(value) ? value : {}

/** Stripe as far as it is used, with its own samples for what nobody asks for. */
export const stripeDouble = async (
  { before = 0, page = "https://checkout.stripe.com/c/pay", port }: Place = {}
): Promise<StripeDouble> => {
  const { document, faultsOf } = load(spec)
  const bend = bent(document)
  const sessions = new Map<string, Held>()
  const done = new Map<string, { readonly asked: string; readonly answer: Answered }>()
  let count = before
  const sample = (kind: string, component: string, changes: Json): Json => {
    const whole = { ...bend(fixtures[kind], component), ...changes }
    const operation = {
      "checkout.session": "GET /v1/checkout/sessions/{session}",
      payment_intent: "GET /v1/payment_intents/{intent}",
      charge: "GET /v1/charges/{charge}"
    }[kind]
    const faults = operation === undefined ? [] : faultsOf(operation, 200, whole)
    if (faults.length > 0) throw new Error(`A double that lies about ${kind}: ${faults.join("; ")}`)
    return whole
  }

  const change = (reference: string, { charge, disputes, intent, session }: Change) => {
    const held = sessions.get(reference)
    if (held === undefined) throw new Error(`No session ${reference}`)
    const number = reference.replace(/^cs_test_/, "")
    const money = { currency: held.session["currency"], amount: held.session["amount_total"] }
    if (intent !== undefined || charge !== undefined) {
      held.intent = sample("payment_intent", "PaymentIntents.PaymentIntent", {
        last_payment_error: null,
        ...money,
        ...held.intent,
        ...intent,
        id: `pi_${number}`,
        latest_charge: charge === undefined && held.charge === undefined ? null : `ch_${number}`
      })
    }
    if (charge !== undefined) {
      held.charge = sample("charge", "Charges.Charge", {
        ...money,
        amount_refunded: 0,
        ...held.charge,
        ...charge,
        id: `ch_${number}`,
        payment_intent: `pi_${number}`
      })
    }
    if (disputes !== undefined) {
      held.disputes = disputes.map((status, index) =>
        sample("dispute", "Disputes.Dispute", { id: `dp_${number}${index}`, charge: `ch_${number}`, status })
      )
    }
    held.session = sample("checkout.session", "Checkout.Sessions.Session", {
      ...held.session,
      ...session,
      payment_intent: held.intent?.["id"] ?? null
    })
  }

  const expanded = (held: Held, wanted: unknown) => (body: unknown): unknown => {
    const paths = Array.isArray(wanted) ? wanted.map(String) : []
    if (held.intent === undefined || !paths.some((path) => path.startsWith("payment_intent"))) return body
    const fee = Math.round(Number(held.session["amount_total"]) * 0.014) + 25
    const charge = held.charge === undefined ? null : {
      ...held.charge,
      refunds: undefined,
      ...(paths.some((path) => path.endsWith(".balance_transaction"))
        ? {
          balance_transaction: { id: "txn_1", object: "balance_transaction", fee, currency: held.session["currency"] }
        }
        : {}),
      ...(paths.some((path) => path.endsWith(".refunds"))
        ? { refunds: listOf(held.refunds.toReversed(), `/v1/charges/${textOf(held.charge["id"])}/refunds`) }
        : {})
    }
    return { ...recordOf(body), payment_intent: { ...held.intent, latest_charge: charge } }
  }

  const create = ({ body }: Asked): Answered => {
    const asked = recordOf(body)
    const items = Array.isArray(asked["line_items"]) ? asked["line_items"].map(recordOf) : []
    const prices = items.map((item) => recordOf(item["price_data"]))
    const total = prices.reduce((sum, price) => sum + Number(price["unit_amount"]), 0)
    count += 1
    const id = `cs_test_${String(count).padStart(12, "0")}`
    const held: Held = { session: {}, disputes: [], refunds: [] }
    sessions.set(id, held)
    held.session = sample("checkout.session", "Checkout.Sessions.Session", {
      id,
      amount_total: total,
      amount_subtotal: total,
      currency: prices[0]?.["currency"],
      client_reference_id: asked["client_reference_id"],
      metadata: asked["metadata"],
      expires_at: Number(asked["expires_at"]),
      success_url: asked["success_url"],
      url: `${page}/${id}`,
      payment_intent: null,
      payment_status: "unpaid",
      status: "open"
    })
    return { status: 200, body: held.session }
  }

  const refund = ({ body }: Asked): Answered => {
    const asked = recordOf(body)
    const held = [...sessions.values()].find(({ intent }) => intent?.["id"] === asked["payment_intent"])
    if (held?.charge === undefined) return error(404, "No such payment_intent", "resource_missing")
    const left = Number(held.charge["amount"]) - Number(held.charge["amount_refunded"])
    const amount = asked["amount"] === undefined ? left : Number(asked["amount"])
    if (left <= 0) return error(400, "Charge has already been refunded.", "charge_already_refunded")
    if (amount > left) return error(400, "Refund amount is greater than unrefunded amount.", "amount_too_large")
    const one = sample("refund", "Refunds.Refund", {
      id: `re_${held.refunds.length}${textOf(held.charge["id"])}`,
      amount,
      currency: held.charge["currency"],
      payment_intent: asked["payment_intent"],
      metadata: asked["metadata"],
      status: "succeeded"
    })
    held.refunds.push(one)
    held.charge = { ...held.charge, amount_refunded: Number(held.charge["amount_refunded"]) + amount }
    return { status: 200, body: one }
  }

  /** The same key does a thing once, and never another thing. */
  const once = (asked: Asked, act: (asked: Asked) => Answered): Answered => {
    const key = textOf(asked.headers["idempotency-key"])
    const before = done.get(key)
    const what = `${asked.operation} ${asked.text}`
    if (key !== "" && before !== undefined) {
      return before.asked === what
        ? before.answer
        : error(400, "Keys are for one request.", undefined, "idempotency_error")
    }
    const answer = act(asked)
    if (key !== "" && answer.status < 400) done.set(key, { asked: what, answer })
    return answer
  }

  const answer = (asked: Asked): Answered => {
    const reference = asked.params["session"] ?? ""
    const held = sessions.get(reference)
    switch (asked.operation) {
      case "POST /v1/checkout/sessions":
        return once(asked, create)
      case "POST /v1/refunds":
        return once(asked, refund)
      case "GET /v1/disputes": {
        const one = [...sessions.values()].find(({ charge }) => charge?.["id"] === asked.query["charge"])
        return { status: 200, body: listOf(one?.disputes ?? [], "/v1/disputes") }
      }
      case "GET /v1/checkout/sessions": {
        const found = [...sessions.values()].filter(({ intent }) => intent?.["id"] === asked.query["payment_intent"])
        return { status: 200, body: listOf(found.map(({ session }) => session), "/v1/checkout/sessions") }
      }
      default:
    }
    if (held === undefined) return error(404, "No such checkout.session", "resource_missing")
    if (asked.operation.endsWith("/expire")) {
      if (held.session["status"] !== "open") return error(400, "Only open sessions can be expired.")
      change(reference, { session: { status: "expired", url: null } })
    }
    return { status: 200, body: held.session, extra: expanded(held, asked.query["expand"]) }
  }

  const server = await serve({ spec, port, answer, refusal: (status, message) => error(status, message).body })
  return {
    ...server,
    sessions,
    change,
    forget: () => done.clear(),
    pay: (reference) => {
      const amount = sessions.get(reference)?.session["amount_total"]
      change(reference, {
        session: { status: "complete", payment_status: "paid", url: null },
        intent: { status: "succeeded", amount_received: amount },
        charge: { amount, paid: true, captured: true }
      })
    }
  }
}
