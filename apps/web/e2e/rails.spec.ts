import { expect } from "@playwright/test"
import { atVendor, buyers, expectState, fieldOf, payBy, untilState } from "./Buyer.ts"
import { expectBought, journey } from "./Journey.ts"
import { readAgain } from "./Operator.ts"
import { sendCoins } from "./stage/Control.ts"

journey("a card pays at Stripe", async (own) => {
  const { buyer: { locale }, page } = own
  await payBy(page, "stripe")
  await atVendor(page, "stripe", "Pay")
  await expect(page).toHaveURL(/\/payments\/[0-9a-f-]{36}$/)
  await expectState(page, locale, "paid")
  await expectBought(own, [["stripe", "paid"]])
})

journey("PayPal pays, and the money is taken when its payer is back", async (own) => {
  const { buyer: { locale }, page } = own
  await payBy(page, "paypal")
  await atVendor(page, "paypal", "Pay")
  await expect(page).toHaveURL(/\/payments\/[0-9a-f-]{36}$/)
  await expectState(page, locale, "paid")
  await expectBought(own, [["paypal", "paid"]])
}, { ar: { ...buyers.ar, currency: "EUR" } })

/** "0.00123 BTC" in satoshi. */
const satoshi = (amount: string): bigint => {
  const [, whole = "", part = ""] = /^(\d+)(?:\.(\d{1,8}))? BTC$/.exec(amount) ?? []
  return BigInt(whole + part.padEnd(8, "0"))
}

journey("bitcoin that is too little is topped up", async (own) => {
  const { buyer: { locale }, page, scripts } = own
  const payment = await payBy(page, "crypto-qr:btc")
  const desk = await page.context().newPage()
  await expect(page.locator(".qr svg")).toBeVisible()
  const [address, asked] = [await fieldOf(page, "address"), satoshi(await fieldOf(page, "amount"))]
  expect(address).toMatch(/^tb1q[0-9a-z]{38}$/)
  await sendCoins(address, asked / 3n)
  await readAgain(desk, payment)
  await untilState(page, locale, "underpaid", !scripts)
  const missing = satoshi(await fieldOf(page, "amount"))
  expect(missing).toBeGreaterThanOrEqual(asked - asked / 3n)
  expect(await fieldOf(page, "address")).toBe(address)
  await sendCoins(address, missing)
  await readAgain(desk, payment)
  await untilState(page, locale, "paid", !scripts)
  await expectBought(own, [["crypto-qr", "paid"]])
})
