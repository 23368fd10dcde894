import type { Expression } from "@statex/blueprint/Expression"
import type { DraftRule } from "../DraftRule.ts"
import { means } from "../families/Meanings.ts"
import { chartId, detailId, groupOf, listId } from "../Layout.ts"
import { same } from "../Lists.ts"
import { spanText } from "../Sentences.ts"
import {
  entityIn,
  planning,
  pointingAt,
  type Shape,
  type ShapedEntity,
  wanting,
  withEntity,
  withField,
  withRules,
  wordsFor
} from "../shaping/Ground.ts"
import { periodOf } from "../shaping/Periods.ts"
import { names } from "../wishes/Wish.ts"
import { fold } from "../Words.ts"
import { centralOf, type Placer } from "./Placer.ts"
import { linked, numbered, type Term, termOf, writtenOut } from "./Terms.ts"

type Rule = Extract<DraftRule, { readonly _tag: "Computed" }>

const days =
  /(?<!\p{L})(?:tag|tage|tagen|miettage\p{L}*|days?|jours?|giorn\p{L}*|días?|dagen|dag|dní|dny|dnů|dni|dzień|дн\p{L}*|сут\p{L}*|nights?|nächte|nuits?|notti|noches|nachten|nocí|nocy|ноч\p{L}*|(?:ال)?[أا]يام|يوم)(?!\p{L})/iu

const numeric = (kind: string) => kind === "number" || kind === "money"

/** How many days the record lasts, where its sentence counts days. */
const lasting = (shape: Shape, entity: ShapedEntity, rule: Rule): ReadonlyArray<Term> => {
  const period = periodOf(entity)
  if (period?.to === undefined || !days.test(rule.passage.text)) return []
  const between: Expression = {
    _tag: "DaysBetween",
    from: { _tag: "Own", field: period.from },
    to: { _tag: "Own", field: period.to }
  }
  return [{
    expression: period.toIncluded
      ? { _tag: "Arithmetic", operator: "add", terms: [between, { _tag: "Constant", value: 1 }] }
      : between,
    label: wordsFor(shape)("formulaDays"),
    money: false
  }]
}

interface Worked {
  readonly expression: Expression
  readonly formula: string
  readonly kind: "money" | "number" | "date"
}

const arithmetic = (
  operator: "add" | "subtract" | "multiply",
  sign: string,
  terms: ReadonlyArray<Term>
): Worked | undefined => {
  const [first, ...rest] = terms
  if (first === undefined || rest.length === 0) return undefined
  return {
    expression: {
      _tag: "Arithmetic",
      operator,
      terms: [first.expression, ...rest.map((term) => term.expression)]
    },
    formula: terms.map((term) => term.label).join(` ${sign} `),
    kind: terms.some((term) => term.money) ? "money" : "number"
  }
}

const rolled = (shape: Shape, entity: ShapedEntity, rule: Rule): Worked | undefined => {
  const words = wordsFor(shape)
  const pointing = pointingAt(shape, entity.id)
  const from = pointing.find((one) => one.entity.id === rule.over) ??
    (rule.over === undefined ? pointing[0] : undefined)
  if (from === undefined) return undefined
  const shared = {
    _tag: "Rollup" as const,
    entity: from.entity.id,
    reference: from.field,
    where: rule.unless === undefined ? [] : [{ _tag: "Is" as const, field: rule.unless, values: [false] as const }]
  }
  if (rule.formula === "count") {
    return {
      expression: { ...shared, measure: "count" },
      formula: words("formulaCount", { plural: from.entity.plural }),
      kind: "number"
    }
  }
  const numbers = from.entity.fields.filter((field) => numeric(field.kind)).toSorted((a, b) =>
    Number(from.entity.rules.computed[b.id] !== undefined) - Number(from.entity.rules.computed[a.id] !== undefined)
  )
  const field = numbers.find((one) => one.id === rule.of[0]) ?? numbers.find((one) => one.kind === "money") ??
    numbers[0]
  return field === undefined ? undefined : {
    expression: { ...shared, measure: "sum", field: field.id },
    formula: words("formulaSum", { field: field.label, plural: from.entity.plural }),
    kind: field.kind === "money" ? "money" : "number"
  }
}

