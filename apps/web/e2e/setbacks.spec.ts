import { expect } from "@playwright/test"
import { atVendor, buyers, expectState, payBy } from "./Buyer.ts"
import { expectBought, expectNothingBought, journey } from "./Journey.ts"
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
  await expectBought(own, [["stripe", "failed"], ["paypal", "paid"]])
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
