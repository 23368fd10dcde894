import { price } from "../components/Formats.ts"
import type { OrderShown } from "./OrderShown.server.ts"

interface OrderStanding {
  /** Keys of words. */
  readonly title: string
  readonly lead: string
  readonly values: Readonly<Record<string, string>>
}

const ended: ReadonlySet<string> = new Set(["partially_refunded", "refunded", "disputed"])

/** What stands above an order: it is no longer simply paid once its money has gone back or is disputed. */
export const orderStanding = (
  { payments, settled }: Pick<OrderShown, "payments" | "settled">,
  locale: string
): OrderStanding => {
  if (!settled) return { title: "order.summary", lead: "order.summaryLead", values: {} }
  const payment = payments.find(({ covers }) => covers)
  if (payment === undefined || !ended.has(payment.state)) {
    return { title: "order.paid", lead: "order.paidLead", values: {} }
  }
  const { received, refunded, state } = payment
  return {
    title: `payment.state.${state}.title`,
    lead: `payment.state.${state}.text`,
    values: { received: price(received, locale), refunded: price(refunded, locale) }
  }
}
