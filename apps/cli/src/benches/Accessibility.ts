import { serve } from "@statex/prototypes/probes/StagingServer"
import * as Studio from "@statex/runtime/Studio"
import * as Config from "effect/ConfigProvider"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { type Browser, chromium, type Page } from "playwright-core"
import { type Bench, figure } from "../Bench.ts"
import { CommandError } from "../CommandError.ts"
import { chosenBriefs } from "../corpus/CorpusBrief.ts"
import { type Made, make } from "../corpus/Made.ts"
import * as ScratchFolder from "../ScratchFolder.ts"

const widths = [360, 768, 1440] as const
const schemes = ["light", "dark"] as const
const axePath = ".gate/axe.js"

interface Barrier {
  readonly brief: string
  readonly page: string
  readonly width: number
  readonly scheme: string
  readonly rule: string
  readonly target: string
}

/** Sent to the page as text, so it stands alone. */
const audit = async () => {
  const { violations } = await globalThis.axe.run(document, {
    runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    resultTypes: ["violations"],
    preload: false
  })
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => ({
    rule: id,
    target: nodes[0]?.target.join(" ") ?? ""
  }))
}

const look = async (page: Page, origin: string, path: string, brief: string): Promise<ReadonlyArray<Barrier>> => {
  await page.goto(`${origin}${path}`, { waitUntil: "load" })
  await page.waitForSelector("body[data-ready]", { timeout: 30_000 })
  await page.addScriptTag({ url: `${origin}${axePath}` })
  const found: Array<Barrier> = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme })
      found.push(...(await page.evaluate(audit)).map((barrier) => ({ ...barrier, brief, page: path, width, scheme })))
    }
  }
  return found
}

const pagesOf = ({ site }: Made) => site.files.filter(({ path }) => path.endsWith(".html")).map(({ path }) => path)

const lookAt = Effect.fnUntraced(function*(browser: Browser, made: Made, axe: Uint8Array) {
  const { origin } = yield* serve(made.site, new Map([[axePath, axe]]))
  const context = yield* Effect.acquireRelease(
    Effect.promise(() => browser.newContext({ reducedMotion: "reduce", serviceWorkers: "block" })),
    (one) => Effect.promise(() => one.close())
  )
  const page = yield* Effect.promise(() => context.newPage())
  const found = yield* Effect.forEach(
    pagesOf(made),
    (path) =>
      Effect.tryPromise({
        try: () => look(page, origin, path, made.brief.id),
        catch: (error) => new CommandError({ reason: `${made.brief.id} ${path}: ${String(error)}` })
      })
  )
  const barriers = found.flat()
  yield* Console.log(`  ${made.brief.id.padEnd(34)} ${found.length} pages, ${barriers.length} serious or critical`)
  for (const one of barriers.slice(0, 5)) {
    yield* Console.log(`      ${one.page} at ${one.width} px, ${one.scheme}: ${one.rule} ${one.target}`)
  }
  return { pages: found.length, barriers }
}, Effect.scoped)

/** axe on every page of the corpus at three widths, light and dark. */
export const accessibility: Bench = {
  name: "accessibility",
  run: Effect.gen(function*() {
    const data = yield* ScratchFolder.make("statex-accessibility-")
    const require = createRequire(import.meta.resolve("@statex/prototypes/probes/Arrival"))
    const axe = new Uint8Array(yield* Effect.promise(() => readFile(require.resolve("axe-core/axe.min.js"))))
    const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium-headless-shell"
    const browser = yield* Effect.acquireRelease(
      Effect.promise(() => chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })),
      (one) => Effect.promise(() => one.close())
    )
    const all = yield* Effect.forEach(
      yield* chosenBriefs,
      (brief) =>
        make(brief).pipe(
          Effect.mapError((error) => new CommandError({ reason: `${brief.id}: ${error.message}` })),
          Effect.flatMap((made) => lookAt(browser, made, axe))
        ),
      { concurrency: 2 }
    ).pipe(
      Effect.provide(Studio.layer.pipe(
        Layer.provide(Config.layerAdd(Config.fromUnknown({ STATEX_DATA: data, CHROMIUM_PATH: "off" })))
      )),
      Effect.catchTag("ConfigError", (error) => new CommandError({ reason: error.message }))
    )
    return [
      figure("pages looked at, six times each", all.reduce((sum, { pages }) => sum + pages, 0), "pages", {
        atLeast: 1
      }),
      figure("serious or critical barriers", all.reduce((sum, { barriers }) => sum + barriers.length, 0), "in all", {
        atMost: 0
      })
    ]
  })
}
