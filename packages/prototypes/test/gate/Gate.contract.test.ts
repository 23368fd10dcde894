import { assert, layer } from "@effect/vitest"
import type { Requirement } from "@statex/ai/Understanding"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import { compile } from "@statex/blueprint/Compiler"
import type { Site } from "@statex/blueprint/Site"
import { Array, Effect, Fiber, Layer } from "effect"
import { expect } from "vitest"
import { samples } from "../../../blueprint/test/samples/all.ts"
import { studio } from "../../../blueprint/test/samples/studio.ts"
import { Gate } from "../../src/gate/Gate.ts"
import { gateIds } from "../../src/GateReport.ts"
import * as Chromium from "../../src/probes/Chromium.ts"
import { ChromiumProcess } from "../../src/probes/ChromiumProcess.ts"
import { PdfPrinter } from "../../src/probes/Pdf.ts"
import { good, workshop } from "./Building.ts"
import { promisesOf } from "./Promising.ts"

const world = Layer.mergeAll(
  Gate.layer.pipe(Layer.provide(Chromium.layer)),
  PdfPrinter.layer,
  ChromiumProcess.layer
)

/** The sample that takes bookings, with so many places at a time. */
const withPlaces = (capacity: number): Blueprint => ({
  ...studio,
  views: Array.map(studio.views, (view) => view._tag === "Booking" ? { ...view, capacity } : view)
})

const refusing = (view: string): ReadonlyArray<Requirement> => [{
  id: "FR-1",
  statement: "x",
  quote: "",
  origin: "asked",
  priority: "must",
  checks: [
    { id: "AC-1.1", given: "x", when: "x", outcome: "x", view, probe: { _tag: "Books", view } },
    {
      id: "AC-1.2",
      given: "x",
      when: "x",
      outcome: "x",
      view,
      probe: { _tag: "RefusesOver", view, entity: "termin", rule: view }
    }
  ],
  views: []
}]

const text = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes)

layer(world, { excludeTestServices: true })("Gate in a real browser", (it) => {
  for (const [name, blueprint] of Object.entries(samples)) {
    it.effect(`finds nothing wrong with the sample ${name}`, () =>
      Effect.gen(function*() {
        const gate = yield* Gate
        const site = yield* compile(blueprint)
        const compileAgain = Effect.orDie(compile(blueprint))
        const requirements = promisesOf(blueprint).filter(({ checks }) => checks.length > 0)
        const previous = { site, parts: [] }
        const report = yield* gate.check({ blueprint, site, compileAgain, previous, requirements })
        // What the app's own scripts weigh is measured where they are made.
        const wrong = report.results.filter(({ id, outcome }) => outcome !== "passed" && id !== "G12")
        assert.deepStrictEqual(wrong.map(({ findings, id }) => ({ id, findings })), [])
        assert.deepStrictEqual(report.results.map(({ id }) => id), [...gateIds])
        assert.isTrue(report.passed)
        assert.isAtLeast(report.score, 95)
        const shots = report.results.flatMap((result) => result.shots ?? [])
        assert.deepStrictEqual([...new Set(shots.map(({ width }) => width))], [360, 768, 1440])
        assert.isAtMost(shots.length, 12)
        for (const { picture } of shots) assert.isAtMost(report.pictures.get(picture)?.bytes.length ?? Infinity, 60_000)
        assert.match(report.browser ?? "", /^Chromium \d/)
      }))
  }

  it.effect("fills a time of many places before it says that one more is refused", () =>
    Effect.gen(function*() {
      const gate = yield* Gate
      const check = Effect.fnUntraced(function*(told: Blueprint, site: Site) {
        const compileAgain = Effect.succeed(site)
        const report = yield* gate.check({ blueprint: told, site, compileAgain, requirements: refusing("buchen") })
        return report.results.find(({ id }) => id === "G9")?.findings.map(({ what }) => what)
      })
      const site = yield* compile(withPlaces(20))
      assert.deepStrictEqual(yield* check(withPlaces(20), site), [])
      const [what] = (yield* check(withPlaces(19), site)) ?? []
      assert.match(what ?? "", /was booked 19 times and is still offered/)
    }))

  it.effect("ends its check although the browser is killed in the middle of it", () =>
    Effect.gen(function*() {
      const chromium = yield* ChromiumProcess
      const gate = yield* Gate
      const first = yield* chromium.process
      const site = yield* good
      const checking = yield* Effect.forkChild(gate.check({ blueprint: workshop, site, compileAgain: good }))
      yield* Effect.promise(async () => {
        const session = await first.newBrowserCDPSession()
        const { processInfo } = await session.send("SystemInfo.getProcessInfo")
        await expect.poll(() => first.contexts().length, { timeout: 30_000 }).toBeGreaterThan(0)
        const browser = processInfo.find((one) => one.type === "browser")
        process.kill(browser?.id ?? 0, "SIGKILL")
      })
      const report = yield* Fiber.join(checking)
      const wrong = report.results.filter(({ level, outcome }) => level === "must" && outcome !== "passed")
      assert.deepStrictEqual(wrong, [])
      assert.isFalse(first.isConnected())
      assert.isTrue((yield* chromium.process).isConnected())
    }))

  it.effect("prints a document without running or fetching anything", () =>
    Effect.gen(function*() {
      const printer = yield* PdfPrinter
      assert.isTrue(yield* printer.available)
      const html = `<!doctype html><html lang="de"><title>Pflichtenheft</title><h1>Ziel</h1>` +
        `<img src="http://127.0.0.1:1/x.png" alt="x"><script>document.body.textContent = "no"</script></html>`
      const pdf = text(yield* printer.print(html))
      assert.match(pdf, /^%PDF-/)
      assert.match(pdf, /StructTreeRoot/)
    }))
})
