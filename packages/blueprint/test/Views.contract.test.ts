import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { sharedBrowser, type Visit, visit } from "./Browsing.ts"
import { catering } from "./samples/catering.ts"
import { studio } from "./samples/studio.ts"
import { workshop } from "./samples/workshop.ts"

const browser = sharedBrowser()
let now: Visit

describe("The board of a built app", () => {
  beforeAll(async () => {
    now = await visit(browser(), workshop, { viewport: { width: 1280, height: 900 } })
    await now.open("tabule.html")
  })
  afterAll(async () => {
    assert.deepStrictEqual(now.complaints, [])
    await now.close()
  })
  const card = (column: string) => now.page.locator(`[data-column=${column}] [data-record="sample-1"]`)

  it("moves a card by its menu and announces it", async () => {
    await card("prijato").locator("select").selectOption({ label: "V dílně" })
    await card("v-dilne").waitFor()
    await now.says("V dílně")
  })

  it("moves a card by the pointer and keeps it there", async () => {
    await card("v-dilne").locator("h3").hover({ position: { x: 120, y: 8 } })
    await now.page.mouse.down()
    const target = await now.page.locator("[data-column=vydano] h2").boundingBox()
    assert.isNotNull(target)
    await now.page.mouse.move(target.x + 40, target.y + 10, { steps: 8 })
    await now.page.mouse.up()
    await card("vydano").waitFor()
    await now.page.reload()
    await card("vydano").waitFor()
  })
})

describe("Booking in a built app", () => {
  beforeAll(async () => {
    now = await visit(browser(), studio)
    await now.open("index.html")
  })
  afterAll(async () => {
    assert.deepStrictEqual(now.complaints, [])
    await now.close()
  })
  const bookings = async () => {
    await now.open("termine.html")
    return now.page.locator("tr", { hasText: "Ada Probe" }).count()
  }

  it("asks for a time before it books", async () => {
    await now.page.locator("[name=name]").fill("Ada Probe")
    await now.page.locator("#form_buchen [name=email]").fill("ada@example.com")
    await now.page.locator("[data-action=save]").click()
    await now.says(studio.copy.chooseTime)
  })

  it("books once when pressed twice, and the time is then full", async () => {
    await now.page.locator("[data-action=next-week]").click()
    const slot = now.page.locator("input[name=buchen-time]:enabled").first()
    const time = await slot.inputValue()
    await slot.check()
    await now.page.locator("[data-action=save]").dblclick()
    await now.page.locator("[data-region=done] p").waitFor()
    assert.include(await now.page.locator("[data-region=done]").innerText(), time)
    assert.isTrue(await now.page.locator(`input[name=buchen-time][value="${time}"]`).isDisabled())
    assert.strictEqual(await bookings(), 1)
  })

  it("never books one place from two windows, even when neither hears of the other", async () => {
    await now.context.addInitScript(() => {
      Reflect.deleteProperty(globalThis, "BroadcastChannel")
    })
    await now.open("index.html")
    const other = await now.context.newPage()
    await other.goto(now.page.url())
    await other.waitForSelector("body[data-ready]")
    for (const page of [now.page, other]) {
      await page.locator("[data-action=next-week]").click()
      await page.locator("input[name=buchen-time]:enabled").nth(2).check()
      await page.locator("[name=name]").fill("Ada Probe")
      await page.locator("#form_buchen [name=email]").fill("ada@example.com")
    }
    await Promise.all([now.page, other].map((page) => page.locator("[data-action=save]").click()))
    const answers = await Promise.all(
      [now.page, other].map((page) => page.locator("[data-region=done] p, .summary p").first().innerText())
    )
    assert.strictEqual(answers.filter((words) => words === studio.copy.alreadyFull).length, 1)
    await other.close()
    assert.strictEqual(await bookings(), 2)
  })
})

describe("A landing page of a built app", () => {
  beforeAll(async () => {
    now = await visit(browser(), catering)
    await now.open("index.html")
  })
  afterAll(async () => {
    assert.deepStrictEqual(now.complaints, [])
    await now.close()
  })

  it("keeps what a visitor leaves, and says thank you", async () => {
    await now.page.locator("[name=name]").fill("ليلى <b>")
    await now.page.locator("[name=phone]").fill("+971 50 123 4567")
    await now.page.locator("[name=guests]").fill("٥٠")
    await now.page.locator("[data-action=save]").dblclick()
    await now.page.locator(".thanks").waitFor()
    assert.isTrue(await now.page.locator(".thanks").evaluate((one) => one === document.activeElement))
    await now.open("enquiries.html")
    assert.strictEqual(await now.page.locator("tr", { hasText: "ليلى <b>" }).count(), 1)
  })

  it("remembers the appearance chosen", async () => {
    await now.page.locator("#theme").selectOption("dark")
    await now.page.reload()
    assert.strictEqual(await now.page.locator("html").getAttribute("data-theme"), "dark")
    assert.strictEqual(await now.page.locator("html").evaluate((root) => getComputedStyle(root).colorScheme), "dark")
  })

  it("works without a network after the first visit", async () => {
    await now.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await now.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    assert.deepStrictEqual(now.complaints, [])
    await now.context.setOffline(true)
    await now.open("board.html?key=any")
    assert.strictEqual(await now.page.locator(".card").count(), 3)
    await now.context.setOffline(false)
    now.complaints.splice(0)
  })
})
