import { createPublicKey, verify } from "node:crypto"
import { crc32 } from "node:zlib"
import { isObject } from "../../../ai/test/doubles/Spec.ts"
import type { GatewayDouble } from "../gateways/Rig.ts"
import { certify } from "./Certificates.ts"
import type { Place } from "./Place.ts"
import { type Answered, type Asked, serve } from "./SpecServer.ts"

type Json = Readonly<Record<string, unknown>>

interface Part extends Json {
  readonly id: string
  readonly status: string
}

/** What PayPal holds of one order. */
export interface Held {
  readonly id: string
  readonly unit: Json
  status: string
  updated: number
  captures: ReadonlyArray<Part>
  refunds: ReadonlyArray<Part>
  authorizations: ReadonlyArray<Part>
}

export interface PayPalDouble extends GatewayDouble {
  readonly orders: ReadonlyMap<string, Held>
  /** A word of another time than the specification's, for the order and its capture. */
  readonly says: (reference: string, order: string, capture?: string) => void
  readonly change: (
    reference: string,
    change: Partial<Pick<Held, "authorizations" | "captures" | "refunds" | "status">>
  ) => void
  /** Tokens given so far end now, or after so many seconds those to come. */
  readonly endTokens: (seconds?: number) => void
  /** Idempotency keys are forgotten, as they are after a while. */
  readonly forget: () => void
  /** Captures are refused for this reason. */
  readonly refuses: (issue: string | undefined) => void
  readonly certificate: { pem: string }
}

export const at = 1_795_392_000_000
export const root = certify("Test root of the double", { at, isAuthority: true })
export const between = certify("Test issuer of the double", { at, issuer: root, isAuthority: true })
export const leaf = certify("messageverificationcerts.paypal.com", { at, issuer: between })

const spec = new URL("specs/paypal-orders-payments-webhooks.json", import.meta.url)
const time = "2026-11-23T10:00:00Z"
const textOf = (value: unknown): string => typeof value === "string" ? value : ""
const recordOf = (value: unknown): Json => isObject(value) ? value : {}

const messages: Readonly<Record<number, readonly [name: string, message: string]>> = {
  401: [
    "AUTHENTICATION_FAILURE",
    "Authentication failed due to missing authorization header, or invalid authentication credentials."
  ],
  404: ["RESOURCE_NOT_FOUND", "The specified resource does not exist."],
  422: [
    "UNPROCESSABLE_ENTITY",
    "The requested action could not be performed, semantically incorrect, or failed business validation."
  ]
}

const error = (status: number, issue?: string): Answered => {
  const [name, message] = messages[status] ?? []
  const details = issue === undefined ? {} : { details: [{ issue }] }
  return { status, body: { name, message, debug_id: "90957fca61718", ...details } }
}

