import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { misfits, sharedBrowser, violations, type Visit, visit } from "./Browsing.ts"
import { club } from "./samples/club.ts"
import { words } from "./samples/words.ts"

const browser = sharedBrowser()
let now: Visit

const day = (days: number) => now.day(days)

const starting = (options: Parameters<typeof visit>[2] = { viewport: { width: 1280, height: 900 } }) => {
  beforeAll(async () => {
    now = await visit(browser(), club, options)
  })
  afterAll(async () => {
    assert.deepStrictEqual(now.complaints, [])
    await now.close()
  })
}

describe("The calendar of a built app", () => {
  starting()

  it("shows this month with what lasts several days as one bar, and its colours by name", async () => {
    await now.open("kalendar.html")
    assert.strictEqual(await now.page.locator("table.month caption").count(), 1)
    assert.strictEqual(await now.page.locator(`td[data-day="${await day(0)}"] [aria-current=date]`).count(), 1)
    assert.deepStrictEqual(await now.page.locator(".legend li").allInnerTexts(), [
      "Závody a zápasy",
      "Soustředění",
      "Schůze"
    ])
    const bars = now.page.locator(".event", { hasText: "Zimní soustředění šermu" })
    if (await bars.count() === 0) await now.page.locator("[data-action=forth]").click()
    const box = await bars.first().locator("a").boundingBox()
    const cell = await now.page.locator("td[data-day]").first().boundingBox()
    assert.isAbove(box?.width ?? 0, cell?.width ?? 0)
  })

  it("goes from day to day and month to month by the keyboard, and adds on the day reached", async () => {
    await now.open("kalendar.html")
    await now.page.locator(`#kalendar-${await day(0)}`).focus()
    await now.page.keyboard.press("ArrowRight")
    await now.page.keyboard.press("ArrowDown")
    assert.strictEqual(await now.page.evaluate(() => document.activeElement?.id), `kalendar-${await day(8)}`)
    await now.page.keyboard.press("Enter")
    assert.strictEqual(await now.page.locator("dialog [name=dne]").inputValue(), await day(8))
    await now.page.locator("dialog [name=nazev]").fill("Noční běh")
    await now.page.locator("dialog [name=druh]").selectOption("zavody")
    await now.page.locator("dialog [data-action=save]").click()
    await now.page.locator(`td[data-day="${await day(8)}"] .event`, { hasText: "Noční běh" }).waitFor()
    const month = await now.page.locator(".period h2").innerText()
    await now.page.locator(`#kalendar-${await day(8)}`).focus()
    await now.page.keyboard.press("PageDown")
    assert.notStrictEqual(await now.page.locator(".period h2").innerText(), month)
    await now.page.locator("[data-action=today]").click()
    assert.strictEqual(await now.page.locator(`td[data-day="${await day(0)}"]`).count(), 1)
  })

  it("opens what is clicked, and lists its days on a small screen", async () => {
    await now.open("kalendar.html")
    await now.page.locator(".event a", { hasText: "Schůze výboru" }).click()
    await now.page.waitForSelector("body[data-view=akce][data-ready]")
    assert.include(await now.page.locator("h1").innerText(), "Schůze výboru")
    await now.page.setViewportSize({ width: 360, height: 720 })
    await now.open("kalendar.html")
    assert.isFalse(await now.page.locator("table.month").isVisible())
    assert.isTrue(await now.page.locator(".listed h4", { hasText: "Schůze výboru" }).isVisible())
    await now.page.setViewportSize({ width: 1280, height: 900 })
  })
})

describe("The timetable of a built app", () => {
  starting()

  it("stands each lesson under its day and beside its hour, and shows one lane alone", async () => {
    await now.open("rozvrh.html")
    const lesson = now.page.locator(".timetable .lesson")
    assert.strictEqual(await lesson.count(), 11)
    const head = await now.page.locator(".timetable thead th", { hasText: "Sobota" }).boundingBox()
    const box = await lesson.filter({ hasText: "Zápasová příprava" }).boundingBox()
    assert.closeTo(box?.x ?? 0, head?.x ?? -99, 4)
    await now.page.locator("[data-action=lane]").selectOption({ label: "Bazén" })
    assert.strictEqual(await lesson.count(), 3)
    await now.page.locator("[data-action=add]").click()
    assert.strictEqual(await now.page.locator("dialog [name=misto]").inputValue(), "bazen")
  })
})

