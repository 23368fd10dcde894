import { assert, layer } from "@effect/vitest"
import { Effect } from "effect"
import { createRequire } from "node:module"
import { ChromiumProcess } from "../../src/probes/ChromiumProcess.ts"
import { openProfile } from "../../src/probes/Tab.ts"

const picture = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="

/** What axe has to be asked about: by the id of the element, and its markup. */
const doubtful: Readonly<Record<string, string>> = {
  faint: `<p id="faint" style="color:#999">words</p>`,
  seeThrough: `<p id="seeThrough" style="color:rgb(0 0 0 / 40%)">words</p>`,
  faintField: `<input id="faintField" aria-label="x" value="words" style="color:#aaa;background:#fff">`,
  onPicture: `<div style="background:#fff url(${picture})"><p id="onPicture">words</p></div>`,
  onGradient: `<div style="background:linear-gradient(#000,#fff)"><p id="onGradient">words</p></div>`,
  faded: `<div style="opacity:.5"><p id="faded">words</p></div>`,
  filtered: `<div style="filter:contrast(.2)"><p id="filtered">words</p></div>`,
  moved: `<div style="background:#000;height:4rem"></div><p id="moved" style="position:absolute;top:0">words</p>`,
  spilt:
    `<div style="background:#000;width:2rem"><p id="spilt" style="color:#fff;white-space:nowrap">many words</p></div>`,
  crossed: `<p id="crossed" style="position:relative">words</p>` +
    `<div style="position:absolute;top:0;left:0;width:9rem;height:9rem;background:#000;z-index:-1"></div>`,
  decorated: `<style>div::before{content:"";position:absolute;inset:0;background:#222;z-index:-1}</style>` +
    `<div style="position:relative"><p id="decorated">words</p></div>`,
  shadowed: `<p id="shadowed" style="text-shadow:0 0 9px #000">words</p>`,
  drawn: `<svg width="90" height="20"><text id="drawn" y="15">words</text></svg>`,
  grey: `<div style="background:rgb(0 0 0 / 60%)"><p id="grey">words</p></div>`
}

const clear: Readonly<Record<string, string>> = {
  plain: `<p id="plain">words</p>`,
  onColour: `<div style="background:#234"><p id="onColour" style="color:#fff">words</p></div>`,
  tinted: `<div style="background:rgb(0 0 0 / 5%)"><p id="tinted">words</p></div>`,
  large: `<p id="large" style="color:#888;font-size:24px">words</p>`,
  floating: `<div style="position:absolute;background:#fff"><p id="floating">words</p></div>`,
  forEars:
    `<span id="forEars" style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">words</span>`,
  disabled: `<button id="disabled" disabled style="color:#ccc;background:#fff">words</button>`,
  unseen: `<p id="unseen" style="color:#fff;visibility:hidden">words</p>`,
  empty: `<p id="empty" style="color:#fff"> </p>`
}

const page = (body: string) =>
  `<!doctype html><html lang="en"><title>x</title><body style="background:#fff;color:#111"><main>${body}</main></body></html>`

layer(ChromiumProcess.layer, { excludeTestServices: true })("Eyes", (it) => {
  const open = Effect.acquireRelease(
    Effect.flatMap(
      ChromiumProcess,
      ({ process }) => Effect.flatMap(process, (browser) => Effect.promise(() => openProfile(browser, "block")))
    ),
    (context) => Effect.promise(() => context.close())
  )

  it.effect.each([
    ...Object.entries(doubtful).map((one) => [...one, true] as const),
    ...Object.entries(clear).map((one) => [...one, false] as const)
  ])(
    "takes for doubtful what does not plainly stand out: %s",
    ([id, markup, isDoubtful]) =>
      Effect.scoped(Effect.gen(function*() {
        const context = yield* open
        const [found, violated] = yield* Effect.promise(async () => {
          const tab = await context.newPage()
          await tab.setContent(page(markup))
          await tab.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") })
          return tab.evaluate(async () => {
            const { violations } = await globalThis.axe.run(document, {
              runOnly: { type: "rule", values: ["color-contrast"] }
            })
            return [
              globalThis.gateEyes.doubtful(document.documentElement).map(({ id }) => id),
              violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(" ")))
            ] as const
          })
        })
        assert.deepStrictEqual(found, isDoubtful ? [id] : [])
        // Whatever axe objects to it is asked about.
        assert.deepStrictEqual(violated.filter((target) => target !== `#${id}` || !isDoubtful), [])
      }))
  )
})
