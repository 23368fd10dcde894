import type { View } from "../../../src/View.ts"
import { pick } from "../../Drawing.ts"
import { choice, constant } from "../../samples/parts.ts"
import { words } from "../../samples/words.ts"
import { below, missing, of, stepped, type Told, twice } from "../Told.ts"

const labels = { fresh: "New", open: "Open", done: "Done", paid: "Paid", dropped: "Refused" }
const shared = { requirements: [], entity: "job" }

const views: readonly [View, ...ReadonlyArray<View>] = [
  {
    _tag: "List",
    ...shared,
    id: "jobs",
    title: "Jobs",
    columns: ["code", "what", "who", "cost", "state"],
    search: ["what"],
    filters: ["state"],
    sort: { field: "code", descending: false }
  },
  { _tag: "Board", ...shared, id: "board", title: "Board", group: "state", card: ["what", "who"] },
  {
    _tag: "Form",
    ...shared,
    id: "bring",
    title: "Bring in",
    fields: ["code", "what", "who", "cost"],
    submit: "Save",
    next: "bring"
  },
  { _tag: "Detail", ...shared, id: "job", title: "Job", fields: ["code", "what", "who", "cost", "state"] }
]

/** Repairs that pass through states, some steps only with something filled in or above nothing. */
export const repairs: Told = {
  blueprint: {
    format: 1,
    name: "Bench Repairs",
    tagline: "What is on the bench",
    locale: "en",
    start: "jobs",
    entities: [{
      id: "job",
      singular: "Job",
      plural: "Jobs",
      title: "what",
      status: "state",
      fields: [
        { id: "code", label: "Code", kind: "text", required: true, unique: true },
        { id: "what", label: "What", kind: "text", required: true },
        { id: "who", label: "Who", kind: "text", required: false },
        { id: "cost", label: "Cost", kind: "money", unit: "EUR", required: false, minimum: 0 },
        choice("state", "State", labels)
      ],
      steps: [
        { from: ["fresh", "done"], to: "open", label: "Begin", needs: ["who"] },
        { from: ["fresh", "open"], to: "dropped" },
        {
          from: ["open"],
          to: "done",
          when: [{ _tag: "Compares", field: "cost", relation: "above", to: constant(0) }]
        },
        { from: ["done"], to: "paid", needs: ["cost"] }
      ],
      checks: [{
        id: "worker",
        when: [{ _tag: "Is", field: "state", values: ["open", "done", "paid"] }],
        must: [{ _tag: "Filled", field: "who" }],
        message: "Somebody must be at work on it."
      }],
      samples: [
        { code: "J1", what: "Clock", who: null, cost: null, state: "fresh" },
        { code: "J2", what: "Lamp", who: "Ada", cost: 20, state: "open" },
        { code: "J3", what: "Radio", who: "Ben", cost: 0, state: "open" }
      ]
    }],
    views,
    navigation: views.slice(0, 3).map(({ id, title }) => ({ view: id, label: title })),
    theme: { hue: 30, face: "serif", corners: "round", density: "calm" },
    copy: words("en")
  },
  wrong: (held) => [
    ...missing(held, "job", { code: "Code", what: "What", state: "State" }),
    ...twice(held, "job", "code"),
    ...below(held, "job", "cost", 0),
    ...(of(held, "job").some(({ values }) =>
        ["open", "done", "paid"].includes(String(values["state"])) && values["who"] === null
      )
      ? ["Somebody must be at work on it."]
      : [])
  ],
  barred: (before, after) =>
    stepped(before, after, {
      entity: "job",
      field: "state",
      labels,
      begins: "fresh",
      way: (from, to, { values }) => {
        switch (`${from} ${to}`) {
          case "fresh open":
          case "done open":
            return values["who"] === null ? ["Before “Open”, fill in “Who”."] : []
          case "fresh dropped":
          case "open dropped":
            return []
          case "open done":
            return Number(values["cost"] ?? 0) > 0 ? [] : ["“Done” is not possible yet."]
          case "done paid":
            return values["cost"] === null ? ["Before “Paid”, fill in “Cost”."] : []
          default:
            return undefined
        }
      }
    }),
  entered: (draw) => ({
    code: draw(10) === 0 ? null : `J${draw(30)}`,
    what: draw(15) === 0 ? null : pick(draw, ["Clock", "Lamp", "Radio", "Kettle"]),
    who: draw(3) === 0 ? null : pick(draw, ["Ada", "Ben"]),
    cost: draw(3) === 0 ? null : draw(12) === 0 ? -5 : draw(3) * 10,
    state: draw(3) > 0 ? "fresh" : pick(draw, ["open", "done", "paid"])
  })
}
