import type { Locale } from "@statex/kernel/Locale"
import type { Money } from "@statex/kernel/Money"
import type { OrderView } from "@statex/payments/Checkout"
import { labelOf } from "@statex/payments/Invoice"
import type { Payment } from "@statex/payments/Payment"
import { railKey } from "@statex/payments/Rail"
import type { Withdrawal } from "@statex/payments/Withdrawals"
import { countryName } from "./Countries.server.ts"

const day = 86_400_000

/** Bought by a person for themselves: the law of consumers holds. */
export const isPrivate = ({ order: { billing, decision } }: Pick<OrderView, "order">): boolean =>
  billing.company === undefined && billing.companyId === undefined && decision.vatId === undefined

/** When the order was paid; its invoice was made in the same moment. */
const paidAt = ({ invoices, payments }: OrderView): Date | undefined =>
  invoices.find(({ corrects, series }) => corrects === null && series === "invoice")?.issuedAt ??
    payments.find(({ covers }) => covers)?.createdAt

/**
 * Until when a consumer may withdraw: the end of the 14th day after the one on which they paid, wherever on Earth they
 * count it.
 */
export const withdrawalEnd = (view: OrderView): Date | undefined => {
  const paid = view.settled && isPrivate(view) ? paidAt(view) : undefined
  return paid === undefined
    ? undefined
    : new Date(Date.UTC(paid.getUTCFullYear(), paid.getUTCMonth(), paid.getUTCDate()) + 15 * day + day / 2)
}

const paymentShown = (payment: Payment) => {
  const { covers, createdAt, gateway, id, means, order: { currency }, received, refunded, state } = payment
  return {
    id,
    state,
    covers,
    rail: railKey(means === null ? { gateway } : { gateway, means }),
    received: { minor: received, currency } satisfies Money,
    refunded: { minor: refunded, currency } satisfies Money,
    at: createdAt.toISOString()
  }
}

/** An order as its page shows it: no Date, nothing of a gateway's own. */
export const orderShown = (
  view: OrderView,
  withdrawal: Withdrawal | undefined,
  locale: Locale,
  now: number
) => {
  const { invoices, order, payments, rails, settled, total } = view
  const { billing, currency, decision } = order
  const money = (minor: number): Money => ({ minor, currency })
  const end = withdrawalEnd(view)
  const { vatId } = decision
  return {
    id: order.id,
    request: order.request,
    lines: order.lines.map(({ item, net, quantity }) => ({ item, quantity, net: money(net) })),
    net: money(order.net),
    vat: money(order.vat),
    total,
    rate: decision.rate,
    treatment: decision.treatment,
    ...(vatId === undefined ? {} : { vatId: vatId.id, vatIdValid: vatId.valid }),
    billing: [
      billing.company,
      billing.name,
      billing.street,
      [billing.postcode, billing.city].filter((part) => part !== undefined).join(" "),
      countryName(billing.country, locale),
      billing.companyId,
      billing.email
    ].filter((line): line is string => line !== undefined && line !== ""),
    private: isPrivate(view),
    settled,
    rails: rails.map(railKey),
    payments: payments.map(paymentShown),
    invoices: invoices.map((invoice) => ({
      label: labelOf(invoice),
      series: invoice.series,
      total: money(invoice.net + invoice.vat),
      at: invoice.issuedAt.toISOString()
    })),
    ...(end !== undefined && now < end.getTime()
      ? { withdrawUntil: new Date(end.getTime() - day).toISOString() }
      : {}),
    ...(withdrawal === undefined
      ? {}
      : { withdrawal: { name: withdrawal.name, statement: withdrawal.statement, at: withdrawal.at.toISOString() } })
  }
}
export type OrderShown = ReturnType<typeof orderShown>
