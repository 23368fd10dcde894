import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { misfits, sharedBrowser, violations, type Visit, visit } from "./Browsing.ts"
import { bistro } from "./samples/bistro.ts"
import { rental } from "./samples/rental.ts"
import { words } from "./samples/words.ts"

const browser = sharedBrowser()
let now: Visit

const close = async () => {
  assert.deepStrictEqual(now.complaints, [])
  await now.close()
}

/** How many records of an entity the browser keeps. */
const kept = (entity: string): Promise<number> =>
  now.page.evaluate((name) =>
    new Promise<number>((resolve, reject) => {
      void indexedDB.databases().then(([first]) => {
        const opening = indexedDB.open(first?.name ?? "")
        opening.addEventListener("error", () => reject(opening.error))
        opening.addEventListener("success", () => {
          const all = opening.result.transaction("records").objectStore("records").getAll()
          all.addEventListener("success", () => {
            resolve(all.result.filter((one: { readonly entity: string }) => one.entity === name).length)
            opening.result.close()
          })
        })
      })
    }), entity)

const dish = (name: string) => now.page.locator(".dish", { hasText: name })
const text = (place: string) => now.page.locator(place).innerText()

describe("Ordering from a table", () => {
  beforeAll(async () => {
    now = await visit(browser(), bistro)
    await now.open("index.html?table=5")
  })
  afterAll(close)

  it("takes the table from the address, counts by buttons and by keys, and says the total", async () => {
    assert.strictEqual(await now.page.locator("[name=table]").inputValue(), "5")
    await dish("Steak frites").locator("[data-action=more]").dblclick()
    await dish("Steak frites").locator("[data-action=fewer]").click()
    await dish("Tarte Tatin").getByRole("spinbutton").fill("2")
    await dish("Tarte Tatin").getByRole("spinbutton").press("ArrowUp")
    assert.match(await text("[data-region=total]"), /46,50\s€/)
    assert.match(await text("[data-region=said]"), /46,50\s€/)
    assert.strictEqual(await now.page.locator(".basket .receipt li").count(), 2)
  })

  it("writes nothing at all when one dish runs short", async () => {
    const [orders, lines] = [await kept("commande"), await kept("ligne")]
    await dish("Blanquette").getByRole("spinbutton").fill("3")
    await now.page.locator("[data-action=save]").click()
    await now.page.locator(".toast", { hasText: "Il ne reste pas assez" }).waitFor()
    assert.deepStrictEqual([await kept("commande"), await kept("ligne")], [orders, lines])
    assert.isTrue(await dish("Blanquette").isVisible())
  })

  it("writes the order with all its lines, and thanks with its number", async () => {
    const [orders, lines] = [await kept("commande"), await kept("ligne")]
    await dish("Blanquette").getByRole("spinbutton").fill("2")
    await now.page.locator("[data-action=save]").click()
    await now.page.locator(".order-done").waitFor()
    assert.include(await text(".order-done"), "C-044")
    assert.deepStrictEqual([await kept("commande"), await kept("ligne")], [orders + 1, lines + 3])
    assert.isTrue(await now.page.locator(".order-done").evaluate((one) => one === document.activeElement))
    await now.page.locator("[data-action=again]").click()
    await now.page.waitForSelector("body[data-ready]")
    assert.isFalse(await now.page.locator(".basket-bar").isVisible())
  })

  it("shows it in the kitchen, which moves it on and stays in step with another tab", async () => {
    const other = await now.context.newPage()
    for (const page of [now.page, other]) {
      await page.goto(`${now.origin}/cuisine.html`)
      await page.waitForSelector("body[data-ready]")
    }
    const ticket = now.page.locator("[data-column=recue] .ticket", { hasText: "C-044" })
    assert.match(await ticket.innerText(), /0\smin/)
    assert.match(await ticket.innerText(), /3\s×\s+Tarte Tatin/)
    await ticket.locator("[data-action=next]").click()
    await other.locator("[data-column=en-cuisine] .ticket", { hasText: "C-044" }).waitFor()
    await now.page.locator("[data-column=en-cuisine] .ticket", { hasText: "C-044" }).locator("[data-action=next]")
      .click()
    await other.locator("[data-column=prete] .ticket", { hasText: "C-044" }).locator("[data-action=next]").press(
      "Enter"
    )
    await now.page.locator(".ticket", { hasText: "C-044" }).waitFor({ state: "detached" })
    await other.close()
  })

  it("works without a network, on every page", async () => {
    await now.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    assert.deepStrictEqual(now.complaints, [])
    await now.context.setOffline(true)
    for (const view of bistro.views) await now.open(view.id === bistro.start ? "index.html" : `${view.id}.html`)
    assert.strictEqual(await kept("commande"), 6)
    await now.context.setOffline(false)
    // What a browser says of a network that is switched off.
    now.complaints.length = 0
  })
})

