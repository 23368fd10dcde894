import { it } from "@effect/vitest"
import { startBrowser, visit } from "../Browsing.ts"
import { crew } from "./apps/Crew.ts"
import { apps } from "./zzapps.ts"
import { walk } from "./Walk.ts"
it("x", async () => {
  const browser = await startBrowser()
  const now = await visit(browser, crew.blueprint, { viewport: { width: 1600, height: 1600 }, serviceWorkers: "block" })
  try { await walk(crew, apps[0]!.places, now, 3, 51) } catch (e) {
    console.log(String(e).slice(0, 3000))
    const pages = now.context.pages()
    for (const [i, p] of pages.entries()) { await p.screenshot({ path: `/tmp/domtry/p${i}.png` }); console.log(i, p.url(), await p.evaluate(() => document.querySelector("#toasts")?.outerHTML), now.complaints) }
  }
  await browser.close()
}, 200000)
