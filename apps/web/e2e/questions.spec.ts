import { expect, type Page } from "@playwright/test"
import { sendBrief, test, untilLive } from "./Visitor.ts"

/** Sends nothing first, then answers the first question; tells which that was. */
const answerFirst = async (page: Page, token: string) => {
  await page.goto(`/en/requests/${token}/questions`)
  const send = page.getByRole("button", { name: "Take over my answers" })
  await send.click()
  await expect(page.getByRole("alert")).toBeVisible()
  const question = page.locator(".questions fieldset").first()
  const asked = await question.locator("legend").innerText()
  const choices = question.getByRole("radio")
  if (await choices.count() > 0) await choices.first().check()
  else await question.getByRole("textbox").fill("We decide that together.")
  await send.click()
  return asked
}

/** The answers have become a second version, online by itself, and the free change is still there. */
const seesNewVersion = async (page: Page, token: string, asked: string) => {
  await expect(async () => {
    await page.goto(`/en/requests/${token}/result`)
    await expect(page.locator(".versions > li")).toHaveCount(2)
  }).toPass({ timeout: 80_000 })
  await expect(page.locator(".versions > li").nth(1)).toContainText("online now")
  await expect(page.getByRole("link", { name: "Ask for a change" })).toBeVisible()
  await page.goto(`/en/requests/${token}/questions`)
  await expect(page.locator("legend", { hasText: asked })).toHaveCount(0)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled })

    test("a question is answered and its answer taken over", async ({ page, request, visitor }) => {
      const token = await sendBrief(request, visitor.contact)
      await untilLive(request, token)
      await seesNewVersion(page, token, await answerFirst(page, token))
    })
  })
}