describe("A public catalogue and its neighbours", () => {
  beforeAll(async () => {
    now = await visit(browser(), rental)
    await now.open("index.html")
  })
  afterAll(close)

  it("finds by chips and words, and takes the chosen thing along to the form", async () => {
    await now.page.getByRole("radio", { name: "Bohren" }).check()
    assert.strictEqual(await now.page.locator(".good").count(), 3)
    await now.page.locator("[data-action=search]").fill("beton")
    assert.strictEqual(await now.page.locator(".good").count(), 1)
    await now.page.getByRole("link", { name: "Anfragen" }).click()
    await now.page.waitForSelector("body[data-ready][data-view=anfragen]")
    assert.strictEqual(await now.page.locator("[name=geraet]").inputValue(), "sample-1")
  })

  it("looks up one record by what only its owner knows", async () => {
    await now.open("auskunft.html")
    const ask = async (code: string, also: string) => {
      await now.page.locator("[name=nummer]").fill(code)
      await now.page.locator("[name=abholer]").fill(also)
      await now.page.locator("[data-action=find]").click()
    }
    await ask("A-0007", "Hoffmann")
    assert.strictEqual(await text(".answer"), rental.copy.wrongCode)
    await ask("a-0007", "kern")
    assert.strictEqual(await text(".path [aria-current=step]"), "Beim Kunden")
    assert.notInclude(await text("main"), "Malerbetrieb")
  })

  it("prints the sheet of paper and nothing around it", async () => {
    await now.open("lieferschein.html?key=sample-1")
    await now.page.evaluate(() => {
      globalThis.print = () => document.body.setAttribute("data-printed", "")
    })
    await now.page.locator("[data-action=print]").click()
    await now.page.waitForSelector("[data-printed]")
    await now.page.emulateMedia({ media: "print" })
    for (const place of [".masthead", ".colophon", ".desk-bar"]) {
      assert.isFalse(await now.page.locator(place).isVisible(), place)
    }
    assert.isTrue(await now.page.locator(".signatures").isVisible())
    const sheet = (await now.page.pdf({ preferCSSPageSize: true })).toString("latin1")
    const [, width = 0, height = 0] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(sheet) ?? []
    assert.deepStrictEqual([Math.round(Number(width)), Math.round(Number(height))], [595, 842])
    assert.strictEqual(sheet.match(/\/Type \/Page\b/g)?.length, 1)
    await now.page.emulateMedia({ media: null })
  })

  it("gives a list away with its computed column, and finds in it what the address says", async () => {
    await now.open("posten.html?search=Vertikutierer")
    assert.strictEqual(await now.page.locator("tbody tr").count(), 1)
    const download = now.page.waitForEvent("download")
    await now.page.locator("[data-action=export-csv]").click()
    const csv = readFileSync(await (await download).path(), "utf8")
    assert.include(csv, "Ausleihe,Gerät,Tage,Preis pro Tag,Summe")
    assert.include(csv, "A-0007,Bohrhammer SDS-max,4,28,112")
  })

  it("searches everything by keyboard alone", async () => {
    await now.open("index.html")
    await now.page.keyboard.press("/")
    await now.page.keyboard.type("hoffmann")
    const links = now.page.locator("dialog .found a")
    await links.first().waitFor()
    await now.page.keyboard.press("ArrowDown")
    assert.isTrue(await links.first().evaluate((one) => one === document.activeElement))
    await now.page.keyboard.press("ArrowUp")
    assert.strictEqual(await now.page.evaluate(() => document.activeElement?.id), "search-all")
    await now.page.keyboard.press("Enter")
    await now.page.waitForSelector("body[data-view=lieferschein][data-ready]")
    assert.include(await text("h1"), "A-0008")
  })
})

describe("The look of the public views", () => {
  const addresses: Readonly<Record<string, ReadonlyArray<string>>> = {
    bistro: ["index.html", "cuisine.html", "adresses.html", "suivi.html"],
    rental: ["index.html", "auskunft.html", "lieferschein.html", "lieferschein.html?key=sample-1"]
  }
  for (const [name, blueprint] of Object.entries({ bistro, rental })) {
    for (const colorScheme of ["light", "dark"] as const) {
      it(`fits three widths with nothing serious for axe: ${name}, ${colorScheme}`, async () => {
        now = await visit(browser(), blueprint, { colorScheme, bypassCSP: true })
        for (const path of addresses[name] ?? []) {
          await now.page.setViewportSize({ width: 1440, height: 900 })
          await now.open(path)
          if (path === "suivi.html") {
            await now.page.locator("[name=numero]").fill("C-041")
            await now.page.locator("[data-action=find]").click()
          }
          for (const width of [1440, 768, 360]) {
            await now.page.setViewportSize({ width, height: 900 })
            assert.deepStrictEqual(await misfits(now.page), [], `${path} at ${width}`)
            assert.deepStrictEqual(await violations(now.page), [], `${path} at ${width}`)
          }
        }
        await now.page.locator("[data-action=search-all]").click()
        await now.page.keyboard.type("a")
        assert.deepStrictEqual(await violations(now.page), [], "search")
        await close()
      })
    }
  }

  it("is mirrored in Arabic", async () => {
    now = await visit(browser(), { ...bistro, locale: "ar", copy: words("ar") }, {
      viewport: { width: 1280, height: 900 }
    })
    await now.open("index.html")
    const left = async (place: string) => (await now.page.locator(place).first().boundingBox())?.x ?? 0
    assert.isAbove(await left(".dish h3"), await left(".stepper"))
    assert.isAbove(await left(".menu"), await left(".basket"))
    await now.open("cuisine.html")
    assert.isAbove(await left("[data-column=recue]"), await left("[data-column=prete]"))
    await close()
  })
})
