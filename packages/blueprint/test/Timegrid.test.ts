import { assert, describe, it } from "@effect/vitest"
import { blocksOf, rangeOf, slotOf } from "../src/Timegrid.ts"

describe("Timegrid", () => {
  it("gives an hour to what has no end and lets what ends after midnight last until then", () => {
    assert.deepInclude(slotOf("16:00", null, 1), { from: 960, to: 1020 })
    assert.deepInclude(slotOf("23:30", null, 1), { from: 1410, to: 1440 })
    assert.deepInclude(slotOf("22:00", "01:00", 1), { from: 1320, to: 1440 })
  })

  it("shows the whole hours around all slots, and working hours where there are none", () => {
    assert.deepStrictEqual(rangeOf([slotOf("08:45", "10:10", 1), slotOf("17:00", "18:00", 2)]), { from: 8, to: 18 })
    assert.deepStrictEqual(rangeOf([]), { from: 8, to: 18 })
  })

  it("puts what overlaps into one block and keeps what only touches apart", () => {
    const blocks = blocksOf(
      [
        slotOf("17:00", "18:30", "b"),
        slotOf("16:00", "17:00", "a"),
        slotOf("18:00", "19:00", "c"),
        slotOf("19:00", "20:00", "d")
      ],
      16
    )
    assert.deepStrictEqual(blocks.map(({ row, rows, slots }) => [row, rows, slots.map((slot) => slot.item).join("")]), [
      [0, 2, "a"],
      [2, 4, "bc"],
      [6, 2, "d"]
    ])
  })
})
