import { type Locale, locales } from "@statex/kernel/Locale"
import { itemIds } from "@statex/payments/Catalogue"
import { gatewayNames } from "@statex/payments/PaymentGateway"
import { PaymentState } from "@statex/payments/PaymentState"
import { VatTreatment } from "@statex/payments/Vat"
import type { ReactElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { I18nextProvider } from "react-i18next"
import { describe, expect, it } from "vitest"
import { orderShown } from "../app/checkout/OrderShown.server.ts"
import { orderStanding } from "../app/checkout/OrderStanding.ts"
import { OrderSummary } from "../app/checkout/OrderSummary.tsx"
import { PaymentCode } from "../app/checkout/PaymentCode.tsx"
import { PaymentHistory } from "../app/checkout/PaymentHistory.tsx"
import { paymentShown } from "../app/checkout/PaymentShown.server.ts"
import { PaymentStanding } from "../app/checkout/PaymentStanding.tsx"
import { PaymentTransfer } from "../app/checkout/PaymentTransfer.tsx"
import { railWords } from "../app/checkout/RailWords.ts"
import { Receipt } from "../app/checkout/Receipt.tsx"
import { i18nOf } from "../app/i18n.server.ts"
import {
  bankFields,
  cannedOrder,
  cannedPayment,
  cannedView,
  coinFields,
  now,
  paid,
  wireFields
} from "./CannedOrders.ts"

const drawn = (page: ReactElement, locale: Locale) =>
  renderToStaticMarkup(<I18nextProvider i18n={i18nOf(locale)}>{page}</I18nextProvider>)

const keys = /\b(?:order|payment|errors|result)\.[a-z][\w.-]+/
const standing = (payment: Parameters<typeof paymentShown>[0], settled = false, locale: Locale = "en", left = 3600) =>
  drawn(
    <PaymentStanding payment={paymentShown(payment, settled, String, now)} locale={locale} left={left} />,
    locale
  )

const states = PaymentState.literals
const happy = new Set<string>(["paid", "overpaid"])

describe.each(["en", "ar"] as const)("a payment's page in %s", (locale) => {
  it.each(states)("has words of its own where it is %s", (state) => {
    const html = standing(cannedPayment(state, { received: 3000, covers: happy.has(state) }), happy.has(state), locale)
    expect(html).toContain(i18nOf(locale).t(`payment.state.${state}.title`))
    expect(html).not.toMatch(keys)
  })

  it.each(states.filter((state) => !happy.has(state)))("never says paid where it is %s", (state) => {
    expect(standing(cannedPayment(state), false, locale)).not.toContain(i18nOf(locale).t("payment.state.paid.title"))
  })

  it("draws a bank's code with its fields", () => {
    const next = {
      _tag: "Code",
      payload: "SPD*1.0*ACC:CZ6508000000192000145399*AM:59.29*CC:EUR",
      fields: bankFields
    } as const
    const payment = paymentShown(cannedPayment("pending", { gateway: "bank-qr", next }), false, () => "A code", now)
    if (payment.code === undefined) throw new Error("no code")
    const html = drawn(<PaymentCode code={payment.code} locale={locale} />, locale)
    expect(html).toContain("<svg")
    expect(html).toContain(bankFields.variableSymbol)
    expect(html).toContain("59.29 EUR")
    // Of two references the one that this kind of code carries.
    expect(html).not.toContain(bankFields.creditorReference)
    // Copying works with JavaScript only.
    expect(html).not.toContain("<button")
    expect(html).not.toMatch(keys)
  })

  it("tells whoever pays by hand from abroad what to write, and of a part the rest", () => {
    const next = { _tag: "Transfer", fields: wireFields } as const
    const of = (received: number) =>
      paymentShown(
        cannedPayment(received === 0 ? "pending" : "underpaid", { gateway: "wire", next, received }),
        false,
        String,
        now
      )
    const { code, transfer } = of(0)
    if (transfer === undefined) throw new Error("no transfer")
    expect(code).toBeUndefined()
    const html = drawn(<PaymentTransfer fields={transfer} />, locale)
    for (const value of [wireFields.iban, wireFields.bic, wireFields.creditorReference, "59.29 EUR", "OUR"]) {
      expect(html).toContain(value)
    }
    expect(html).not.toMatch(keys)
    expect(of(1929).transfer?.["amount"]).toBe("40.00 EUR")
    expect(standing(cannedPayment("pending", { gateway: "wire", next }), false, locale)).not.toMatch(keys)
    expect(paymentShown(cannedPayment("paid", { gateway: "wire", next }), true, String, now).transfer).toBeUndefined()
  })

  it("tells the rate of a coin and when it held", () => {
    const next = { _tag: "Code", payload: "bitcoin:bc1q?amount=0.001", fields: coinFields } as const
    const payment = paymentShown(
      cannedPayment("pending", { gateway: "crypto-qr", means: "btc", next }),
      false,
      String,
      now
    )
    if (payment.code === undefined) throw new Error("no code")
    const html = drawn(<PaymentCode code={payment.code} locale={locale} />, locale)
    expect(html).toContain("59,290")
    expect(html).toContain("Coinbase")
    expect(html).toContain("href=\"bitcoin:bc1q?amount=0.001\"")
  })

  it("shows a receipt with its documents", () => {
    const order = orderShown(cannedView([paid]), undefined, locale, now)
    const html = drawn(
      <>
        <Receipt order={order} locale={locale} />
        <OrderSummary order={order} locale={locale} seller={["Seller & Co", "Praha 1"]} />
        <PaymentHistory payments={order.payments} settled={order.settled} locale={locale} />
      </>,
      locale
    )
    expect(html).toContain(`href="/${locale}/orders/${order.id}/invoices/SX-2026-000007.pdf"`)
    expect(html).toContain("Jana Nová")
    expect(html).not.toMatch(keys)
  })
})

describe("the truth of a payment's page", () => {
  it("is that money on top of a paid order pays nothing twice", () => {
    expect(standing(cannedPayment("paid", { received: 5929 }), true)).toContain("had been paid already")
    expect(standing(cannedPayment("pending"), true)).toContain("do not pay here as well")
    expect(standing(cannedPayment("pending"), true)).not.toContain("Continue to the payment")
  })

  it("is how much is missing", () => {
    const html = standing(cannedPayment("underpaid", { received: 1929 }))
    expect(html).toContain("€19.29 has arrived; €40 is still missing")
  })
})

describe("a page left open until its time is over", () => {
  const next = { _tag: "Code", payload: "bitcoin:bc1q?amount=0.001", fields: coinFields } as const
  const payment = cannedPayment("pending", { gateway: "crypto-qr", means: "btc", next })

  it("says so, whether or not that is written down yet", () => {
    expect(standing(payment, false, "en", 60)).toContain("We are waiting for your payment.")
    const over = standing(payment, false, "en", 0)
    expect(over).toContain("The time for this payment is over.")
    expect(over).toContain(`/en/orders/${payment.order.id}`)
    const late = cannedPayment("underpaid", { gateway: "crypto-qr", means: "btc", next, received: 1929 })
    expect(standing(late, false, "en", 60)).toContain("Please send the rest.")
    expect(standing(late, false, "en", 0)).not.toContain("Please send the rest.")
  })

  it("still takes the rest of a transfer, whose amount rests on no rate", () => {
    const transfer = { ...next, payload: "SPD*1.0", fields: bankFields }
    const late = cannedPayment("underpaid", { gateway: "bank-qr", next: transfer, received: 1929 })
    expect(standing(late, false, "en", 0)).toContain("Please send the rest.")
  })
})

describe("what stands above a paid order", () => {
  const title = (state: PaymentState) => {
    const one = { ...paid, state, refunded: state === "refunded" ? 5929 : 0 }
    return orderStanding(orderShown(cannedView([one]), undefined, "en", now), "en").title
  }

  it("never promises what was paid back or is disputed", () => {
    expect(title("paid")).toBe("order.paid")
    expect(title("refunded")).toBe("payment.state.refunded.title")
    expect(title("disputed")).toBe("payment.state.disputed.title")
  })
})

describe("the payments of an order", () => {
  it("wait for no money once another has paid", () => {
    const listed = (settled: boolean) =>
      drawn(
        <PaymentHistory
          payments={orderShown(cannedView([cannedPayment("pending")]), undefined, "en", now).payments}
          settled={settled}
          locale="en"
        />,
        "en"
      )
    expect(listed(false)).toContain("waiting for the money")
    expect(listed(true)).not.toContain("waiting for the money")
  })
})

describe("the summary", () => {
  it("says why the tax is so, and that a number could not be confirmed", () => {
    const decision = {
      ...cannedOrder().decision,
      treatment: "oss",
      country: "DE",
      rate: 1900,
      vatId: { id: "DE123456789", valid: false }
    } as const
    const order = orderShown(cannedView([], cannedOrder({ decision })), undefined, "en", now)
    const html = drawn(<OrderSummary order={order} locale="en" seller={[]} />, "en")
    expect(html).toContain("VAT 19%")
    expect(html).toContain("VAT of your country.")
    expect(html).toContain("DE123456789 could not be confirmed")
    expect(order.private).toBe(false)
  })

  it.each(locales)("has words for every item, rail, state and treatment in %s", (locale) => {
    const i18n = i18nOf(locale)
    const needed = [
      ...itemIds.flatMap((id) => [`order.item.${id}.name`, `order.item.${id}.text`]),
      ...gatewayNames.flatMap((name) => [`payment.rail.${name}.name`, `payment.rail.${name}.text`]),
      ...states.flatMap((
        state
      ) => [`payment.state.${state}.title`, `payment.state.${state}.text`, `payment.short.${state}`]),
      ...VatTreatment.literals.map((treatment) => `order.treatment.${treatment}`)
    ]
    expect(needed.filter((key) => !i18n.exists(key))).toEqual([])
    expect(railWords("crypto-qr:btc", i18n)).toBe("payment.rail.crypto-qr-btc")
    expect(railWords("crypto-qr:doge", i18n)).toBe("payment.rail.crypto-qr")
    expect(railWords("unheard-of", i18n)).toBe("payment.rail.other")
  })
})
