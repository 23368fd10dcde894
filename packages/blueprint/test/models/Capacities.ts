import { capacityOf } from "../../src/ImpliedCapacity.ts"
import { addDays } from "../../src/Slots.ts"
import { pick } from "../Drawing.ts"
import { own } from "../samples/parts.ts"
import { anyChange, field, is, type Model, named, of, options, record, through } from "./Model.ts"

const minuteOf = (day: unknown, time: unknown): number => Date.parse(`${String(day)}T${String(time)}:00Z`) / 60_000

const view = { id: "book", capacity: 2, date: "day", time: "time", minutes: 45, resource: "room" }

export const booking: Model = {
  name: "no slot is booked beyond its places",
  entities: [{
    ...named("visit"),
    status: "state",
    fields: [
      field("name", "text", { required: true }),
      field("day", "date"),
      field("time", "time"),
      field("room", "choice", options("red", "blue")),
      field("state", "choice", options("booked", "cancelled"))
    ],
    capacities: [
      capacityOf({
        ...view,
        _tag: "Booking",
        title: "B",
        requirements: [],
        entity: "visit",
        weekdays: [1],
        from: "08:00",
        to: "18:00",
        fields: ["name"],
        submit: "S",
        unless: [is("state", "cancelled")]
      })
    ]
  }],
  start: [],
  act: (draw, held) =>
    anyChange(draw, held, "visit", {
      name: "N",
      day: draw(12) === 0 ? null : `2026-03-0${1 + draw(2)}`,
      time: pick(draw, ["23:30", "00:00", "23:45"]),
      room: draw(12) === 0 ? null : pick(draw, ["red", "red", "red", "blue"]),
      state: draw(8) === 0 ? "cancelled" : "booked"
    }),
  holds: (held) => {
    const takes = held.filter(({ values }) => values["state"] !== "cancelled" && values["day"] && values["room"])
    return takes.every((one) => {
      const at = minuteOf(one.values["day"], one.values["time"])
      const there = takes.filter(({ values }) => {
        const start = minuteOf(values["day"], values["time"])
        return values["room"] === one.values["room"] && start <= at && at < start + 45
      })
      return there.length <= 2
    })
  }
}

const days = Array.from({ length: 12 }, (_, at) => addDays("2026-02-24", at))

export const rental: Model = {
  name: "no tool is lent out beyond its stock",
  entities: [
    { ...named("tool"), fields: [field("name", "text"), field("stock", "number", { required: true, minimum: 0 })] },
    {
      ...named("loan"),
      fields: [
        field("name", "text"),
        field("tool", "reference", { entity: "tool", required: true }),
        field("amount", "number", { minimum: 1 }),
        field("from", "date", { required: true }),
        field("to", "date")
      ],
      checks: [{
        id: "order",
        when: [{ _tag: "Filled", field: "to" }],
        must: [{ _tag: "Compares", field: "to", relation: "atLeast", to: own("from") }],
        message: "The end is before the beginning."
      }],
      capacities: [{
        id: "stock",
        per: ["tool"],
        amount: "amount",
        size: through("tool", "stock"),
        period: { from: "from", to: "to", toIncluded: true },
        unless: [],
        message: "Not that many left."
      }]
    }
  ],
  start: ["a", "b"].map((key) => record("tool", key, { name: key, stock: 3 })),
  act: (draw, held) => {
    if (draw(4) === 0) return anyChange(draw, held, "tool", { name: "T", stock: draw(5) })
    const from = `2026-02-2${5 + draw(4)}`
    return anyChange(draw, held, "loan", {
      name: "L",
      tool: pick(draw, ["a", "b"]),
      amount: draw(6) === 0 ? null : 1 + draw(3),
      from,
      to: draw(6) === 0 ? null : addDays(from, draw(5) - 1)
    })
  },
  holds: (held) =>
    of(held, "loan").every(({ values }) =>
      of(held, "tool").some((one) => one.key === values["tool"]) &&
      (values["to"] === null || String(values["to"]) >= String(values["from"]))
    ) &&
    of(held, "tool").every((tool) =>
      days.every((day) =>
        of(held, "loan").filter(({ values }) =>
          values["tool"] === tool.key && String(values["from"]) <= day && day <= String(values["to"] ?? "9999")
        ).reduce((sum, { values }) => sum + Number(values["amount"] ?? 1), 0) <= Number(tool.values["stock"])
      )
    )
}

export const places: Model = {
  name: "no course has more people than places, and nobody twice",
  entities: [
    { ...named("course"), fields: [field("name", "text"), field("places", "number")] },
    {
      ...named("person"),
      fields: [
        field("name", "text", { required: true }),
        field("course", "reference", { entity: "course" }),
        field("email", "email", { unique: true }),
        field("out", "boolean")
      ],
      capacities: [{
        id: "places",
        per: ["course"],
        size: through("course", "places"),
        unless: [{ _tag: "Is", field: "out", values: [true] }],
        message: "Full."
      }]
    }
  ],
  start: ["a", "b"].map((key) => record("course", key, { name: key, places: 2 })),
  act: (draw, held) => {
    if (draw(5) === 0) return anyChange(draw, held, "course", { name: "C", places: draw(5) === 0 ? null : draw(4) })
    return anyChange(draw, held, "person", {
      name: draw(15) === 0 ? " ".trim() : "P",
      course: draw(8) === 0 ? null : pick(draw, ["a", "b"]),
      email: draw(3) === 0 ? null : `p${draw(6)}@example.com`,
      out: draw(5) === 0
    })
  },
  holds: (held) => {
    const people = of(held, "person")
    const mails = people.flatMap(({ values }) => values["email"] ?? [])
    return new Set(mails).size === mails.length && people.every(({ values }) => values["name"] !== "") &&
      people.every(({ values }) =>
        values["course"] === null || of(held, "course").some((one) => one.key === values["course"])
      ) &&
      of(held, "course").every((course) =>
        course.values["places"] === null ||
        people.filter(({ values }) => values["course"] === course.key && values["out"] !== true).length <=
          Number(course.values["places"])
      )
  }
}
