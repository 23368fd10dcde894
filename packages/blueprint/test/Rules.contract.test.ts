import { afterAll, assert, beforeAll, beforeEach, describe, it } from "@effect/vitest"
import { addDays } from "../src/Slots.ts"
import { sharedBrowser, type Visit, visit } from "./Browsing.ts"
import { depot } from "./samples/depot.ts"

const browser = sharedBrowser()
let now: Visit

const today = () => now.day(0)
const numbers = async (): Promise<ReadonlyArray<string>> => {
  await now.open("index.html")
  return now.page.locator("tbody th").allInnerTexts().then((all) => all.map((text) => text.slice(0, 6)))
}
const cell = (row: string, label: string) =>
  now.page.locator("tr", { hasText: row }).locator(`[data-label="${label}"]`).innerText()

describe("Rules in a built app", () => {
  beforeAll(async () => {
    now = await visit(browser(), depot)
  })
  afterAll(async () => {
    assert.deepStrictEqual(now.complaints, [])
    await now.close()
  })
  beforeEach(() => now.open("index.html"))

  it("shows what is worked out, and samples on days counted from today", async () => {
    assert.strictEqual((await cell("L-0001", "Cost")).replace(/\s/g, " "), "€100.00")
    const due = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" })
      .format(new Date(addDays(await today(), 5)))
    assert.strictEqual(await cell("L-0001", "Until"), due)
    await now.open("tools.html")
    assert.strictEqual(await cell("Drill", "In stock"), "2")
  })

  it("asks neither for what is worked out nor for numbers", async () => {
    await now.page.locator("[data-action=add]").click()
    const asked = await now.page.locator("dialog [data-field]").evaluateAll((all) =>
      all.map((one) => one.getAttribute("data-field"))
    )
    assert.deepStrictEqual(asked, ["tool", "from", "to", "deposit"])
  })

  it("says at the field why it refuses, writes nothing, and numbers what it takes", async () => {
    await now.open("lend.html")
    const day = addDays(await today(), 2)
    await now.page.locator("[name=tool]").selectOption("sample-1")
    await now.page.locator("[name=from]").fill(day)
    await now.page.locator("[name=to]").fill(addDays(day, -1))
    await now.page.locator("[data-action=save]").click()
    await now.page.locator(".summary p").waitFor()
    assert.strictEqual(
      await now.page.locator("#form_lend_to_error").innerText(),
      depot.entities[2]?.checks?.[0]?.message
    )
    await now.page.locator("[name=to]").fill(day)
    await now.page.locator("[data-action=save]").click()
    await now.page.locator("#form_lend_from_error:not(:empty)").waitFor()
    const [words] = depot.entities[2]?.capacities ?? []
    assert.strictEqual(await now.page.locator("#form_lend_from_error").innerText(), words?.message)
    await now.page.locator("[name=tool]").selectOption("sample-2")
    await now.page.locator("[data-action=save]").click()
    await now.says(depot.copy.saved)
    assert.deepStrictEqual(await numbers(), ["L-0001", "L-0002", "L-0003", "L-0004"])
  })

  it("lets a card move only by its steps", async () => {
    await now.open("board.html")
    const card = now.page.locator(".card", { hasText: "L-0002" })
    const column = () => card.evaluate((one) => one.closest("[data-column]")?.getAttribute("data-column"))
    const menu = card.locator("select")
    if (await menu.count() > 0) await menu.selectOption("lent")
    else await card.locator("button").first().click()
    await now.says("Before “Lent”, fill in “Deposit”.")
    assert.strictEqual(await column(), "asked")
  })

  it("keeps what others point at", async () => {
    await now.open("tools.html")
    await now.page.locator("tr", { hasText: "Drill" }).locator("[data-action=remove]").click()
    await now.says("“Drill” cannot be deleted. Still used by other entries: 4.")
    assert.strictEqual(await now.page.locator("tbody tr").count(), 2)
  })

  it("takes back and does again by the keyboard, but not while somebody writes", async () => {
    const row = now.page.locator("tr", { hasText: "L-0003" })
    await row.locator("[data-action=remove]").click()
    await row.waitFor({ state: "detached" })
    await now.page.locator("[data-action=search]").focus()
    await now.page.keyboard.press("Control+z")
    await now.page.locator("h1").click()
    assert.strictEqual(await row.count(), 0)
    await now.page.keyboard.press("Control+z")
    await row.waitFor()
    await now.says(depot.copy.undone)
    await now.page.keyboard.press("Control+Shift+z")
    await row.waitFor({ state: "detached" })
    await now.page.locator(".toast [data-action=undo]").click()
    await row.waitFor()
  })

  it("takes nothing back that another window has changed since", async () => {
    const row = now.page.locator("tr", { hasText: "L-0003" })
    const other = await now.context.newPage()
    const deposit = async (page: typeof other, amount: string) => {
      await page.locator("tr", { hasText: "L-0003" }).locator("[data-action=edit]").click()
      await page.locator("dialog [name=deposit]").fill(amount)
      await page.locator("dialog [data-action=save]").click()
      await page.locator("dialog").waitFor({ state: "detached" })
    }
    await deposit(now.page, "30")
    await other.goto(now.page.url())
    await other.waitForSelector("body[data-ready]")
    await deposit(other, "40")
    await other.close()
    await now.page.locator("h1").click()
    await now.page.keyboard.press("Control+z")
    await now.page.locator(".toast p", { hasText: depot.copy.changedMeanwhile }).waitFor()
    assert.strictEqual(await row.count(), 1)
  })

  it("imports all or nothing where a rule over all would be broken", async () => {
    await now.open("moves.html")
    const bring = async (text: string) => {
      await now.page.locator("[data-action=import]").click()
      await now.page.locator("#import-file").setInputFiles({
        name: "m.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(text)
      })
    }
    await bring("Tool,Way,Amount\nDrill,In,1\nLadder,Out,9\n")
    await now.page.locator("dialog li").nth(1).waitFor()
    await now.page.locator("dialog [data-action=close]").click()
    assert.strictEqual(await now.page.locator("tbody tr").count(), 3)
    await bring("Tool,Way,Amount\nDrill,In,1\nLadder,Out,1\n")
    await now.page.locator("tr", { hasText: "M-005" }).waitFor()
    assert.strictEqual(await now.page.locator("tbody tr").count(), 5)
    await now.page.locator(".toast [data-action=undo]").click()
    await now.page.locator("tr", { hasText: "M-005" }).waitFor({ state: "detached" })
    assert.strictEqual(await now.page.locator("tbody tr").count(), 3)
  })
})
