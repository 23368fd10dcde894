import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { sharedBrowser, type Visit, visit } from "./Browsing.ts"
import { workshop } from "./samples/workshop.ts"

const browser = sharedBrowser()
let now: Visit

const rows = () => now.page.locator("tbody tr [role=rowheader], tbody tr th").allInnerTexts()

/** The first words of each row, without the mark of samples. */
const names = async () => (await rows()).map((text) => text.split("\n")[0]?.replace(/\s*Ukázka$/, "").trim())

const fillOrder = async (number: string) => {
  const dialog = now.page.locator("dialog")
  await dialog.locator("[name=cislo]").fill(number)
  await dialog.locator("[name=zakaznik]").selectOption({ label: "Čeněk Říha" })
  await dialog.locator("[name=zarizeni]").fill("<script>alert(1)</script>")
  await dialog.locator("[name=cena]").fill("1 999,50")
  await dialog.locator("[name=termin]").fill("2026-12-24")
}

describe("The list of a built app", () => {
  beforeAll(async () => {
    now = await visit(browser(), workshop, { acceptDownloads: true })
    await now.open("index.html")
  })
  afterAll(async () => {
    assert.deepStrictEqual(now.complaints, [])
    await now.close()
  })

  it("searches without regard to accents and says how many are left", async () => {
    await now.page.locator("[data-action=search]").fill("usti")
    assert.deepStrictEqual(await names(), ["Z-105"])
    assert.include(await now.page.locator(".count").innerText(), "1 z 5")
    await now.page.locator("[data-action=search]").fill("nowhere")
    await now.page.locator("[data-action=clear]").click()
    assert.strictEqual((await names()).length, 5)
  })

  it("filters by a choice", async () => {
    await now.page.locator("[data-filter=stav]").selectOption({ label: "V dílně" })
    assert.deepStrictEqual(await names(), ["Z-102", "Z-103"])
    await now.page.locator("[data-filter=stav]").selectOption("")
  })

  it("sorts by a header, both ways, keeping the focus there", async () => {
    const price = now.page.locator("#zakazky-sort-cena")
    await price.click()
    assert.deepStrictEqual(await names(), ["Z-103", "Z-101", "Z-102", "Z-104", "Z-105"])
    assert.strictEqual(await now.page.locator("th[aria-sort=ascending]").innerText(), "Cena")
    await price.press("Enter")
    assert.deepStrictEqual(await names(), ["Z-104", "Z-102", "Z-101", "Z-103", "Z-105"])
    assert.strictEqual(await now.page.evaluate(() => document.activeElement?.id), "zakazky-sort-cena")
  })

  it("refuses an incomplete entry with messages that belong to their fields", async () => {
    await now.page.locator("[data-action=add]").click()
    await now.page.locator("dialog [data-action=save]").click()
    assert.isTrue(await now.page.locator("dialog .summary").evaluate((one) => one === document.activeElement))
    const number = now.page.locator("dialog [name=cislo]")
    assert.strictEqual(await number.getAttribute("aria-invalid"), "true")
    assert.strictEqual(await number.getAttribute("aria-describedby"), "form__cislo_error")
    await now.page.locator("dialog .summary a").first().click()
    assert.isTrue(await number.evaluate((one) => one === document.activeElement))
  })

  it("creates an entry once, shows hostile words as words and keeps it over a reload", async () => {
    await fillOrder("Z-200")
    await now.page.locator("dialog [data-action=save]").dblclick()
    await now.page.waitForSelector("dialog", { state: "detached" })
    await now.says(workshop.copy.saved)
    await now.page.reload()
    await now.page.waitForSelector("body[data-ready]")
    assert.deepStrictEqual((await names()).filter((name) => name === "Z-200"), ["Z-200"])
    const row = await now.page.locator("tr", { hasText: "Z-200" }).innerText()
    assert.include(row, "<script>alert(1)</script>")
    assert.match(row, /1\s999,50\sKč/)
    assert.notInclude(row, workshop.copy.sample)
  })

  it("edits an entry", async () => {
    await now.page.locator("tr", { hasText: "Z-200" }).locator("[data-action=edit]").click()
    assert.strictEqual(await now.page.locator("dialog [name=cena]").inputValue(), "1999,5")
    await now.page.locator("dialog [name=cislo]").fill("")
    await now.page.locator("dialog [data-action=save]").click()
    await now.page.locator("dialog .summary").waitFor()
    await now.page.locator("dialog [name=cislo]").fill("Z-201")
    // While the button is pressed the messages above it stay, lest it moves away from under the finger.
    const save = await now.page.locator("dialog [data-action=save]").boundingBox()
    await now.page.mouse.move((save?.x ?? 0) + 10, (save?.y ?? 0) + 10)
    await now.page.mouse.down()
    assert.isTrue(await now.page.locator("dialog .summary").isVisible())
    await now.page.mouse.up()
    await now.page.waitForSelector("dialog", { state: "detached" })
    assert.include(await names(), "Z-201")
    assert.notInclude(await names(), "Z-200")
  })

  it("deletes an entry, and brings it back", async () => {
    await now.page.locator("tr", { hasText: "Z-201" }).locator("[data-action=remove]").click()
    await now.says("Z-201")
    assert.notInclude(await names(), "Z-201")
    await now.page.locator("[data-action=undo]").click()
    await now.page.locator("tr", { hasText: "Z-201" }).waitFor()
  })

  it("gives its data away and takes them back", async () => {
    const download = now.page.waitForEvent("download")
    await now.page.locator("[data-action=export-csv]").click()
    const path = await (await download).path()
    const csv = readFileSync(path, "utf8")
    assert.include(csv, "Číslo,Zákazník")
    assert.strictEqual(csv.trim().split("\r\n").length, 7)
    await now.page.locator("[data-action=import]").click()
    const changed = csv.split("\r\n").slice(0, 2).join("\r\n").replace(/Z-\d+/, "Z-900")
    const file = (text: string) => ({ name: "in.csv", mimeType: "text/csv", buffer: Buffer.from(text) })
    await now.page.locator("#import-file").setInputFiles(file(changed))
    await now.page.locator("tr", { hasText: "Z-900" }).waitFor()
    await now.page.locator("[data-action=import]").click()
    await now.page.locator("#import-file").setInputFiles(file("nonsense"))
    await now.page.locator("dialog", { hasText: "Neimportováno: 1" }).waitFor()
    await now.page.locator("dialog [data-action=close]").click()
  })

  it("opens the record behind a name, with its way back and its edit form", async () => {
    await now.page.locator("tr", { hasText: "Z-104" }).getByRole("link").click()
    await now.page.waitForSelector("body[data-ready]")
    assert.strictEqual((await now.page.locator("h1").innerText()).split(/\s/)[0], "Z-104")
    await now.page.locator("[data-action=edit]").click()
    await now.page.waitForSelector("body[data-ready][data-view=prijem]")
    await now.page.locator("[name=zarizeni]").fill("Změněné kolo")
    await now.page.locator("[data-action=save]").click()
    await now.page.waitForSelector("body[data-ready][data-view=zakazky]")
    await now.says(workshop.copy.saved)
    assert.include(await now.page.locator("tr", { hasText: "Z-104" }).innerText(), "Změněné kolo")
  })

  it("restores the samples after asking", async () => {
    await now.page.locator("[data-action=reset]").click()
    await now.page.locator("dialog [data-action=confirm]").click()
    await now.page.locator("tr", { hasText: "Z-900" }).waitFor({ state: "detached" })
    assert.deepStrictEqual((await names()).sort(), ["Z-101", "Z-102", "Z-103", "Z-104", "Z-105"])
  })
})