/** PayPal as far as it is used. */
export const payPalDouble = async (
  { before = 0, page = "https://www.sandbox.paypal.com/checkoutnow", port }: Place = {}
): Promise<PayPalDouble> => {
  const orders = new Map<string, Held>()
  const done = new Map<string, Answered>()
  const tokens = new Set<string>()
  const certificate = { pem: `${leaf.pem}${between.pem}` }
  let count = before
  let lifetime = 32_400
  let issue: string | undefined
  const strange = new Map<string, readonly [order: string, capture: string | undefined]>()

  const valueOf = (part: Json): number => Math.round(Number(recordOf(part["amount"])["value"]) * 100)
  const money = (hundredths: number, part: Json) => ({
    currency_code: recordOf(part["amount"])["currency_code"],
    value: (hundredths / 100).toFixed(2)
  })

  const tell = ({ authorizations, captures, id, refunds, status, unit, updated }: Held): Json => {
    const payments = { captures, refunds, authorizations }
    const present = Object.entries(payments).filter(([, parts]) => parts.length > 0)
    return {
      id,
      status,
      intent: "CAPTURE",
      create_time: time,
      update_time: `2026-11-23T10:00:${String(updated).padStart(2, "0")}Z`,
      purchase_units: [{
        reference_id: "default",
        ...unit,
        ...(present.length === 0 ? {} : { payments: Object.fromEntries(present) })
      }],
      links: [
        { href: `https://api-m.sandbox.paypal.com/v2/checkout/orders/${id}`, rel: "self", method: "GET" },
        { href: `${page}?token=${id}`, rel: "payer-action", method: "GET" }
      ]
    }
  }

  const create = ({ body }: Asked): Answered => {
    const units = recordOf(body)["purchase_units"]
    const unit = recordOf(Array.isArray(units) ? units[0] : undefined)
    count += 1
    const id = `5O190127TN${String(count).padStart(7, "0")}`
    const held: Held = {
      id,
      unit,
      status: "PAYER_ACTION_REQUIRED",
      updated: 0,
      captures: [],
      refunds: [],
      authorizations: []
    }
    orders.set(id, held)
    return { status: 201, body: tell(held) }
  }

  const capture = (held: Held): Answered => {
    if (held.captures.some(({ status }) => status === "COMPLETED")) {
      return error(422, "ORDER_ALREADY_CAPTURED")
    }
    if (held.status !== "APPROVED") return error(422, "ORDER_NOT_APPROVED")
    if (issue !== undefined) return error(422, issue)
    held.status = "COMPLETED"
    held.captures = [{
      id: `3C${held.id.slice(2)}`,
      status: "COMPLETED",
      amount: held.unit["amount"],
      custom_id: held.unit["custom_id"],
      final_capture: true,
      seller_receivable_breakdown: {
        gross_amount: held.unit["amount"],
        paypal_fee: money(69, held.unit),
        net_amount: money(valueOf(held.unit) - 69, held.unit)
      }
    }]
    return { status: 201, body: tell(held) }
  }

  const refund = ({ body, params }: Asked): Answered => {
    const held = [...orders.values()].find(({ captures }) => captures.some(({ id }) => id === params["capture_id"]))
    const [taken] = held?.captures ?? []
    if (held === undefined || taken === undefined) return error(404, "INVALID_RESOURCE_ID")
    const given = held.refunds.reduce((sum, one) => sum + valueOf(one), 0)
    const left = valueOf(taken) - given
    const asked = recordOf(body)
    const amount = asked["amount"] === undefined ? left : valueOf(asked)
    if (left <= 0) return error(422, "CAPTURE_FULLY_REFUNDED")
    if (amount > left) return error(422, "REFUND_AMOUNT_EXCEEDED")
    const one = {
      id: `1JU0${held.refunds.length}${held.id.slice(5)}`,
      status: "COMPLETED",
      amount: money(amount, taken),
      custom_id: asked["custom_id"]
    }
    held.refunds = [...held.refunds, one]
    held.captures = [{ ...taken, status: amount === left ? "REFUNDED" : "PARTIALLY_REFUNDED" }]
    return { status: 201, body: one }
  }

  const told = (held: Held): Answered => {
    const words = strange.get(held.id)
    if (words === undefined) return { status: 200, body: tell(held) }
    const [status, capture] = words
    const captures = held.captures.map((one) => ({ ...one, status: capture ?? one.status }))
    return { status: 200, body: tell(held), extra: () => tell({ ...held, status, captures }) }
  }

  /** As PayPal would: over the text as it came, with the key of its own certificate. */
  const opinion = ({ body, text }: Asked): Answered => {
    const told = recordOf(body)
    const event = text.slice(text.indexOf("\"webhook_event\":") + 16, -1)
    const said = [told["transmission_id"], told["transmission_time"], told["webhook_id"], crc32(event)].join("|")
    const signature = Buffer.from(textOf(told["transmission_sig"]), "base64")
    const isGenuine = verify("RSA-SHA256", Buffer.from(said), createPublicKey(leaf.key), signature)
    return { status: 200, body: { verification_status: isGenuine ? "SUCCESS" : "FAILURE" } }
  }

  const once = (asked: Asked, act: (asked: Asked) => Answered): Answered => {
    const key = `${asked.operation} ${String(asked.headers["paypal-request-id"])}`
    const before = done.get(key)
    if (before !== undefined) return { ...before, status: 200 }
    const answer = act(asked)
    if (answer.status < 400 && asked.headers["paypal-request-id"] !== undefined) done.set(key, answer)
    return answer
  }

  const answer = (asked: Asked): Answered => {
    if (asked.operation.startsWith("GET /v1/notifications/certs/")) {
      return { status: certificate.pem === "" ? 410 : 200, body: certificate.pem, type: "application/x-pem-file" }
    }
    if (asked.operation === "POST /v1/oauth2/token") {
      const token = `A21AA-token-${tokens.size}-${performance.now()}`
      tokens.add(token)
      return { status: 200, body: { access_token: token, token_type: "Bearer", expires_in: lifetime } }
    }
    if (!tokens.has(textOf(asked.headers["authorization"]).replace("Bearer ", ""))) return error(401)
    const held = orders.get(asked.params["id"] ?? "")
    switch (asked.operation) {
      case "POST /v2/checkout/orders":
        return once(asked, create)
      case "POST /v1/notifications/verify-webhook-signature":
        return opinion(asked)
      case "POST /v2/payments/captures/{capture_id}/refund": {
        const answered = once(asked, refund)
        return answered.status === 200 ? { ...answered, status: 201 } : answered
      }
      case "GET /v2/payments/captures/{capture_id}": {
        const found = [...orders.values()].find(({ captures }) =>
          captures.some(({ id }) => id === asked.params["capture_id"])
        )
        if (found === undefined) return error(404, "INVALID_RESOURCE_ID")
        const related = { supplementary_data: { related_ids: { order_id: found.id } } }
        return { status: 200, body: { ...found.captures[0], ...related } }
      }
      default:
    }
    if (held === undefined) return error(404, "INVALID_RESOURCE_ID")
    return asked.operation.endsWith("/capture") ? once(asked, () => capture(held)) : told(held)
  }

  const server = await serve({
    spec,
    port,
    answer,
    refusal: (status) => error(status).body
  })
  return {
    ...server,
    orders,
    certificate,
    change: (reference, change) => {
      const held = orders.get(reference)
      if (held !== undefined) Object.assign(held, change, { updated: held.updated + 1 })
    },
    endTokens: (seconds = lifetime) => {
      tokens.clear()
      lifetime = seconds
    },
    says: (reference, order, capture) => void strange.set(reference, [order, capture]),
    forget: () => done.clear(),
    refuses: (next) => void (issue = next)
  }
}
