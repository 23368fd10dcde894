import { expect } from "@playwright/test"
import { booksOf } from "./Books.ts"
import { atVendor, buyers, expectState, payBy } from "./Buyer.ts"
import { expectBought, expectNothingBought, journey } from "./Journey.ts"
import { refund } from "./Operator.ts"
import { words } from "./Words.ts"

journey("a card is declined, PayPal pays", async (own) => {
  const { buyer: { locale }, order, page } = own
  await payBy(page, "stripe")
  await atVendor(page, "stripe", "Decline the card")
  await expect(page.getByRole("status")).toHaveText("Your card was declined.")
  await atVendor(page, "stripe", "Back to the shop")
  await expectState(page, locale, "failed")
  await expectNothingBought(order)
  await page.getByRole("link", { name: words(locale, "payment.otherRail") }).click()
  await payBy(page, "paypal")
  await atVendor(page, "paypal", "Pay")
  await expectState(page, locale, "paid")
  await expectBought(own, [["stripe", "expired"], ["paypal", "paid"]])
}, { ar: { ...buyers.ar, currency: "EUR" } })

journey("a session that expired pays nothing, another one does", async (own) => {
  const { buyer: { locale }, order, page } = own
  await payBy(page, "stripe")
  await atVendor(page, "stripe", "Let it expire")
  await atVendor(page, "stripe", "Back to the shop")
  await expectState(page, locale, "expired")
  await expectNothingBought(order)
  await page.getByRole("link", { name: words(locale, "payment.otherRail") }).click()
  await payBy(page, "stripe")
  await atVendor(page, "stripe", "Pay")
  await expectState(page, locale, "paid")
  await expectBought(own, [["stripe", "expired"], ["stripe", "paid"]])
})

journey("money that is given back ends the service and makes a credit note", async (own) => {
  const { buyer: { locale }, order, page } = own
  const payment = await payBy(page, "stripe")
  await atVendor(page, "stripe", "Pay")
  await expectState(page, locale, "paid")
  await expectBought(own, [["stripe", "paid"]])
  await refund(page, payment)
  await page.goto(`/${locale}/payments/${payment}`)
  await expectState(page, locale, "refunded")
  await page.goto(`/${locale}/orders/${order}`)
  const { activations, balance, invoices, payments } = await booksOf(order)
  expect(payments.map(({ state }) => state)).toEqual(["refunded"])
  expect(balance).toBe(0)
  expect(activations).toEqual([{ service: "premium", active: false, revision: 2 }])
  expect(invoices.map(({ series }) => series)).toEqual(["invoice", "credit-note"])
  expect(invoices.reduce((sum, { total }) => sum + total, 0)).toBe(0)
  await expect(page.locator("[aria-labelledby=invoices] h3 bdi")).toHaveText([
    new RegExp(`^SX-.*-0*${invoices[0]?.number}$`),
    new RegExp(`^SXC-.*-0*${invoices[1]?.number}$`)
  ])
})