describe("The dashboard of a built app", () => {
  starting()

  it("says figures of today and leads from a reminder to the records that it points out", async () => {
    await now.open("index.html")
    const figures = await now.page.locator(".figure .big").allInnerTexts()
    assert.deepStrictEqual(figures.map((text) => text.replace(/\s/g, " ")), ["6", "18 700 Kč", "12 500 Kč", "6"])
    const tile = now.page.locator(".reminding", { hasText: "Prohlídka" })
    assert.strictEqual(await tile.locator("tbody tr").count(), 3)
    await tile.locator("h2 a").click()
    await now.page.waitForSelector("body[data-view=clenove][data-ready]")
    assert.strictEqual(await now.page.locator("tbody tr").count(), 3)
    assert.strictEqual(await now.page.locator("tbody tr .reminder").count(), 3)
    await now.page.locator("[data-action=reminders]").selectOption("")
    assert.strictEqual(await now.page.locator("tbody tr").count(), 9)
  })
})

describe("Status steps of a built app", () => {
  starting()

  it("are taken where lawful, say what they need, and can be taken back", async () => {
    await now.open("clenove.html")
    const row = now.page.locator("tr", { hasText: "Eliška" })
    await row.locator("[data-action=step]").click()
    await now.page.locator("dialog [name=prohlidka]").fill(await day(-1))
    await now.page.locator("dialog [data-action=save]").click()
    await now.page.waitForSelector("dialog", { state: "detached" })
    await row.locator("[data-action=step]").click()
    await row.locator(".tag", { hasText: "Aktivní" }).waitFor()
    await now.page.locator(".toast [data-action=undo]").click()
    await row.locator(".tag", { hasText: "Přihláška" }).waitFor()
    await now.page.locator("tr", { hasText: "Adéla" }).locator("[data-action=steps]").click()
    await now.page.locator("dialog [data-step=pozastaven]").click()
    await now.page.locator("tr", { hasText: "Adéla" }).locator(".tag", { hasText: "Pozastaven" }).waitFor()
    await now.page.locator("[data-action=undo-last]").click()
    await now.page.locator("tr", { hasText: "Adéla" }).locator(".tag", { hasText: "Aktivní" }).waitFor()
    await now.page.locator("[data-action=redo-last]").click()
    await now.page.locator("tr", { hasText: "Adéla" }).locator(".tag", { hasText: "Pozastaven" }).waitFor()
    await now.page.locator("[data-action=redo-last]").click()
    await now.page.locator(".toast p", { hasText: club.copy.nothingToRedo }).waitFor()
  })

  it("stand on the record's own page too", async () => {
    await now.open("clen.html?key=sample-4")
    await now.page.locator(".steps [data-step=pozastaven]").click()
    await now.page.locator(".facts .tag", { hasText: "Pozastaven" }).waitFor()
    assert.deepStrictEqual(await now.page.locator(".steps button").allInnerTexts(), ["Obnovit", "Ukončit"])
  })

  it("hold on the board: no unlawful column is offered, and an unlawful drop goes back with the reason", async () => {
    await now.open("prijimani.html")
    const card = (column: string) => now.page.locator(`[data-column=${column}] [data-record="sample-6"]`)
    assert.deepStrictEqual(await card("aktivni").locator("option").allInnerTexts(), [
      "Aktivní",
      "Pozastaven",
      "Ukončen"
    ])
    await card("aktivni").locator("h3").hover({ position: { x: 140, y: 8 } })
    await now.page.mouse.down()
    const target = await now.page.locator("[data-column=prihlaska] h2").boundingBox()
    assert.isNotNull(target)
    await now.page.mouse.move(target.x + 40, target.y + 10, { steps: 8 })
    await now.page.mouse.up()
    await now.says("Přihláška")
    await card("aktivni").waitFor()
    assert.strictEqual(await card("prihlaska").count(), 0)
  })
})

