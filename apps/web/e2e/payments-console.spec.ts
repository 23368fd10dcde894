import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page, test } from "@playwright/test"

const address = "/console/payments"

const faults = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const fits = async (page: Page) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0)
      expect(await faults(page), `${colorScheme} at ${width} px`).toEqual([])
    }
  }
}

test("the console of payments is accessible and does not scroll sideways, on each of its pages", async ({ page }) => {
  const complaints: Array<string> = []
  page.on("console", (line) => line.type() === "error" && complaints.push(line.text()))
  page.on("pageerror", (error) => complaints.push(error.message))
  const answer = await page.goto(address)
  expect(answer?.status()).toBe(200)
  expect(await answer?.headerValue("cache-control")).toBe("private, no-store")
  expect(await answer?.headerValue("x-robots-tag")).toBe("noindex")
  for (const name of ["Paid", "Opened and paid", "From opening to paid"]) {
    await expect(page.getByRole("img", { name, exact: true })).toBeVisible()
  }
  await fits(page)
  const [first] = await page.getByRole("region", { name: "Orders and payments" }).getByRole("link").all()
  if (first !== undefined) {
    await first.click()
    await expect(page.getByRole("heading", { name: "Where it stands" })).toBeVisible()
    await fits(page)
  }
  for (const path of ["/statements", "/confirm?do=reconcile", "/confirm?do=assign&entry=x"]) {
    await page.goto(`${address}${path}`)
    await fits(page)
  }
  expect(complaints).toEqual([])
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("an operator searches, and reconciles after saying so once more", async ({ page }) => {
    await page.goto(address)
    await page.getByLabel("Find").fill("nobody-has-this-token")
    await page.getByLabel("State", { exact: true }).selectOption("paid")
    await page.getByRole("button", { name: "Search" }).click()
    await expect(page).toHaveURL(/\?q=nobody-has-this-token&state=paid/)
    await expect(page.getByLabel("Find")).toHaveValue("nobody-has-this-token")
    await page.getByRole("link", { name: "Reconcile now" }).click()
    await expect(page.getByRole("status")).toHaveCount(0)
    await page.getByRole("button", { name: "Reconcile" }).click()
    await expect(page.getByRole("status")).toContainText(/Events settled: \d+/)
  })

  test("a file that is no statement is refused in words, and a form of another site does nothing", async ({ page, request }) => {
    await page.goto(`${address}/statements`)
    await page.getByLabel("Statement of our account").setInputFiles({
      name: "november.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("this is no statement\n")
    })
    await page.getByRole("button", { name: "Take it in" }).click()
    await expect(page.getByRole("alert")).toContainText("Nothing was taken in")
    const foreign = await request.post(`${address}/confirm`, {
      form: { do: "reconcile" },
      headers: { origin: "https://elsewhere.test" }
    })
    expect(foreign.status()).toBe(403)
  })
})
