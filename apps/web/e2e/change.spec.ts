import { expect, type Page } from "@playwright/test"
import { sendBrief, test, untilLive } from "./Visitor.ts"

const wish = "Add a field \"Deposit\"."

const askAndConfirm = async (page: Page, token: string) => {
  await page.goto(`/en/requests/${token}/change`)
  const ask = page.getByRole("button", { name: "Show me what would change" })
  await ask.click()
  await expect(page.getByText("Please write what should be different.")).toBeVisible()
  await expect(page.getByLabel("What should be different?")).toHaveAttribute("aria-invalid", "true")
  await page.getByLabel("What should be different?").fill(wish)
  await ask.click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This is what would change.", { timeout: 60_000 })
  await expect(page.getByText("Nothing has been changed yet.")).toBeVisible()
  await expect(page.getByText(/Files that stay exactly as they are: [1-9]/)).toBeVisible()
  await expect(page.locator(".scope")).toContainText("Deposit")
  await page.getByRole("button", { name: "Make this change" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The change is online.", { timeout: 80_000 })
}

const goBackAndForth = async (page: Page) => {
  await page.getByRole("link", { name: "See the result" }).click()
  const versions = page.locator(".versions > li")
  await expect(versions).toHaveCount(2)
  await expect(versions.nth(1)).toContainText("online now")
  await page.getByRole("button", { name: "Put version 1 online" }).click()
  await expect(versions.nth(0)).toContainText("online now")
  await page.getByRole("button", { name: "Put version 2 online" }).click()
  await expect(versions.nth(1)).toContainText("online now")
}

test("one change is shown in its whole scope, made, and taken back", async ({ page, request, visitor }) => {
  const token = await sendBrief(request, visitor.contact)
  await untilLive(request, token)
  await askAndConfirm(page, token)
  await goBackAndForth(page)
  await page.goto(`/en/requests/${token}/change`)
  await expect(page.getByLabel("What should be different?")).toHaveCount(0)
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("one change is shown in its whole scope, made, and taken back", async ({ page, request, visitor }) => {
    const token = await sendBrief(request, visitor.contact)
    await untilLive(request, token)
    await askAndConfirm(page, token)
    await goBackAndForth(page)
  })
})
