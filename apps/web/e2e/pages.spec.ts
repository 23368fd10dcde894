import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"
import { sendBrief, test, untilLive } from "./Visitor.ts"

const faults = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const expectFits = async (page: Page, path: string) => {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await overflow(page), `${path} at ${width} px`).toBeLessThanOrEqual(0)
  }
}

const pagesOf = (locale: string, token: string) => [
  `/${locale}`,
  ...["", "/result", "/terms", "/plan", "/report", "/change", "/data"].map((page) =>
    `/${locale}/requests/${token}${page}`
  ),
  `/${locale}/nowhere`
]

for (const [locale, schemes] of [["en", ["light", "dark"]], ["ar", ["light"]]] as const) {
  test(`every page in ${locale} is accessible (${schemes.join(", ")}), fits three widths and asks nobody else`, async ({ page, request, visitor }) => {
    const token = await sendBrief(request, visitor.contact, locale)
    await untilLive(request, token)
    const origins = new Set<string>()
    const complaints: Array<string> = []
    page.on("request", (each) => origins.add(new URL(each.url()).origin))
    page.on(
      "console",
      (line) => line.type() === "error" && !line.text().includes("404") && complaints.push(line.text())
    )
    page.on("pageerror", (error) => complaints.push(error.message))
    for (const path of pagesOf(locale, token)) {
      await page.goto(path)
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(locale === "ar" ? "rtl" : "ltr")
      await expectFits(page, path)
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme })
        expect(await faults(page), `${path} in ${colorScheme}`).toEqual([])
      }
    }
    expect([...origins]).toEqual([new URL(page.url()).origin])
    expect(complaints).toEqual([])
  })
}

test("a refused form is accessible and fits", async ({ page }) => {
  await page.goto("/en")
  await page.getByRole("button", { name: "Build my prototype" }).click()
  await expect(page.getByRole("alert")).toBeVisible()
  await page.getByText("Three more questions").click()
  await page.locator(".language summary").click()
  expect(await faults(page)).toEqual([])
  await expectFits(page, "refused form")
})

test("Arabic is mirrored", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const columns = async (locale: string) => {
    await page.goto(`/${locale}`)
    const [intro, form] = await Promise.all([
      page.locator(".intro").boundingBox(),
      page.locator(".brief").boundingBox()
    ])
    return { intro: intro?.x ?? 0, form: form?.x ?? 0 }
  }
  const english = await columns("en")
  const arabic = await columns("ar")
  expect(english.intro).toBeLessThan(english.form)
  expect(arabic.intro).toBeGreaterThan(arabic.form)
})

test("all ten languages have their own home page, complete without JavaScript", async ({ browser, extraHTTPHeaders }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, extraHTTPHeaders: extraHTTPHeaders ?? {} })
  const page = await context.newPage()
  const headlines = new Set<string>()
  for (const locale of ["en", "de", "fr", "it", "es", "nl", "cs", "pl", "ru", "ar"]) {
    const answer = await page.goto(`/${locale}`)
    expect(answer?.status()).toBe(200)
    await expect(page.locator("html")).toHaveAttribute("lang", locale)
    await expect(page.locator("html")).toHaveAttribute("dir", locale === "ar" ? "rtl" : "ltr")
    headlines.add(await page.getByRole("heading", { level: 1 }).innerText())
    expect(await page.locator("body").innerText()).not.toMatch(/\b(site|home|form|request|errors)\.[a-z]+/i)
    expect(await page.locator("form.brief-form, .brief form").getAttribute("method")).toBe("post")
  }
  expect(headlines.size).toBe(10)
  await context.close()
})

test("a visitor meets their own language, and the one they chose the next time", async ({ page, request }) => {
  const answer = await request.get("/", { headers: { "accept-language": "pl-PL,pl;q=0.9,en;q=0.5" }, maxRedirects: 0 })
  expect(answer.headers()["location"]).toBe("/pl")
  await page.goto("/en")
  await page.locator(".language summary").click()
  await page.getByRole("button", { name: "Čeština" }).click()
  await expect(page).toHaveURL(/\/cs$/)
  await page.goto("/")
  await expect(page).toHaveURL(/\/cs$/)
})

test("the home page comes from the host's memory, works there, and is another in the colours that were picked", async ({ page }) => {
  const complaints: Array<string> = []
  page.on("console", (line) => line.type() === "error" && complaints.push(line.text()))
  page.on("pageerror", (error) => complaints.push(error.message))
  await page.goto("/en")
  const answer = await page.goto("/en")
  expect(await answer?.headerValue("content-security-policy")).toContain("'sha256-")
  const key = page.locator("[name=formKey]")
  await expect(key).toHaveValue(/^[\w-]{22}$/)
  const before = await key.inputValue()
  await page.reload()
  await expect(key).toHaveValue(/^[\w-]{22}$/)
  expect(await key.inputValue()).not.toBe(before)
  for (const [button, theme] of [["Dark colours", "dark"], ["Light colours", "light"]] as const) {
    await page.getByRole("button", { name: button }).click()
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme)
  }
  expect(complaints).toEqual([])
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, colorScheme: "light" })

  test("dark colours are chosen and remembered", async ({ page }) => {
    await page.goto("/en")
    await page.getByRole("button", { name: "Dark colours" }).click()
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark")
    await page.goto("/de")
    await expect(page.getByRole("button", { name: "Helle Farben" })).toBeVisible()
    await expect(page.getByRole("button", { name: "Dunkle Farben" })).toBeHidden()
  })
})
