import { assert, describe, it } from "@effect/vitest"
import type { Entity } from "../src/Entity.ts"
import { spanOf } from "../src/Load.ts"
import type { Stored } from "../src/markup/Scene.ts"
import { type Change, refusalOf } from "../src/Refusal.ts"
import { decided, inverse, isRefusal } from "../src/Writing.ts"
import { record } from "./models/Model.ts"

const today = "2026-03-10"

const room: Entity = {
  id: "room",
  singular: "Room",
  plural: "Rooms",
  title: "name",
  fields: [{ id: "name", label: "Name", kind: "text", required: true, unique: true }],
  samples: []
}

const visit: Entity = {
  id: "visit",
  singular: "Visit",
  plural: "Visits",
  title: "number",
  status: "state",
  fields: [
    { id: "number", label: "Number", kind: "text", required: true, numbered: { prefix: "V-", digits: 3 } },
    { id: "room", label: "Room", kind: "reference", entity: "room", required: false },
    { id: "day", label: "Day", kind: "date", required: true },
    { id: "note", label: "Note", kind: "text", required: false, maxLength: 5 },
    {
      id: "state",
      label: "State",
      kind: "choice",
      required: true,
      options: ["planned", "here", "gone"].map((value) => ({ value, label: value.toUpperCase() }))
    }
  ],
  steps: [{ from: ["planned"], to: "here", needs: ["note"] }, { from: ["here"], to: "gone" }],
  checks: [{
    id: "ahead",
    when: [],
    must: [{ _tag: "Compares", field: "day", relation: "atLeast", to: { _tag: "Today" } }],
    message: "The day has passed."
  }],
  capacities: [{
    id: "one",
    per: ["room"],
    size: { _tag: "Constant", value: 1 },
    period: { from: "day", toIncluded: true },
    unless: [],
    message: "The room is taken."
  }],
  samples: []
}
const entities = [room, visit]
const rooms = ["red", "blue"].map((key) => record("room", key, { name: key }))
const planned = (key: string, values: Stored["values"] = {}) =>
  record("visit", key, { number: key, room: "red", day: "2026-03-20", note: null, state: "planned", ...values })
const refusal = (before: ReadonlyArray<Stored>, change: Change) =>
  refusalOf(entities, [...rooms, ...before], change, today)
const written = (before: ReadonlyArray<Stored>, change: Change) => {
  const outcome = decided(entities, [...rooms, ...before], change, today)
  if (isRefusal(outcome)) throw new Error(outcome.key)
  return outcome
}

