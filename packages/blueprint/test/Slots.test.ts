import { assert, describe, it } from "@effect/vitest"
import { evaluation } from "../src/Evaluation.ts"
import { addDays, mondayOf, placesLeft, slotsOf, weekdayOf } from "../src/Slots.ts"
import type { Booking } from "../src/View.ts"
import { studio } from "./samples/studio.ts"

const view = studio.views.find((one): one is typeof Booking.Type => one._tag === "Booking")

describe("Slots", () => {
  it("offers only times that end by closing time", () => {
    assert.deepStrictEqual(slotsOf({ from: "09:00", to: "11:00", minutes: 45 }), ["09:00", "09:45"])
    assert.deepStrictEqual(slotsOf({ from: "09:00", to: "09:30", minutes: 45 }), [])
  })

  it("counts weekdays from Monday, across months and the change to summer time", () => {
    assert.strictEqual(weekdayOf("2026-11-23"), 1)
    assert.strictEqual(weekdayOf("2026-11-29"), 7)
    assert.strictEqual(mondayOf("2026-11-29"), "2026-11-23")
    assert.strictEqual(addDays("2026-03-28", 2), "2026-03-30")
    assert.strictEqual(addDays("2026-12-31", 1), "2027-01-01")
  })

  it("counts places by time and resource", () => {
    assert.isDefined(view)
    const values = { tag: "2026-12-01", zeit: "09:00", bei: "anna" }
    const records = [{ key: "a", entity: view.entity, values, sample: false, changed: 0 }]
    const left = placesLeft(view, records, evaluation({ entities: studio.entities, records, today: null }))
    const slot = { day: "2026-12-01", time: "09:00", resource: "anna" }
    assert.strictEqual(left(slot), 0)
    assert.strictEqual(left({ ...slot, resource: "mehmet" }), 1)
    assert.strictEqual(left({ ...slot, time: "09:45" }), 1)
    assert.strictEqual(left({ ...slot, time: "09:30" }), 0)
    assert.strictEqual(left({ ...slot, time: "08:30" }), 0)
    assert.strictEqual(left({ ...slot, time: "08:15" }), 1)
  })
})
