import { expect } from "@playwright/test"
import { atVendor, buy, buyers, expectState, payBy, test } from "./Buyer.ts"
import { expectFits } from "./Fit.ts"
import { words } from "./Words.ts"

for (const buyer of [buyers.en, buyers.ar]) {
  test.describe(`in ${buyer.locale}`, () => {
    test.use({ buyer })

    test("every page of a purchase is accessible, fits a telephone and asks nobody else", async ({ page, shop }) => {
      const { locale } = buyer
      const token = await shop.requestIn(locale)
      const origins = new Set<string>()
      const complaints: Array<string> = []
      page.on("request", (each) => origins.add(new URL(each.url()).origin))
      page.on("console", (line) => line.type() === "error" && complaints.push(line.text()))
      page.on("pageerror", (error) => complaints.push(error.message))

      await page.goto(`/${locale}/requests/${token}/order`)
      const own = new URL(page.url()).origin
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(locale === "ar" ? "rtl" : "ltr")
      await expectFits(page, "the order form")
      await page.locator(".order-form button.primary").click()
      await expect(page.getByRole("alert")).toBeVisible()
      await expectFits(page, "a refused order form")

      const order = await buy(page, buyer, token)
      await expectFits(page, "an order")
      await page.locator("[name=intent][value=pay]").click()
      await expect(page.getByRole("alert")).toBeVisible()
      await expectFits(page, "a refused choice of a way to pay")

      for (const rail of ["crypto-qr:btc", "crypto-qr:eth", ...(locale === "ar" ? [] : ["bank-qr"])]) {
        await page.goto(`/${locale}/orders/${order}`)
        await payBy(page, rail)
        await expect(page.locator(".qr svg")).toBeVisible()
        await expectFits(page, `the code of ${rail}`)
      }
      expect([...origins]).toEqual([own])

      await page.goto(`/${locale}/orders/${order}`)
      await expectFits(page, "an order with payments that are open")
      await payBy(page, "stripe")
      await atVendor(page, "stripe", "Decline the card")
      await atVendor(page, "stripe", "Back to the shop")
      await expectState(page, locale, "failed")
      await expectFits(page, "a payment that failed")
      await page.getByRole("link", { name: words(locale, "payment.otherRail") }).click()
      await payBy(page, "stripe")
      await atVendor(page, "stripe", "Pay")
      await expectState(page, locale, "paid")
      await expectFits(page, "a payment that is paid")
      await page.goto(`/${locale}/orders/${order}`)
      await expectFits(page, "a receipt")
      expect(complaints.filter((line) => !line.includes("422"))).toEqual([])
    })
  })
}