const ofDate = (shape: Shape, entity: ShapedEntity, rule: Rule): Worked | undefined => {
  const dates = entity.fields.filter((field) => field.kind === "date")
  const named = dates.find((field) => field.id === rule.of[0])
  const words = wordsFor(shape)
  const today: Expression = { _tag: "Today" }
  if (rule.formula === "age") {
    const birth = named ?? dates.find((field) => means(field.label, "birth")) ?? dates[0]
    if (birth === undefined) return undefined
    const lived: Expression = { _tag: "DaysBetween", from: { _tag: "Own", field: birth.id }, to: today }
    return {
      expression: {
        _tag: "Arithmetic",
        operator: "divide",
        terms: [lived, { _tag: "Constant", value: 365.2425 }]
      },
      formula: words("formulaAge", { field: birth.label }),
      kind: "number"
    }
  }
  const end = named ?? dates.find((field) => means(field.label, "due")) ?? dates.at(-1)
  return end === undefined ? undefined : {
    expression: { _tag: "DaysBetween", from: today, to: { _tag: "Own", field: end.id } },
    formula: words("formulaDaysLeft", { field: end.label }),
    kind: "number"
  }
}

/** What the sentence itself names: fields of the record or of what it points at, and sums over what points at it, in its order. */
const saidTerms = (shape: Shape, entity: ShapedEntity, rule: Rule): ReadonlyArray<Term> => {
  const text = fold(rule.passage.text)
  const at = (label: string) => text.indexOf(fold(label).slice(0, Math.max(4, label.length - 2)))
  const near = [entity, ...Object.values(entity.references).map((id) => entityIn(shape, id))]
  const fields = near.flatMap((one) => one?.fields ?? []).filter((field) =>
    numeric(field.kind) && names(rule.passage.text, field.label) && !same(field.label, rule.label)
  ).map((field) => ({ at: at(field.label), term: termOf(shape, entity, field.id) }))
  const sums = pointingAt(shape, entity.id).filter((one) => names(rule.passage.text, one.entity.plural)).flatMap(
    (one) => {
      const worked = rolled(shape, entity, { ...rule, formula: "total", of: [], over: one.entity.id })
      return worked === undefined ? [] : [{
        at: at(one.entity.plural),
        term: { expression: worked.expression, label: worked.formula, money: worked.kind === "money" }
      }]
    }
  )
  return [...fields, ...sums].toSorted((a, b) => a.at - b.at).map((one) => one.term).filter((term) =>
    term !== undefined
  )
    .filter((term, place, all) => all.findIndex((other) => other.label === term.label) === place)
}

/** So long after another day. */
const after = (shape: Shape, entity: ShapedEntity, { amount, of, unit }: Rule): Worked | undefined => {
  const from = entity.fields.find((field) => field.id === of[0] && field.kind === "date")
  return from === undefined || amount === undefined || unit === undefined ? undefined : {
    expression: {
      _tag: "DateAfter",
      from: { _tag: "Own", field: from.id },
      amount: { _tag: "Constant", value: amount },
      unit
    },
    formula: `${from.label} + ${spanText(amount, unit, shape.reading.locale)}`,
    kind: "date"
  }
}

const workedOut = (shape: Shape, entity: ShapedEntity, rule: Rule): Worked | undefined => {
  const written = writtenOut(shape, entity, rule)
  if (written !== undefined) {
    return { expression: written.expression, formula: written.label, kind: written.money ? "money" : "number" }
  }
  const given = rule.of.map((id) => termOf(shape, entity, id)).filter((term) => term !== undefined)
    .filter((term) => !same(term.label, rule.label))
  const said = given.length >= 2 ? [] : saidTerms(shape, entity, rule)
  const terms = [...given, ...said.filter((term) => !given.some((one) => one.label === term.label))]
  switch (rule.formula) {
    case "product": {
      const all = [...terms, ...lasting(shape, entity, rule)]
      return arithmetic("multiply", "×", all)
    }
    case "sum":
      return arithmetic("add", "+", terms) ?? rolled(shape, entity, rule)
    case "difference":
      return arithmetic("subtract", "−", terms)
    case "age":
    case "daysLeft":
      return ofDate(shape, entity, rule)
    case "after":
      return after(shape, entity, rule)
    default:
      return rolled(shape, entity, rule)
  }
}

