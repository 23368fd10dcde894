import type { DraftRule } from "../DraftRule.ts"
import type { Shape } from "../shaping/Ground.ts"
import { computed } from "./Computed.ts"
import { document, lookUp } from "./Documents.ts"
import { inOrder } from "./InOrder.ts"
import { bounds, required, unique } from "./Marks.ts"
import { overlap } from "./Overlap.ts"
import { persona } from "./Personas.ts"
import { places } from "./Places.ts"
import { reminder } from "./Reminders.ts"
import { ordered, publicly } from "./Selling.ts"
import { stock } from "./Stock.ts"

const placed = (shape: Shape, rule: DraftRule): Shape | undefined => {
  switch (rule._tag) {
    case "Overlap":
      return overlap(shape, rule)
    case "Places":
      return places(shape, rule)
    case "Stock":
      return stock(shape, rule)
    case "Reminder":
      return reminder(shape, rule)
    case "InOrder":
      return inOrder(shape, rule)
    case "Computed":
      return computed(shape, rule)
    case "Persona":
      return persona(shape, rule)
    case "Required":
      return required(shape, rule)
    case "Unique":
      return unique(shape, rule)
    case "Bounds":
      return bounds(shape, rule)
    case "Document":
      return document(shape, rule)
    case "LookUp":
      return lookUp(shape, rule)
    case "Public":
      return publicly(shape, rule)
    case "Ordered":
      return ordered(shape, rule)
  }
}

/** What others build upon comes first: what is sold, then what is worked out, then what is pointed out and printed. */
const order: ReadonlyArray<DraftRule["_tag"]> = [
  "Ordered",
  "Public",
  "Unique",
  "Required",
  "Bounds",
  "Computed",
  "Overlap",
  "Places",
  "Stock",
  "InOrder",
  "Reminder",
  "Persona",
  "Document",
  "LookUp"
]

/** What a rule says, whatever sentence says it. */
const said = (rule: DraftRule): string => JSON.stringify({ ...rule, passage: "" })

/** "Never twice the same table" says more than "never twice". */
const unnamed = (rule: DraftRule): number => Number(rule._tag === "Overlap" && rule.resource === undefined)

/** Every rule of the brief in its place; those without one become questions. */
export const placing = (shape: Shape): Shape =>
  shape.reading.rules.filter((rule, at, all) => all.findIndex((other) => said(other) === said(rule)) === at).toSorted((
    a,
    b
  ) => order.indexOf(a._tag) - order.indexOf(b._tag) || unnamed(a) - unnamed(b)).reduce(
    (all: Shape, rule) => placed(all, rule) ?? { ...all, open: [...all.open, { rule }] },
    shape
  )
