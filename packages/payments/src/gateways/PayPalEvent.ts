import { Option, Schema } from "effect"
import type { Hint } from "../PaymentGateway.ts"

const text = Schema.optional(Schema.String)
const Related = Schema.optional(Schema.Struct({
  related_ids: Schema.optional(Schema.Struct({ order_id: text, capture_id: text }))
}))

const Event = Schema.Struct({
  id: Schema.NonEmptyString,
  event_type: Schema.NonEmptyString,
  resource: Schema.optional(Schema.Struct({
    id: text,
    order_id: text,
    custom_id: text,
    supplementary_data: Related,
    purchase_units: Schema.optional(Schema.Array(Schema.Struct({ custom_id: text }))),
    disputed_transactions: Schema.optional(Schema.Array(Schema.Struct({ seller_transaction_id: text }))),
    links: Schema.optional(Schema.Array(Schema.Struct({ rel: text, href: text })))
  }))
})

const decode = Schema.decodeUnknownOption(Schema.fromJsonString(Event))

/** A capture as far as it tells what it belongs to. */
export const CaptureNames = Schema.Struct({ custom_id: text, supplementary_data: Related })

/** Names of a payment, as far as they are there. */
export const named = (reference: string | undefined, id: string | undefined): Pick<Hint, "id" | "reference"> => ({
  ...(reference === undefined ? {} : { reference }),
  ...(id === undefined ? {} : { id })
})

/** An event as a hint; `capture`: the only name that it has, where it has none that we know. */
export const payPalHint = (body: Uint8Array): { readonly hint: Hint; readonly capture?: string } | undefined => {
  const event = Option.getOrUndefined(decode(Buffer.from(body).toString("utf8")))
  if (event === undefined) return undefined
  const { event_type: type, id: eventId, resource } = event
  const isOrder = type.startsWith("CHECKOUT.ORDER.")
  // What a refund calls its own is a refund of ours, not a payment.
  const isRefund = type === "PAYMENT.CAPTURE.REFUNDED" || type.startsWith("PAYMENT.REFUND.")
  const related = resource?.supplementary_data?.related_ids
  const reference = (isOrder ? resource?.id : undefined) ?? related?.order_id ?? resource?.order_id
  const ours = isRefund ? undefined : resource?.custom_id ?? resource?.purchase_units?.[0]?.custom_id
  const up = resource?.links?.find(({ href, rel }) => rel === "up" && href?.includes("/captures/"))?.href
  const capture = related?.capture_id ?? resource?.disputed_transactions?.[0]?.seller_transaction_id ??
    /\/captures\/([A-Z0-9]+)$/.exec(up ?? "")?.[1]
  const hint = { eventId, type, ...named(reference, ours) }
  return reference === undefined && ours === undefined && capture !== undefined ? { hint, capture } : { hint }
}
