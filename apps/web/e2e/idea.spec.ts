import { type APIRequestContext, expect, type Page } from "@playwright/test"
import { idea, sendForm, test } from "./Visitor.ts"

const openPrototype = async (page: Page) => {
  const link = page.getByRole("link", { name: "Open the prototype" })
  const address = await link.getAttribute("href") ?? ""
  expect(new URL(address).host).not.toBe(new URL(page.url()).host)
  const answer = await page.goto(address)
  expect(answer?.status()).toBe(200)
  await expect(page.getByRole("main")).toBeVisible()
}

/** The frame, the documents and the downloads; ends on the result page. */
const readEverything = async (page: Page, request: APIRequestContext) => {
  await page.getByText("Try it on this page").click()
  await expect(page.frameLocator("iframe").getByRole("main")).toBeVisible()
  const base = page.url().replace(/\/result$/, "")
  await page.getByRole("link", { name: "Read Terms of reference" }).click()
  await expect(page.getByRole("article")).toContainText("FR-1")
  await page.getByRole("navigation", { name: "Contents" }).getByRole("link").first().click()
  for (const [document, word] of [["terms.md", "FR-1"], ["plan.md", "T-1"]] as const) {
    const answer = await request.get(`${base}/${document}`)
    expect(answer.headers()["content-type"]).toContain("text/markdown")
    expect(await answer.text()).toContain(word)
  }
  const archive = await request.get(`${base}/archive.zip`)
  expect((await archive.body()).subarray(0, 2).toString()).toBe("PK")
  await page.goto(`${base}/report`)
  await expect(page.getByRole("article")).toContainText("G1")
  await page.getByRole("link", { name: "Back to the result" }).click()
}

test.describe("an idea becomes a prototype", () => {
  test("with JavaScript, with live progress, documents and downloads", async ({ page, request, visitor }) => {
    await sendForm(page, visitor.contact)
    await page.waitForURL(/\/en\/requests\/[\w-]+/)
    await expect(page.getByRole("list", { name: "Steps" }).getByRole("listitem").first()).toBeVisible()
    await page.waitForURL(/\/result$/, { timeout: 80_000 })
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your prototype is ready.")
    await expect(page.getByText("without a language model")).toBeVisible()
    await expect(page.locator(".facts")).toContainText("Costnothing")
    await readEverything(page, request)
    await openPrototype(page)
  })

  test("with a file, whose text counts and whose source is erased", async ({ page, visitor }) => {
    await page.goto("/en")
    await page.getByLabel("How can we reach you?").fill(visitor.contact)
    await page.getByLabel("Files").setInputFiles([
      { name: "idea.txt", mimeType: "text/plain", buffer: Buffer.from(idea) },
      { name: "notes.md", mimeType: "text/markdown", buffer: Buffer.from("# Loans\n\nTools are lent for a week.\n") }
    ])
    await expect(page.getByText("2 / 10 files")).toBeVisible()
    await page.getByRole("button", { name: "Remove notes.md" }).click()
    await expect(page.getByText("1 / 10 files")).toBeVisible()
    await page.getByRole("button", { name: "Build my prototype" }).click()
    await page.waitForURL(/\/result$/, { timeout: 80_000 })
    await page.getByRole("link", { name: "The course of this request" }).click()
    await expect(page.getByText("idea.txt")).toBeVisible()
    await expect(page.getByText("have been erased")).toBeVisible()
    await expect(page.getByText("notes.md")).toHaveCount(0)
  })
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("an idea becomes a prototype on a page that renews itself, and a planned change is declined", async ({ browser, page, visitor }) => {
    await sendForm(page, visitor.contact)
    await expect(page).toHaveURL(/\/en\/requests\/[\w-]+$/)
    const link = page.getByRole("link", { name: "See the result" })
    await expect(link).toBeVisible({ timeout: 80_000 })
    const elsewhere = await browser.newContext({ javaScriptEnabled: false })
    const device = await elsewhere.newPage()
    await device.goto(page.url())
    await expect(device.getByRole("heading", { level: 1 })).toHaveText("Your prototype is ready.")
    await elsewhere.close()
    await link.click()
    await page.getByRole("link", { name: "Ask for a change" }).click()
    await page.getByLabel("What should be different?").fill("Add a field \"Deposit\".")
    await page.getByRole("button", { name: "Show me what would change" }).click()
    await page.getByRole("button", { name: "Ask differently" }).click({ timeout: 60_000 })
    await expect(page.getByLabel("What should be different?")).toBeVisible()
    await page.getByRole("link", { name: "Back to the result" }).click()
    await openPrototype(page)
  })

  test("a request is stopped and says so", async ({ page, visitor }) => {
    await sendForm(page, visitor.contact)
    const stop = page.getByRole("button", { name: "Stop the request" })
    const ready = page.getByRole("link", { name: "See the result" })
    await expect(stop.or(ready)).toBeVisible()
    // A fast machine may be finished first, which is an honest end too.
    if (await stop.isVisible()) await stop.click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/The request was stopped|Your prototype is ready/)
  })
})
