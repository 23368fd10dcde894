import { expect, type Page } from "@playwright/test"

/** Gives all money of a payment back, on the console. */
export const refund = async (page: Page, payment: string) => {
  await page.goto(`/console/payments/${payment}`)
  await page.locator(`a[href="/console/payments/confirm?do=refund&payment=${payment}"]`).click()
  await page.getByRole("button", { name: /^Refund / }).click()
  await expect(page.getByRole("status")).toContainText("The money went back.")
}
