import { assert, describe, it } from "@effect/vitest"
import { Understanding } from "@statex/ai/Understanding"
import { Blueprint } from "@statex/blueprint/Blueprint"
import { faults } from "@statex/blueprint/Soundness"
import { Schema } from "effect"
import { drawn } from "../../src/composer/Design.ts"
import { seen } from "../../src/composer/samples/Trial.ts"
import { shapeOf } from "../../src/composer/Shape.ts"
import { understood } from "../../src/composer/Understand.ts"
import { cases } from "./Cases.ts"
import { moreCases } from "./MoreCases.ts"

/** What a probe names that the blueprint does not have. */
const missing = (understanding: Understanding, blueprint: Blueprint): ReadonlyArray<string> => {
  const views = new Set(blueprint.views.map((view) => view.id))
  const personas = new Set((blueprint.personas ?? []).map((persona) => persona.id))
  const rules = new Set([
    ...blueprint.views.map((view) => view.id),
    ...blueprint.entities.flatMap((entity) =>
      [...entity.capacities ?? [], ...entity.limits ?? [], ...entity.checks ?? []].map((one) => one.id)
    )
  ])
  return understanding.requirements.flatMap((requirement) =>
    requirement.checks.flatMap(({ id, probe }) => {
      if (probe === undefined) return requirement.priority === "wont" ? [] : [`${id}: no probe`]
      const entity = "entity" in probe ? blueprint.entities.find((one) => one.id === probe.entity) : undefined
      const states = entity?.fields.find((field) => field.id === entity.status)?.options?.map((one) => one.value) ?? []
      return [
        ...("view" in probe && !views.has(probe.view) ? [`${id}: view ${probe.view}`] : []),
        ...("entity" in probe && entity === undefined ? [`${id}: entity ${probe.entity}`] : []),
        ...("field" in probe && !entity?.fields.some((field) => field.id === probe.field)
          ? [`${id}: field ${probe.field}`]
          : []),
        ...("rule" in probe && !rules.has(probe.rule) ? [`${id}: rule ${probe.rule}`] : []),
        ...("reminder" in probe && !entity?.reminders?.some((one) => one.id === probe.reminder)
          ? [`${id}: reminder ${probe.reminder}`]
          : []),
        ...("persona" in probe && !personas.has(probe.persona) ? [`${id}: persona ${probe.persona}`] : []),
        ...("from" in probe && !(states.includes(probe.from) && states.includes(probe.to)) ? [`${id}: step`] : [])
      ]
    })
  )
}

describe.each([...cases, ...moreCases])("$reading.family $reading.locale", ({ brief, reading }) => {
  const shape = shapeOf(reading)
  const understanding = understood(shape, brief)
  const blueprint = drawn(shape, understanding)

  it("is a blueprint that can be built, with samples that keep to its rules", () => {
    assert.deepStrictEqual(faults(blueprint), [])
    Schema.decodeUnknownSync(Blueprint)(JSON.parse(JSON.stringify(blueprint)))
    Schema.decodeUnknownSync(Understanding)(JSON.parse(JSON.stringify(understanding)))
  })

  it("finds a place for every rule", () => assert.deepStrictEqual(shape.open, []))

  it("names only what is there in its checks", () => {
    assert.deepStrictEqual(missing(understanding, blueprint), [])
    for (const view of blueprint.views) assert.isAbove(view.requirements.length, 0, view.id)
  })

  it("invents no thing", () => {
    const own = new Set(reading.entities.map((entity) => entity.id))
    const derived = shape.entities.filter((entity) => !own.has(entity.id)).map((entity) => entity.origin)
    assert.notInclude(derived, "asked")
    if (!shape.planned.some((view) => view.tag === "Order") && own.size > 0 && reading.family !== "landing") {
      assert.deepStrictEqual(derived, [])
    }
  })

  it("starts with six samples of each thing", () => {
    for (const entity of blueprint.entities) assert.isAtLeast(entity.samples.length, 6, entity.id)
  })

  it("points out some samples by each reminder and passes over others", () => {
    const samples = new Map(blueprint.entities.map((entity) => [entity.id, entity.samples] as const))
    const { held, records } = seen(blueprint.entities, samples)
    for (const entity of blueprint.entities) {
      for (const reminder of entity.reminders ?? []) {
        const found = records(entity.id).map((record) => held.holds(reminder.when, record))
        assert.include(found, true, reminder.label)
        assert.include(found, false, reminder.label)
      }
    }
  })
})
