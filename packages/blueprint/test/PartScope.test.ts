import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import type { Blueprint } from "../src/Blueprint.ts"
import { compile } from "../src/Compiler.ts"
import { allowedFiles, outsideScope, touched } from "../src/PartScope.ts"
import { faults } from "../src/Soundness.ts"
import { drawing } from "./Drawing.ts"
import { generatedBlueprint } from "./Generated.ts"
import { mutations } from "./Mutations.ts"
import { samples } from "./samples/all.ts"
import { depot } from "./samples/depot.ts"
import { workshop } from "./samples/workshop.ts"

const retitled = (view: string): Blueprint => ({
  ...workshop,
  views: [
    { ...workshop.views[0] },
    ...workshop.views.slice(1).map((one) => one.id === view ? { ...one, title: "Nový nadpis" } : one)
  ]
})

describe("PartScope", () => {
  it("names what differs, what came and what went", () => {
    assert.deepStrictEqual(touched(workshop, workshop), [])
    assert.deepStrictEqual(touched(workshop, { ...workshop, theme: { ...workshop.theme, hue: 1 } }), ["theme"])
    assert.deepStrictEqual(touched(workshop, retitled("tabule")), ["view:tabule"])
    const without = { ...workshop, views: [workshop.views[0], ...workshop.views.slice(2)] } as const
    assert.deepStrictEqual(touched(workshop, without), ["view:zakazka"])
    assert.deepStrictEqual(touched(without, workshop), ["view:zakazka"])
  })

  it.effect("finds a change that nobody announced", () =>
    Effect.gen(function*() {
      const [before, after] = [yield* compile(workshop), yield* compile(retitled("tabule"))]
      assert.deepStrictEqual(outsideScope(before, after, ["theme"]), ["tabule.html", "views/tabule.json"])
      assert.deepStrictEqual(outsideScope(before, after, ["view:tabule"]), [])
      assert.deepStrictEqual(allowedFiles(before, after, ["view:tabule"]), [
        "app.js",
        "index.json",
        "sw.js",
        "tabule.html",
        "views/tabule.json"
      ])
    }))

  for (const [name, start] of Object.entries(samples)) {
    it.effect(`changes only files that name a changed part, over 100 mutations of ${name}`, () =>
      Effect.gen(function*() {
        const draw = drawing(name.length * 7919)
        let [blueprint, changed] = [start, 0]
        let before = yield* compile(blueprint)
        for (let round = 0; changed < 100 && round < 1000; round++) {
          const mutated = mutations[draw(mutations.length)]?.(blueprint, draw) ?? blueprint
          if (faults(mutated).length > 0) continue
          const parts = touched(blueprint, mutated)
          const after = yield* compile(mutated)
          assert.deepStrictEqual(outsideScope(before, after, parts), [], `round ${round}: ${parts.join(" ")}`)
          blueprint = mutated
          before = after
          changed++
        }
        assert.strictEqual(changed, 100)
      }))
  }

  it.effect("changes only files that name a changed part, over mutations of generated blueprints", () =>
    Effect.gen(function*() {
      let changed = 0
      for (let seed = 0; seed < 60; seed++) {
        const draw = drawing(seed)
        const blueprint = generatedBlueprint(seed)
        const before = yield* compile(blueprint)
        for (let round = 0; round < 4; round++) {
          const mutated = mutations[draw(mutations.length)]?.(blueprint, draw) ?? blueprint
          if (faults(mutated).length > 0) continue
          const parts = touched(blueprint, mutated)
          assert.deepStrictEqual(
            outsideScope(before, yield* compile(mutated), parts),
            [],
            `seed ${seed}: ${parts.join(" ")}`
          )
          changed++
        }
      }
      assert.isAbove(changed, 120)
    }))

  it.effect("changes nothing but its own data and the pages that show it when a rule changes", () =>
    Effect.gen(function*() {
      const [tool, move, loan] = depot.entities
      assert.isDefined(loan)
      const { checks: _, ...unchecked } = loan
      const after = { ...depot, entities: [tool, move, unchecked].flatMap((one) => one ?? []) }
      assert.deepStrictEqual(touched(depot, after), ["entity:loan"])
      const sites = [yield* compile(depot), yield* compile(after)] as const
      const differ = sites[0].files.filter((file, at) =>
        Buffer.compare(file.bytes, sites[1].files[at]?.bytes ?? file.bytes) !== 0
      )
      assert.deepStrictEqual(differ.map((file) => file.path), ["data/entity-loan.json", "sw.js"])
      const people = [{ id: "p", label: "P", views: ["loans"] as const }] as const
      assert.deepStrictEqual(touched(depot, { ...depot, personas: people }), ["personas"])
    }))
})
