import { expect, type Page } from "@playwright/test"
import { idea, test } from "./Visitor.ts"

const choose = async (page: Page, contact: string) => {
  await page.goto("/en")
  await expect(page.getByRole("radio", { name: "Within the EU" })).toBeChecked()
  await page.getByLabel("What do you need?").fill(idea)
  await page.getByLabel("How can we reach you?").fill(contact)
  await page.getByRole("radio", { name: "Only our own machines" }).check()
}

const readAccount = async (page: Page) => {
  await page.getByRole("link", { name: "What happened to your words" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What happened to your words")
  await expect(page.locator(".facts.two")).toContainText("Only our own machines")
  const works = page.locator(".works > li")
  await expect(works.nth(0)).toContainText("Understanding the idea")
  await expect(works.nth(0)).toContainText("composer (our own machines): did the work")
  await expect(works.nth(1)).toContainText("Drawing the prototype")
  await expect(page.locator(".sum")).toHaveText("nothing")
  await expect(page.locator(".fates")).toContainText("after 24 hours")
}

test("a visitor keeps the words on our machines and reads what happened to them", async ({ page, visitor }) => {
  await choose(page, visitor.contact)
  await page.getByRole("button", { name: "Build my prototype" }).click()
  await page.waitForURL(/\/result$/, { timeout: 80_000 })
  await readAccount(page)
})

test("the account of a request that is not there is a page that says so", async ({ page }) => {
  const answer = await page.goto("/en/requests/nobody/data")
  expect(answer?.status()).toBe(404)
  await expect(page.getByText("We know no request with this address")).toBeVisible()
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("the choice outlives a refusal, holds, and is told afterwards", async ({ page, visitor }) => {
    await choose(page, visitor.contact)
    await page.getByLabel("How can we reach you?").fill("")
    await page.getByRole("button", { name: "Build my prototype" }).click()
    await expect(page.getByRole("alert")).toBeVisible()
    await expect(page.getByRole("radio", { name: "Only our own machines" })).toBeChecked()
    await page.getByLabel("How can we reach you?").fill(visitor.contact)
    await page.getByRole("button", { name: "Build my prototype" }).click()
    const link = page.getByRole("link", { name: "See the result" })
    await expect(link).toBeVisible({ timeout: 80_000 })
    await link.click()
    await readAccount(page)
  })
})