/** Lets a field be worked out, and says so. */
const computing = (
  shape: Shape,
  id: string,
  label: string,
  worked: Worked,
  source: { readonly passage?: DraftRule["passage"] }
): Shape | undefined => {
  const [next, field] = withField(shape, id, { label, kind: worked.kind, options: [] })
  const entity = entityIn(next, id)
  // What an order is worth is worked out already.
  if (field !== undefined && entity?.rules.computed[field.id] !== undefined) return shape
  if (field === undefined || entity === undefined || entity.title === field.id && entity.fields.length > 1) {
    return undefined
  }
  const { [field.id]: _, ...references } = entity.references
  const kept = withEntity(next, {
    ...entity,
    fields: entity.fields.map((one) => one.id === field.id ? { ...one, kind: worked.kind, options: [] } : one),
    required: entity.required.filter((one) => one !== field.id),
    references
  })
  const values = { plural: entity.plural, singular: entity.singular, field: field.label, formula: worked.formula }
  return wanting(
    withRules(kept, id, (one) => ({ computed: { ...one.rules.computed, [field.id]: worked.expression } })),
    {
      key: "Computed",
      values,
      from: source.passage,
      priority: "must",
      views: [detailId(entity), listId(entity)],
      checks: [{
        key: "Compute",
        view: detailId(entity),
        probe: { _tag: "Computes", view: detailId(entity), entity: id, field: field.id }
      }]
    }
  )
}

/** Visits cost what their treatment costs: the price that a record points at, then the sum of it. */
const throughPrice = (shape: Shape, entity: ShapedEntity, rule: Rule): Shape | undefined => {
  for (const [reference, target] of Object.entries(entity.references)) {
    const field = entityIn(shape, target)?.fields.find((one) => one.kind === "money")
    if (field === undefined) continue
    const worked: Worked = {
      expression: { _tag: "Through", reference, field: field.id },
      formula: field.label,
      kind: "money"
    }
    const priced = computing(shape, entity.id, field.label, worked, rule)
    const next = entityIn(priced ?? shape, entity.id)
    return priced === undefined || next === undefined ? undefined : added(priced, next, rule)
  }
  return undefined
}

/** A sum over all records, for each of their states or kinds: the chart shows it. */
function added(shape: Shape, entity: ShapedEntity, rule: Rule): Shape | undefined {
  const money = entity.fields.find((field) => field.kind === "money") ??
    entity.fields.find((field) => field.kind === "number" && names(rule.passage.text, field.label))
  const group = groupOf(entity)
  if (money === undefined && group !== undefined) return throughPrice(shape, entity, rule)
  if (money === undefined || group === undefined) return undefined
  const view = `${chartId(entity)}-sum`
  const field = entity.fields.find((one) => one.id === group)?.label ?? ""
  return wanting(planning(shape, { id: view, tag: "Chart", entity: entity.id, group, sum: money.id }), {
    key: "ChartSum",
    values: { plural: entity.plural, sum: money.label, field },
    from: rule.passage,
    priority: "must",
    views: [view],
    checks: [{ key: "Look", view, probe: { _tag: "Summarises", view } }]
  })
}

/** "The total is price × amount", "the age follows from the date of birth". */
export const computed: Placer<"Computed"> = (shape, rule) => {
  const named = entityIn(shape, rule.entity)
  const sold = shape.planned.find((one) => one.tag === "Order")
  // A sum without a thing of its own, next to something that is ordered, is what the order comes to.
  if (
    sold !== undefined &&
    (rule.entity === sold.entity || rule.entity === sold.lines?.entity || rule.entity === sold.items ||
      named === undefined)
  ) return shape
  const tried = named === undefined ? [centralOf(shape), ...shape.entities] : [named]
  for (const entity of tried) {
    const counted = numbered(shape, entity, [
      ...rule.of,
      ...(rule.terms ?? []).flatMap((one) => one.factors).map(String)
    ])
    const ready = rule.formula === "total" || rule.formula === "count" ? linked(counted, entity, rule.over) : counted
    const worked = workedOut(ready, entityIn(ready, entity.id) ?? entity, rule)
    const done = worked === undefined ? undefined : computing(ready, entity.id, rule.label, worked, rule)
    if (done !== undefined) return done
  }
  return rule.formula === "total" || rule.formula === "count"
    ? added(shape, named ?? centralOf(shape), rule)
    : undefined
}
