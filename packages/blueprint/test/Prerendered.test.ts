import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { compile } from "../src/Compiler.ts"
import type { Entity } from "../src/Entity.ts"
import { prerendered } from "../src/Prerendered.ts"
import { depot } from "./samples/depot.ts"

const valuesOf = (entities: ReadonlyArray<Entity>, entity: string) =>
  prerendered(entities).filter((record) => record.entity === entity).map((record) => record.values)

describe("Pages made ahead", () => {
  it("show what is worked out, and leave empty what depends on the day", () => {
    assert.deepStrictEqual(valuesOf(depot.entities, "tool").map((values) => values["stock"]), [2, 2])
    const loans = valuesOf(depot.entities, "loan")
    assert.deepStrictEqual(loans.map((values) => values["from"]), [null, null, "2026-01-10"])
    assert.deepStrictEqual(loans.map((values) => values["cost"]), [null, null, null])
  })

  it("do not count what only a day could tell", () => {
    const counted = depot.entities.map((entity): Entity =>
      entity.id !== "tool" ? entity : {
        ...entity,
        fields: [...entity.fields, {
          id: "due",
          label: "Due soon",
          kind: "number",
          required: false,
          computed: {
            _tag: "Rollup",
            entity: "loan",
            reference: "tool",
            measure: "count",
            where: [{ _tag: "Within", field: "to", amount: 7, unit: "days" }]
          }
        }]
      }
    )
    assert.deepStrictEqual(valuesOf(counted, "tool").map((values) => values["due"]), [null, null])
  })

  it.effect("name every entity that their values are made of", () =>
    Effect.gen(function*() {
      const site = yield* compile(depot)
      const tools = site.files.find((file) => file.path === "tools.html")
      assert.includeMembers([...tools?.sources ?? []], ["entity:tool", "entity:move"])
      assert.notInclude(tools?.sources ?? [], "entity:loan")
      const stock = /<tr[^>]*>(?:(?!<\/tr>).)*Ladder(?:(?!<\/tr>).)*data-label="In stock"[^>]*><bdi>2<\/bdi>/s
      assert.match(new TextDecoder().decode(tools?.bytes), stock)
    }))
})
