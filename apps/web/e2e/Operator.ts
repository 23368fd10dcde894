import { expect, type Page } from "@playwright/test"

/** Gives all money of a payment back, on the console. */
export const refund = async (page: Page, payment: string) => {
  await page.goto(`/console/payments/${payment}`)
  await page.locator(`a[href="/console/payments/confirm?do=refund&payment=${payment}"]`).click()
  await page.getByRole("button", { name: /^Refund / }).click()
  await expect(page.getByRole("status")).toContainText("The money went back.")
}

/** Uploads what the bank exported. */
export const takeStatement = async (page: Page, statement: string) => {
  await page.goto("/console/payments/statements")
  await page.locator("input[type=file]").setInputFiles({
    name: "statement.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(statement)
  })
  await page.getByRole("button", { name: "Take it in" }).click()
  await expect(page.getByRole("status")).toContainText("Matched to an order: 1.")
}

/** Has the payment read at its gateway now, and not in the seconds in which a worker would. */
export const readAgain = async (page: Page, payment: string) => {
  await page.goto(`/console/payments/confirm?do=read&payment=${payment}`)
  await page.getByRole("button", { name: "Read it" }).click()
  await expect(page.getByRole("status")).toContainText("Done")
}
