import { addDays } from "../../../src/Slots.ts"
import { pick } from "../../Drawing.ts"
import { choice } from "../../samples/parts.ts"
import { words } from "../../samples/words.ts"
import { missing, of, type Told, twice } from "../Told.ts"

const minutes = (time: unknown): number => {
  const [hours, rest] = String(time).split(":").map(Number)
  return (hours ?? 0) * 60 + (rest ?? 0)
}

/** Bookings with two places a boat at any moment, whether booked from slots or written into the list by the minute. */
export const crew: Told = {
  blueprint: {
    format: 1,
    name: "Crew Bookings",
    tagline: "Who rows when",
    locale: "en",
    start: "book",
    entities: [{
      id: "outing",
      singular: "Outing",
      plural: "Outings",
      title: "name",
      status: "state",
      fields: [
        { id: "name", label: "Name", kind: "text", required: true, maxLength: 40 },
        { id: "day", label: "Day", kind: "date", required: true },
        { id: "time", label: "Time", kind: "time", required: true },
        choice("boat", "Boat", { heron: "Heron", tern: "Tern" }),
        choice("state", "State", { booked: "Booked", rowed: "Rowed", cancelled: "Cancelled" }),
        { id: "card", label: "Card", kind: "text", required: false, unique: true }
      ],
      samples: [
        { name: "First pair", day: "today+1", time: "08:00", boat: "heron", state: "booked", card: "C1" },
        { name: "Second pair", day: "today+1", time: "08:30", boat: "heron", state: "cancelled", card: "C2" }
      ]
    }],
    views: [
      {
        _tag: "Booking",
        id: "book",
        title: "Book",
        requirements: [],
        entity: "outing",
        date: "day",
        time: "time",
        resource: "boat",
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        from: "08:00",
        to: "10:15",
        minutes: 45,
        capacity: 2,
        unless: [{ _tag: "Is", field: "state", values: ["cancelled"] }],
        fields: ["name", "card"],
        submit: "Book it"
      },
      {
        _tag: "List",
        id: "outings",
        title: "Outings",
        requirements: [],
        entity: "outing",
        columns: ["name", "day", "time", "boat", "state", "card"],
        search: ["name"],
        filters: ["boat"],
        sort: { field: "day", descending: false }
      },
      {
        _tag: "Board",
        id: "board",
        title: "Board",
        requirements: [],
        entity: "outing",
        group: "state",
        card: ["name", "day", "time"]
      },
      {
        _tag: "Board",
        id: "boats",
        title: "Boats",
        requirements: [],
        entity: "outing",
        group: "boat",
        card: ["name", "day", "time"]
      }
    ],
    navigation: [{ view: "book", label: "Book" }, { view: "outings", label: "Outings" }],
    theme: { hue: 210, face: "sans", corners: "soft", density: "calm" },
    copy: words("en")
  },
  wrong: (held) => {
    const taking = of(held, "outing").filter(({ values }) => values["state"] !== "cancelled")
    const full = taking.some(({ values: one }) => {
      const at = minutes(one["time"])
      return taking.filter(({ values }) => {
        const since = at - minutes(values["time"])
        return values["boat"] === one["boat"] && values["day"] === one["day"] && since >= 0 && since < 45
      }).length > 2
    })
    return [
      ...missing(held, "outing", { name: "Name", day: "Day", time: "Time", boat: "Boat", state: "State" }),
      ...twice(held, "outing", "card"),
      ...(full ? ["This time has just been taken."] : [])
    ]
  },
  barred: () => [],
  entered: (draw, _entity, _held, days) => ({
    name: draw(12) === 0 ? null : `Pair ${draw(90)}`,
    day: draw(20) === 0 ? addDays(days[0] ?? "", 9) : pick(draw, days.slice(0, 2)),
    time: pick(draw, ["08:00", "08:00", "08:30", "08:45", "09:15"]),
    boat: pick(draw, ["heron", "heron", "tern"]),
    state: draw(5) === 0 ? "cancelled" : "booked",
    card: draw(3) > 0 ? null : `C${draw(6)}`
  })
}