describe("Personas of a built app", () => {
  starting()
  const see = async (label: string) => {
    await now.page.locator("#persona").selectOption({ label })
  }

  it("see their own part, say so where they have none, and are remembered", async () => {
    await now.open("clenove.html")
    await see("Plavání")
    await now.page.locator("tbody tr").nth(2).waitFor()
    assert.strictEqual(await now.page.locator("tbody tr").count(), 3)
    assert.deepStrictEqual(await now.page.locator("#menu li:not([hidden])").allInnerTexts(), [
      "Kalendář",
      "Rozvrh",
      "Členové"
    ])
    await now.open("index.html")
    assert.include(await now.page.locator("main").innerText(), "Trenér oddílu")
    await now.page.locator("main a.main-button").click()
    await now.page.waitForSelector("body[data-view=rozvrh][data-ready]")
    assert.strictEqual(await now.page.locator(".timetable .lesson").count(), 3)
  })

  it("write into their scope, and only where they may", async () => {
    await now.open("clenove.html")
    await now.page.locator("[data-action=add]").click()
    assert.strictEqual(await now.page.locator("dialog [name=oddil]").inputValue(), "sample-1")
    assert.strictEqual(await now.page.locator("dialog [name=stav]").count(), 0)
    assert.include(await now.page.locator("dialog .given").innerText(), club.copy.numberComes)
    await now.page.locator("dialog [name=jmeno]").fill("Nová Plavkyně")
    await now.page.locator("dialog [name=narozen]").fill("2015-05-05")
    await now.page.locator("dialog [name=email]").fill("nova@example.com")
    await now.page.locator("dialog [name=prispevek]").fill("2800")
    await now.page.locator("dialog [data-action=save]").click()
    await now.page.locator("tr", { hasText: "Nová Plavkyně" }).locator("td", { hasText: "SK-010" }).waitFor()
    await now.open("akce.html?key=sample-3")
    assert.strictEqual(await now.page.locator("[data-action=edit], [data-action=remove]").count(), 0)
    await now.open("kalendar.html")
    assert.strictEqual(await now.page.locator("[data-action=add], [data-action=add-day]").count(), 0)
    await see(club.copy.everyone)
    await now.page.locator("[data-action=add]").waitFor()
  })
})

describe("The look of the overviews", () => {
  it("holds on a record with reminders and steps, and where a persona has no page", async () => {
    now = await visit(browser(), club, { colorScheme: "dark", bypassCSP: true })
    for (const width of [360, 768, 1440]) {
      await now.page.setViewportSize({ width, height: 800 })
      await now.open("clen.html?key=sample-5")
      assert.deepStrictEqual(await misfits(now.page), [], `record at ${width}`)
      assert.deepStrictEqual(await violations(now.page), [], `record at ${width}`)
    }
    await now.page.locator("#persona").selectOption({ label: "Rodič" })
    await now.page.locator("main a.main-button").waitFor()
    assert.deepStrictEqual(await violations(now.page), [])
    assert.deepStrictEqual(now.complaints, [])
    await now.close()
  })

  it("is mirrored in Arabic, with the arrow keys going the way they point", async () => {
    now = await visit(browser(), { ...club, locale: "ar", copy: words("ar") }, {
      viewport: { width: 1280, height: 900 }
    })
    await now.open("kalendar.html")
    const [first, last] = await Promise.all(
      ["thead th:first-child", "thead th:last-child"].map((place) => now.page.locator(`.month ${place}`).boundingBox())
    )
    assert.isAbove(first?.x ?? 0, last?.x ?? 0)
    await now.page.locator(`#kalendar-${await day(0)}`).focus()
    await now.page.keyboard.press("ArrowLeft")
    assert.strictEqual(await now.page.evaluate(() => document.activeElement?.id), `kalendar-${await day(1)}`)
    await now.close()
  })

  it("prints a report as a table without what is only for the screen", async () => {
    now = await visit(browser(), club, { viewport: { width: 700, height: 900 } })
    await now.open("dluhy.html")
    await now.page.emulateMedia({ media: "print" })
    assert.isFalse(await now.page.locator("[data-action=print]").isVisible())
    assert.isFalse(await now.page.locator(".viewing").isVisible())
    assert.strictEqual(await now.page.locator(".report").evaluate((table) => getComputedStyle(table).display), "table")
    assert.match(await now.page.locator("tfoot").innerText(), /29\s200/)
    await now.close()
  })
})
