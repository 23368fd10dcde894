import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"
import { sendBrief, test, untilLive } from "./Visitor.ts"

const address = "/console/ai"

const faults = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test("the console shows what was decided for a request, accessible and without scrolling sideways", async ({ page, request, visitor }) => {
  const token = await sendBrief(request, visitor.contact)
  await untilLive(request, token)
  const complaints: Array<string> = []
  page.on("console", (line) => line.type() === "error" && complaints.push(line.text()))
  page.on("pageerror", (error) => complaints.push(error.message))
  const answer = await page.goto(address)
  expect(answer?.status()).toBe(200)
  expect(await answer?.headerValue("cache-control")).toBe("private, no-store")
  expect(await answer?.headerValue("x-robots-tag")).toBe("noindex")
  const decisions = page.getByRole("region", { name: "Latest decisions" })
  await expect(decisions.getByRole("row").filter({ hasText: "Understand" }).first()).toContainText("answered")
  await expect(page.getByRole("region", { name: "Breakers" }).getByRole("rowheader", { name: /^worker \d+/ }).first())
    .toBeVisible()
  for (const name of ["Cost", "Calls", "Tokens", "Remembered answers"]) {
    await expect(page.getByRole("img", { name, exact: true })).toBeVisible()
  }
  await page.locator(".more-figures summary").click()
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0)
      expect(await faults(page), `${colorScheme} at ${width} px`).toEqual([])
    }
  }
  expect(complaints).toEqual([])
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("the console is drawn by the server, reloads by a link and keeps its address in other colours", async ({ page }) => {
    await page.goto(address)
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Models")
    expect(await page.locator("meta[http-equiv=refresh]").count()).toBe(0)
    await page.getByRole("link", { name: "Reload" }).click()
    await expect(page).toHaveURL(/\/console\/ai$/)
    await page.getByRole("button", { name: "Dark colours" }).click()
    await expect(page).toHaveURL(/\/console\/ai$/)
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark")
  })
})

test("the console stays English and left to right for an operator whose pages are Arabic", async ({ page }) => {
  await page.goto("/ar")
  await page.locator(".language summary").click()
  await page.locator("button[value=ar]").click()
  await page.goto(address)
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
  await expect(page.locator(".console")).toHaveAttribute("lang", "en")
  await expect(page.locator(".console")).toHaveCSS("direction", "ltr")
  await page.setViewportSize({ width: 360, height: 900 })
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  expect(await faults(page)).toEqual([])
})
