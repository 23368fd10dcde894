import { Option, Schema } from "effect"
import type { Hint } from "../PaymentGateway.ts"

const named = Schema.optional(Schema.Unknown)

const Event = Schema.Struct({
  id: Schema.NonEmptyString,
  type: Schema.NonEmptyString,
  data: Schema.optional(Schema.Struct({
    object: Schema.Struct({
      id: named,
      client_reference_id: named,
      payment_intent: named,
      metadata: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)))
    })
  }))
})

const decode = Schema.decodeUnknownOption(Schema.fromJsonString(Event))

const textOf = (value: unknown): string | undefined => typeof value === "string" && value !== "" ? value : undefined

/** An event as a hint; `intent`: the only name that it has for a payment, where it has none that we know. */
export const stripeHint = (body: Uint8Array): { readonly hint: Hint; readonly intent?: string } | undefined => {
  const event = Option.getOrUndefined(decode(Buffer.from(body).toString("utf8")))
  if (event === undefined) return undefined
  const { data, id: eventId, type } = event
  const { client_reference_id, id, metadata, payment_intent } = data?.object ?? {}
  const isSession = type.startsWith("checkout.session.")
  const reference = textOf(isSession ? id : metadata?.["session"])
  const ours = textOf(isSession ? client_reference_id : metadata?.["payment"])
  const intent = textOf(type.startsWith("payment_intent.") ? id : payment_intent)
  const hint = {
    eventId,
    type,
    ...(reference === undefined ? {} : { reference }),
    ...(ours === undefined ? {} : { id: ours })
  }
  return reference === undefined && ours === undefined && intent !== undefined ? { hint, intent } : { hint }
}