describe("A changed version of a built app", () => {
  it("keeps what people entered, renews the samples and shows its new words at once", async () => {
    now = await visit(browser(), workshop)
    await now.open("index.html")
    await now.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await now.page.locator("[data-action=add]").click()
    await fillOrder("Z-300")
    await now.page.locator("dialog [data-action=save]").click()
    await now.page.locator("tr", { hasText: "Z-300" }).waitFor()
    const [first, ...rest] = workshop.views
    await now.change({
      ...workshop,
      views: [{ ...first, title: "Opravy" }, ...rest],
      entities: workshop.entities.map((entity) =>
        entity.id === "zakazka" ? { ...entity, samples: entity.samples.slice(0, 2) } : entity
      )
    })
    await now.open("index.html")
    assert.strictEqual(await now.page.locator("h1").innerText(), "Opravy")
    assert.deepStrictEqual((await names()).sort(), ["Z-101", "Z-102", "Z-300"])
    assert.deepStrictEqual(now.complaints, [])
    await now.close()
  })
})

describe("A browser that keeps no data", () => {
  it("is told so, and the app works until the page is closed", async () => {
    now = await visit(browser(), workshop)
    await now.context.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", {
        get: () => {
          throw new DOMException("refused", "SecurityError")
        }
      })
    })
    await now.open("index.html")
    await now.says(workshop.copy.storageFailed)
    await now.page.locator("tr", { hasText: "Z-101" }).locator("[data-action=remove]").click()
    await now.page.locator("tr", { hasText: "Z-101" }).waitFor({ state: "detached" })
    assert.deepStrictEqual(now.complaints, [])
    await now.close()
  })
})
