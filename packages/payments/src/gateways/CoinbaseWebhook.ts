import { Effect, Option, Redacted, Schema } from "effect"
import { createHash } from "node:crypto"
import { WebhookRefused } from "../GatewayError.ts"
import type { Delivery, Hint } from "../PaymentGateway.ts"
import { headerOf, hmac, matches } from "./Signature.ts"

const mostBytes = 256 * 1024

/** Milliseconds that a signature is believed, before and after. */
const tolerance = 300_000

/** "t=1795392000,h=content-type x-hook0-id,v1=…": other parts are not looked at. */
const partsOf = (header: string): ReadonlyMap<string, string> =>
  new Map(
    header.split(",").map((part) => {
      const at = part.indexOf("=")
      return [part.slice(0, Math.max(0, at)).trim(), part.slice(at + 1).trim()] as const
    }).toReversed()
  )

const namesIn = (list: string): ReadonlyArray<string> => list.split(" ").filter((name) => name !== "")

/** What is signed before the body: time, names and values of the headers that count. */
export const signedHead = (t: string, h: string, headers: Readonly<Record<string, string>>): string =>
  `${t}.${h}.${namesIn(h).map((name) => headerOf(headers, name) ?? "").join(".")}.`

const Event = Schema.fromJsonString(Schema.Struct({
  id: Schema.String.check(Schema.isPattern(/^[0-9a-f]{24}$/)),
  eventType: Schema.NonEmptyString,
  metadata: Schema.optionalKey(Schema.Struct({ paymentId: Schema.optionalKey(Schema.Unknown) }))
}))

const decode = Schema.decodeUnknownOption(Event)

const refused = (why: WebhookRefused["why"]) => Effect.fail(new WebhookRefused({ gateway: "coinbase", why }))

/** X-Hook0-Signature, version 1: over time, chosen headers and the bytes of the body. Version 0 leaves the headers out: not believed. */
export const verifier =
  (secret: Redacted.Redacted) => ({ at, body, headers }: Delivery): Effect.Effect<Hint, WebhookRefused> => {
    if (body.length > mostBytes) return refused("too-large")
    const parts = partsOf(headerOf(headers, "x-hook0-signature") ?? "")
    const [t, h, v1] = [parts.get("t") ?? "", parts.get("h") ?? "", parts.get("v1") ?? ""]
    if (v1 === "" || !/^\d{1,12}$/.test(t)) return refused("unsigned")
    if (!matches(hmac(Redacted.value(secret), signedHead(t, h, headers), body), v1)) return refused("forged")
    if (Math.abs(at - Number(t) * 1000) > tolerance) return refused("stale")
    const event = decode(Buffer.from(body).toString("utf8"))
    if (Option.isNone(event)) return refused("malformed")
    const { eventType, id, metadata } = event.value
    // The event's own name counts only where it is signed; the same bytes are the same event.
    const named = namesIn(h).includes("x-hook0-id") ? headerOf(headers, "x-hook0-id") : undefined
    const payment = metadata?.paymentId
    return Effect.succeed({
      eventId: named ?? createHash("sha256").update(body).digest("hex"),
      type: eventType,
      reference: id,
      ...(typeof payment === "string" ? { id: payment } : {})
    })
  }
