import type { Unit } from "@statex/blueprint/Expression"
import type { Passage } from "./Passage.ts"

/** A rule that a brief states, before it is known how the app holds it. `entity` and `field` are ids of drafts, where the brief says which. */
export type DraftRule =
  & { readonly passage: Passage; readonly entity?: string }
  & (
    /** One `resource` (a room, a car, a device) is never taken twice at a time. */
    | { readonly _tag: "Overlap"; readonly resource?: string }
    /** At most `count` places; without `count` each record says how many it has, in the field `field`. */
    | { readonly _tag: "Places"; readonly count?: number; readonly field?: string }
    /** What is taken out is never more than what is there. */
    | { readonly _tag: "Stock"; readonly field?: string }
    | {
      readonly _tag: "Reminder"
      readonly field?: string
      readonly sense: "olderThan" | "within" | "above" | "below"
      readonly amount: number
      readonly unit?: Unit
    }
    /** States follow one another only in the order given, or only under the conditions of `needs` (field ids). */
    | { readonly _tag: "InOrder"; readonly needs?: ReadonlyArray<string> }
    | {
      readonly _tag: "Computed"
      readonly label: string
      /** `product` of the fields `of`, their `sum` or `difference`, `age` or `daysLeft` of a date, `total` of `of[0]` over another entity's records. */
      readonly formula: "product" | "sum" | "difference" | "age" | "daysLeft" | "total" | "count" | "after"
      readonly of: ReadonlyArray<string>
      readonly over?: string
      /** Of a formula with numbers in it: each term is a product of fields and numbers, taken away where `less`. */
      readonly terms?: ReadonlyArray<{ readonly less: boolean; readonly factors: ReadonlyArray<string | number> }>
      /** `after`: so long after the date `of[0]`. */
      readonly amount?: number
      readonly unit?: Unit
      /** `total`: leaves out the records where this boolean field holds. */
      readonly unless?: string
    }
    /** Somebody who uses the app, and of what he sees only his own part. */
    | { readonly _tag: "Persona"; readonly label: string; readonly scope?: string; readonly readOnly?: boolean }
    | { readonly _tag: "Required"; readonly field: string }
    | { readonly _tag: "Unique"; readonly field: string }
    | { readonly _tag: "Bounds"; readonly field: string; readonly minimum?: number; readonly maximum?: number }
    /** A sheet to print; `label` as the brief calls it. */
    | { readonly _tag: "Document"; readonly label: string }
    /** A customer finds his own record by the field. */
    | { readonly _tag: "LookUp"; readonly field?: string }
    /** Visitors may see these records. */
    | { readonly _tag: "Public" }
    /** Customers order these. */
    | { readonly _tag: "Ordered" }
  )
export type RuleTag = DraftRule["_tag"]
