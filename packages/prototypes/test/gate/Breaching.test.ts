import { assert, describe, it } from "@effect/vitest"
import type { Entity } from "@statex/blueprint/Entity"
import { samplesOf } from "@statex/blueprint/markup/Scene"
import { changedRecords, refusalOf } from "@statex/blueprint/Refusal"
import { breaching } from "../../src/gate/trials/Breaching.ts"
import { changeOf } from "../../src/gate/trials/Values.ts"

const today = "2026-06-15"

const boat: Entity = {
  id: "boat",
  singular: "Boat",
  plural: "Boats",
  title: "name",
  fields: [
    { id: "name", label: "Name", kind: "text", required: true },
    { id: "owned", label: "Owned", kind: "number", required: true }
  ],
  samples: [{ name: "Heron", owned: 9 }, { name: "Swift", owned: 2 }]
}

/** As many of a boat are out at a time as are owned. */
const loan: Entity = {
  id: "loan",
  singular: "Loan",
  plural: "Loans",
  title: "who",
  fields: [
    { id: "who", label: "Who", kind: "text", required: true },
    { id: "boat", label: "Boat", kind: "reference", required: true, entity: "boat" },
    { id: "from", label: "From", kind: "date", required: true },
    { id: "to", label: "To", kind: "date", required: false }
  ],
  capacities: [{
    id: "loan-out",
    per: ["boat"],
    size: { _tag: "Through", reference: "boat", field: "owned" },
    period: { from: "from", to: "to", toIncluded: true },
    unless: [],
    message: "Not that many are left."
  }],
  samples: [
    { who: "Ada", boat: "sample-1", from: "today+1", to: "today+3" },
    { who: "Bo", boat: "sample-2", from: "today+1", to: "today+3" }
  ]
}

const entities = [boat, loan]
const records = entities.flatMap((entity) => samplesOf(entity, today))

describe("What has to be entered until a rule refuses", () => {
  const ask = (fields: ReadonlyArray<string>) => {
    let count = 0
    return breaching({ entities, records, today }, {
      entity: loan,
      fields,
      message: "Not that many are left.",
      next: () => ++count
    })
  }
  const steps = ask(["who", "boat", "from", "to"]) ?? []

  it("is the shortest way: the place where least is left", () => {
    assert.lengthOf(steps, 2)
    assert.deepStrictEqual(steps.map(({ boat: key }) => key), ["sample-2", "sample-2"])
  })

  it("is let in up to the last, which is refused in the rule's words", () => {
    let held: ReturnType<typeof changedRecords> = records
    for (const [at, values] of steps.entries()) {
      const { put = [] } = changeOf({ entity: loan }, values)
      const change = { put: put.map((one) => ({ ...one, key: `new-${at}` })) }
      const refusal = refusalOf(entities, held, change, today)
      assert.strictEqual(refusal?.message, at === steps.length - 1 ? "Not that many are left." : undefined)
      held = changedRecords(held, change)
    }
  })

  it("is nothing where the form does not ask for what the rule counts", () => {
    assert.isUndefined(ask(["who"]))
  })
})