describe("Refusal", () => {
  const one = planned("a")
  const table: ReadonlyArray<readonly [string, ReadonlyArray<Stored>, Change, string | null, string?]> = [
    ["lets a good record in", [], { put: [one] }, null],
    ["asks for what is required", [], { put: [planned("a", { day: null })] }, "required", "day"],
    ["measures texts", [], { put: [planned("a", { note: "too long" })] }, "tooLong", "note"],
    ["leaves what stood there before", [planned("a", { note: "too long" })], {
      put: [planned("a", { note: "too long", day: "2026-03-21" })]
    }, null],
    ["knows only records that exist", [], { put: [planned("a", { room: "green" })] }, "goneReference", "room"],
    ["keeps single values single", [], { put: [record("room", "green", { name: "red" })] }, "notUnique", "name"],
    ["lets a value move over in one write", [], {
      put: [record("room", "red", { name: "blue" }), record("room", "blue", { name: "red" })]
    }, null],
    ["begins every record at the first state", [], { put: [planned("a", { state: "gone" })] }, "mustBegin", "state"],
    ["knows only its steps", [one], { put: [planned("a", { state: "gone" })] }, "noSuchStep", "state"],
    ["asks for what a step needs", [one], { put: [planned("a", { state: "here" })] }, "stepNeeds", "note"],
    ["lets a step happen", [one], { put: [planned("a", { state: "here", note: "x" })] }, null],
    ["checks what is new", [], { put: [planned("a", { day: "2026-03-09" })] }, "notAnOption", "day"],
    ["does not check what stays as it was", [planned("a", { day: "2026-03-01" })], {
      put: [planned("a", { day: "2026-03-01", note: "x", state: "here" })]
    }, null],
    [
      "checks what is changed",
      [planned("a", { day: "2026-03-01" })],
      {
        put: [planned("a", { day: "2026-03-02" })]
      },
      "notAnOption",
      "day"
    ],
    ["books no room twice", [one], { put: [planned("b")] }, "alreadyFull", "day"],
    ["books another room", [one], { put: [planned("b", { room: "blue" })] }, null],
    ["books two at once only where both fit", [], { put: [planned("a"), planned("b")] }, "alreadyFull", "day"],
    ["lets two swap their rooms", [one, planned("b", { room: "blue" })], {
      put: [planned("a", { room: "blue" }), planned("b")]
    }, null],
    ["keeps what others point at", [one], { drop: [record("room", "red", {})] }, "stillUsed"],
    ["drops what goes together", [one], { drop: [record("room", "red", {}), one] }, null],
    ["lets a breach that is there become smaller", [one, planned("b"), planned("c")], { drop: [one] }, null],
    ["and not larger", [one, planned("b")], { put: [planned("c")] }, "alreadyFull", "day"],
    ["lets what is in breach be written about", [one, planned("b")], { put: [planned("b", { note: "x" })] }, null],
    ["refuses records of nothing", [], { put: [record("x", "1", {})] }, "notFound"]
  ]
  for (const [what, before, change, key, field] of table) {
    it(what, () => {
      const refused = refusal(before, change)
      assert.deepStrictEqual([refused?.key ?? null, refused?.field], [key, field])
    })
  }

  it("speaks in the rule's own words", () => {
    assert.strictEqual(refusal([one], { put: [planned("b")] })?.message, "The room is taken.")
    assert.deepStrictEqual(refusal([one], { put: [planned("a", { state: "gone" })] })?.values, {
      from: "PLANNED",
      to: "GONE"
    })
  })

  it("gives numbers on, past the highest and past each other, and keeps them", () => {
    const put = [planned("a", { number: "" }), planned("b", { number: null, room: "blue" })]
    const done = written([planned("z", { number: "V-041", day: "2026-03-30" })], { put })
    assert.deepStrictEqual(done.put.map((one) => one.values["number"]), ["V-042", "V-043"])
    const again = written(done.put, { put: [planned("b", { number: null, room: "blue", note: "x" })] })
    assert.deepStrictEqual(again.put.map((one) => one.values["number"]), ["V-043"])
  })

  it("takes back what was done, past the order of states, but not over what others did since", () => {
    const gone = planned("a", { day: "2026-03-01", state: "gone" })
    const done = written([gone], { drop: [gone] })
    assert.deepStrictEqual(written([], inverse(done)).put, [gone])
    const moved = written([planned("b")], { put: [planned("b", { day: "2026-03-22" })] })
    assert.strictEqual(refusal([planned("c")], inverse(moved))?.key, "alreadyFull")
    const meanwhile = decided(entities, [...rooms, planned("b", { day: "2026-03-29" })], inverse(moved), today)
    assert.strictEqual(isRefusal(meanwhile) ? meanwhile.key : "", "changedMeanwhile")
  })

  it("judges one write among 1 000 bookings in less than 100 ms", () => {
    const many = Array.from({ length: 1000 }, (_, at) => planned(`k${at}`, { day: `${3000 + at}-01-01` }))
    const start = performance.now()
    assert.isNull(refusal(many, { put: [planned("new")] }))
    assert.isBelow(performance.now() - start, 100)
  })
})

describe("Periods", () => {
  const values: Stored["values"] = { from: "1970-01-02", to: "1970-01-03", early: "08:30", late: "10:00" }
  const span = (period: Parameters<typeof spanOf>[0], change: Stored["values"] = {}) =>
    spanOf(period, (id) => ({ ...values, ...change })[id] ?? null)
  it("count whole days, the last of them only where it is included", () => {
    assert.deepStrictEqual(span({ from: "from", toIncluded: false }), [1440, 2880])
    assert.deepStrictEqual(span({ from: "from", to: "to", toIncluded: false }), [1440, 2880])
    assert.deepStrictEqual(span({ from: "from", to: "to", toIncluded: true }), [1440, 4320])
  })
  it("go on for ever without an end, and begin never without a beginning", () => {
    assert.deepStrictEqual(span({ from: "from", to: "to", toIncluded: true }, { to: null }), [1440, Infinity])
    assert.isNull(span({ from: "from", to: "to", toIncluded: true }, { from: null }))
  })
  it("go by the clock where there are times", () => {
    const clock = { from: "from", toIncluded: true, fromTime: "early" }
    assert.deepStrictEqual(span({ ...clock, toTime: "late" }), [1440 + 510, 1440 + 600])
    assert.deepStrictEqual(span({ ...clock, minutes: 45 }), [1440 + 510, 1440 + 555])
    assert.deepStrictEqual(span({ ...clock, to: "to", toTime: "late" }), [1440 + 510, 2880 + 600])
    assert.deepStrictEqual(span({ ...clock, toTime: "late" }, { late: "08:00" }), [1440 + 510, 1440 + 511])
  })
})
