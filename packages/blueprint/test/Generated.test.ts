import { assert, describe, it, vi } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { Blueprint } from "../src/Blueprint.ts"
import { compile } from "../src/Compiler.ts"
import { faults } from "../src/Soundness.ts"
import { generatedBlueprint } from "./Generated.ts"
import { faultsOfMarkup, idsOf } from "./WellFormed.ts"

const seeds = Array.from({ length: 200 }, (_, seed) => seed)

describe("Generated blueprints", () => {
  it.effect(
    "are sound, and compile to the same well-formed bytes after being written down and read again",
    () =>
      Effect.gen(function*() {
        for (const seed of seeds) {
          const blueprint = generatedBlueprint(seed)
          assert.deepStrictEqual(faults(blueprint), [], `seed ${seed}`)
          const again = Schema.decodeUnknownSync(Blueprint)(JSON.parse(JSON.stringify(blueprint)))
          const [one, two] = [yield* compile(blueprint), yield* compile(again)]
          assert.deepStrictEqual(one, two, `seed ${seed}`)
          for (const file of one.files.filter((one) => one.path.endsWith(".html"))) {
            const html = new TextDecoder().decode(file.bytes)
            assert.deepStrictEqual(faultsOfMarkup(html), [], `seed ${seed}: ${file.path}`)
            assert.strictEqual(new Set(idsOf(html)).size, idsOf(html).length, `seed ${seed}: ${file.path}`)
          }
        }
      }),
    60_000
  )

  it("are sound, whatever the seed", () => {
    const unsound = Array.from({ length: 2000 }, (_, seed) => seed).filter((seed) =>
      faults(generatedBlueprint(seed)).length > 0
    )
    assert.deepStrictEqual(unsound, [])
  })

  it("have every kind of view, field and rule among them", () => {
    const blueprints = seeds.map(generatedBlueprint)
    const entities = blueprints.flatMap((one) => one.entities)
    assert.strictEqual(new Set(blueprints.flatMap((one) => one.views.map((view) => view._tag))).size, 17)
    assert.strictEqual(new Set(entities.flatMap((one) => one.fields.map((field) => field.kind))).size, 12)
    for (const rule of ["steps", "checks", "limits", "capacities", "reminders"] as const) {
      assert.isAbove(entities.filter((one) => one[rule] !== undefined).length, 50, rule)
    }
    assert.isAbove(entities.filter((one) => one.fields.some((field) => field.computed !== undefined)).length, 50)
    assert.isAbove(blueprints.filter((one) => one.personas !== undefined).length, 50)
  })

  it.effect("look the same on any day before their scripts run", () =>
    Effect.gen(function*() {
      const days = ["2024-02-29T11:00:00Z", "2031-12-31T23:59:00Z"]
      for (const seed of seeds.slice(0, 40)) {
        const sites = yield* Effect.forEach(days, (day) =>
          Effect.acquireUseRelease(
            Effect.sync(() => vi.useFakeTimers({ now: new Date(day), toFake: ["Date"] })),
            () => compile(generatedBlueprint(seed)),
            () => Effect.sync(() => vi.useRealTimers())
          ))
        assert.deepStrictEqual(sites[0], sites[1], `seed ${seed}`)
      }
    }))
})
