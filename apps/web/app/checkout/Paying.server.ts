import type { Locale } from "@statex/kernel/Locale"
import { Checkout } from "@statex/payments/Checkout"
import { Effect, Schema } from "effect"
import { Settings } from "../../server/Settings.ts"
import { keepTyped, RemixRequest } from "../bridge/RemixRequest.server.ts"
import { translatorOf } from "../i18n.server.ts"
import { orderPace } from "./OrderPace.server.ts"

/** What the form of the order page lacks. */
export class PayIncomplete extends Schema.TaggedError<PayIncomplete>()("PayIncomplete", {
  missing: Schema.Array(Schema.Literals(["rail", "consent"]))
}) {
  readonly kind = "Invalid"
  override get message() {
    return `The form lacks ${this.missing.join(" and ")}`
  }
}

/** Addresses that a gateway is told; knowing one is the right to see the payment. */
const addressesIn = (origin: string, locale: Locale, gateway: string) => (payment: string) => {
  const back = `${origin}/${locale}/payments/${payment}?returned=1`
  return { returnTo: back, cancelTo: back, webhook: `${origin}/webhooks/${gateway}` }
}

/** Opens the payment that the order page's form asks for; its id. */
export const payFrom = Effect.fn("Paying.pay")(function*(id: string, form: FormData) {
  const { locale } = yield* RemixRequest
  const checkout = yield* Checkout
  const { origin } = yield* Settings
  const rail = String(form.get("rail") ?? "").slice(0, 100)
  const consent = form.get("consent") === "yes"
  yield* keepTyped({ rail, ...(consent ? { consent: "yes" } : {}) })
  const { order } = yield* checkout.order(id)
  const missing = [...(rail === "" ? ["rail" as const] : []), ...(consent ? [] : ["consent" as const])]
  if (missing.length > 0) return yield* new PayIncomplete({ missing })
  yield* orderPace
  const t = translatorOf(locale)
  return yield* checkout.pay({
    id: String(form.get("payment") ?? ""),
    order: id,
    rail,
    consent,
    locale,
    description: `Statex: ${order.lines.map(({ item }) => t(`order.item.${item}.name`)).join(", ")}`,
    addresses: addressesIn(origin, locale, rail.split(":")[0] ?? "")
  })
})
