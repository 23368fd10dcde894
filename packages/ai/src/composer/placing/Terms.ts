import type { Expression } from "@statex/blueprint/Expression"
import type { DraftRule } from "../DraftRule.ts"
import { means } from "../families/Meanings.ts"
import { same } from "../Lists.ts"
import { entityIn, pointingAt, type Shape, type ShapedEntity, withEntity, withField } from "../shaping/Ground.ts"

type Rule = Extract<DraftRule, { readonly _tag: "Computed" }>

/** A value, what it is called, and whether it is money. */
export interface Term {
  readonly expression: Expression
  readonly label: string
  readonly money: boolean
}

const numeric = (kind: string) => kind === "number" || kind === "money"

/** A field of the record, or of what it points at. */
export const termOf = (shape: Shape, entity: ShapedEntity, id: string): Term | undefined => {
  const own = entity.fields.find((field) => field.id === id || same(field.label, id))
  if (own !== undefined && entity.references[own.id] === undefined) {
    return { expression: { _tag: "Own", field: own.id }, label: own.label, money: own.kind === "money" }
  }
  for (const [reference, target] of Object.entries(entity.references)) {
    const field = entityIn(shape, target)?.fields.find((one) => one.id === id || same(one.label, id))
    if (field !== undefined && numeric(field.kind)) {
      return {
        expression: { _tag: "Through", reference, field: field.id },
        label: field.label,
        money: field.kind === "money"
      }
    }
  }
  return undefined
}

/** "hours × 650 + parts": each term in its order; undefined where a field of it is nowhere. */
export const writtenOut = (shape: Shape, entity: ShapedEntity, rule: Rule): Term | undefined => {
  const parts = (rule.terms ?? []).map(({ factors, less }) => {
    const all = factors.map((factor): Term | undefined =>
      typeof factor === "number"
        ? { expression: { _tag: "Constant", value: factor }, label: String(factor), money: false }
        : termOf(shape, entity, factor)
    )
    const known = all.filter((one) => one !== undefined)
    const [first, ...rest] = known
    if (first === undefined || known.length < all.length) return undefined
    const product: Term = rest.length === 0 ? first : {
      expression: {
        _tag: "Arithmetic",
        operator: "multiply",
        terms: [first.expression, ...rest.map((one) => one.expression)]
      },
      label: known.map((one) => one.label).join(" × "),
      money: known.some((one) => one.money)
    }
    return { less, product }
  })
  if (parts.length === 0 || parts.some((one) => one === undefined) || parts[0]?.less === true) return undefined
  return parts.filter((one) => one !== undefined).map((one) => one).reduce<Term | undefined>(
    (sum, { less, product }) =>
      sum === undefined ? product : {
        expression: {
          _tag: "Arithmetic",
          operator: less ? "subtract" : "add",
          terms: [sum.expression, product.expression]
        },
        label: `${sum.label} ${less ? "−" : "+"} ${product.label}`,
        money: sum.money || product.money
      },
    undefined
  )
}

/** Fields that a formula works with are numbers, whatever their name alone looked like. */
export const numbered = (shape: Shape, entity: ShapedEntity, ids: ReadonlyArray<string>): Shape => {
  const plain = (id: string) =>
    ids.includes(id) && id !== entity.title && entity.references[id] === undefined && id !== entity.status
  return entity.fields.some((field) => field.kind === "text" && plain(field.id))
    ? withEntity(shape, {
      ...entity,
      fields: entity.fields.map((field) =>
        field.kind === "text" && plain(field.id) ? { ...field, kind: "number" as const, options: [] } : field
      )
    })
    : shape
}

/** Records that are summed up for another say whose they are. */
export const linked = (shape: Shape, entity: ShapedEntity, over: string | undefined): Shape => {
  const lines = entityIn(shape, over)
  // What has a price and no day is offered, and belongs to no single record.
  const offered = lines?.fields.some((field) => field.kind === "money" && means(field.label, "price")) === true &&
    lines.fields.every((field) => field.kind !== "date")
  if (lines === undefined || lines.id === entity.id || lines.person || offered) return shape
  if (
    pointingAt(shape, entity.id).some((one) => one.entity.id === over) ||
    Object.values(entity.references).includes(lines.id)
  ) {
    return shape
  }
  return withField(shape, lines.id, { label: entity.singular, kind: "text", options: [], refers: entity.id })[0]
}
