import { assert, describe, it } from "@effect/vitest"
import type { Blueprint } from "../src/Blueprint.ts"
import { misfits, sharedBrowser, violations, visit } from "./Browsing.ts"
import { samples } from "./samples/all.ts"
import { catering } from "./samples/catering.ts"
import { words } from "./samples/words.ts"
import { workshop } from "./samples/workshop.ts"

const browser = sharedBrowser()

const pathOf = (blueprint: Blueprint, view: string) => view === blueprint.start ? "index.html" : `${view}.html`

const wide: Blueprint = {
  ...workshop,
  locale: "en",
  name: "A workshop with a name that is much longer than any sign above a door",
  theme: { hue: 95, face: "mono", corners: "square", density: "compact" },
  copy: words("en")
}

describe("The look of a built app", () => {
  for (const [name, blueprint] of Object.entries({ ...samples, wide })) {
    it(`fits three widths, large enough to hit: ${name}`, async () => {
      const now = await visit(browser(), blueprint)
      for (const width of [360, 768, 1440]) {
        await now.page.setViewportSize({ width, height: 800 })
        for (const view of blueprint.views) {
          await now.open(pathOf(blueprint, view.id))
          assert.deepStrictEqual(await misfits(now.page), [], `${view.id} at ${width}`)
        }
      }
      assert.deepStrictEqual(now.complaints, [])
      await now.close()
    })

    for (const colorScheme of ["light", "dark"] as const) {
      it(`has nothing that axe finds serious, dialogs and refusals included: ${name}, ${colorScheme}`, async () => {
        const now = await visit(browser(), blueprint, { colorScheme, bypassCSP: true })
        for (const view of blueprint.views) {
          await now.open(pathOf(blueprint, view.id))
          assert.deepStrictEqual(await violations(now.page), [], view.id)
          if (view._tag === "List") await now.page.locator("[data-action=add]").click()
          const save = now.page.locator("[data-action=save]")
          if (await save.count() === 0) continue
          await save.first().click()
          assert.deepStrictEqual(await violations(now.page), [], `${view.id} refused`)
        }
        await now.close()
      })
    }
  }

  it("is mirrored in Arabic", async () => {
    const now = await visit(browser(), catering)
    await now.open("enquiries.html")
    const [first, last] = await Promise.all(
      ["thead th:first-child", "thead th:last-child"].map((place) => now.page.locator(place).boundingBox())
    )
    assert.isAbove(first?.x ?? 0, last?.x ?? 0)
    assert.strictEqual(await now.page.locator("html").getAttribute("dir"), "rtl")
    await now.close()
  })

  it("reads well without scripts and sends nothing", async () => {
    const now = await visit(browser(), catering, { javaScriptEnabled: false })
    await now.page.goto(now.origin)
    assert.include(await now.page.locator("main").innerText(), "ضيافة تليق بضيوفكم")
    assert.isTrue(await now.page.locator(".banner").isVisible())
    assert.isFalse(await now.page.locator("[data-action=save]").isVisible())
    await now.page.locator("[name=name]").fill("ليلى")
    await now.page.locator("[name=name]").press("Enter")
    assert.strictEqual(now.page.url(), `${now.origin}/`)
    await now.close()
  })

  it("opens its menu on a small screen", async () => {
    const now = await visit(browser(), workshop, { viewport: { width: 360, height: 720 }, bypassCSP: true })
    await now.open("index.html")
    assert.isFalse(await now.page.locator("nav").isVisible())
    await now.page.locator(".menu-button").click()
    assert.isTrue(await now.page.locator("nav").isVisible())
    assert.deepStrictEqual(await violations(now.page), [])
    await now.page.locator("nav a").nth(2).click()
    await now.page.waitForSelector("body[data-view=tabule][data-ready]")
    await now.close()
  })
})
