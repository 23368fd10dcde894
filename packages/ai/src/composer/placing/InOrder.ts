import type { Option } from "@statex/blueprint/Field"
import type { StatusStep } from "@statex/blueprint/Rules"
import { stateMeans } from "../families/Meanings.ts"
import { boardId, detailId } from "../Layout.ts"
import { listing } from "../Sentences.ts"
import { entityIn, labelIn, type Shape, type ShapedEntity, wanting, withRules } from "../shaping/Ground.ts"
import { statesOf } from "../shaping/Options.ts"
import { names } from "../wishes/Wish.ts"
import type { Placer } from "./Placer.ts"

const cancelled = (option: Option) => stateMeans(option.label, "cancelled")

/** Along the options; those that call a record off can be reached from every state that is not an end. */
const along = (options: ReadonlyArray<Option>): ReadonlyArray<StatusStep> => {
  const exits = options.filter(cancelled)
  const way = options.filter((option) => !exits.includes(option))
  const steps: Array<StatusStep> = way.slice(1).map((option, at) => ({
    from: [way[at]?.value ?? ""],
    to: option.value
  }))
  const [open = "", ...more] = (way.length > 1 ? way.slice(0, -1) : way).map((option) => option.value)
  for (const exit of exits) if (open !== "") steps.push({ from: [open, ...more], to: exit.value })
  return steps
}

/** Every step, for a brief that sets conditions and no order. */
const anyStep = (options: ReadonlyArray<Option>): ReadonlyArray<StatusStep> =>
  options.flatMap((option) => {
    const [first, ...rest] = options.filter((other) => other !== option).map((other) => other.value)
    return first === undefined ? [] : [{ from: [first, ...rest] as const, to: option.value }]
  })

const labelOf = (options: ReadonlyArray<Option>, value: string) =>
  options.find((option) => option.value === value)?.label ?? value

const targetOf = (shape: Shape, id: string | undefined): ShapedEntity | undefined => {
  const named = entityIn(shape, id)
  return named?.status === undefined ? shape.entities.find((one) => one.status !== undefined) : named
}

/** The states that a condition is set for: those that its sentence names, else the ends that are not called off. */
const conditioned = (text: string, options: ReadonlyArray<Option>): ReadonlyArray<string> => {
  const named = options.filter((option) => names(text, option.label))
  // A sentence that lists all states sets its condition for those that end the way.
  const meant = named.length > 0 && named.length < options.length ? named.slice(-1) : []
  const ends = options.filter((option) => stateMeans(option.label, "final", "returned"))
  return (meant.length > 0 ? meant : ends.length > 0 ? ends.slice(-1) : options.slice(-1)).map((one) => one.value)
}

/** "Only in this order", "closed only with a note". */
export const inOrder: Placer<"InOrder"> = (shape, rule) => {
  const entity = targetOf(shape, rule.entity)
  const options = entity === undefined ? [] : statesOf(entity)
  if (entity === undefined || options.length < 2) return undefined
  const needs = (rule.needs ?? []).filter((id) => entity.fields.some((field) => field.id === id))
  const set = needs.length === 0
    ? along(options)
    : entity.rules.steps.length > 0
    ? entity.rules.steps
    : shape.reading.rules.some((one) => one._tag === "InOrder" && one !== rule && (one.needs ?? []).length === 0)
    ? along(options)
    : anyStep(options)
  const held = entity.rules.steps.filter((step) => (step.needs ?? []).length > 0)
  const targets = needs.length === 0 ? [] : conditioned(rule.passage.text, options)
  const steps = set.map((step) => {
    const kept = held.find((one) => one.to === step.to)?.needs ?? []
    const all = [...new Set([...kept, ...(targets.includes(step.to) ? needs : [])])]
    return all.length === 0 ? step : { ...step, needs: all }
  })
  const view = boardId(entity)
  const move = (from: string, to: string) => ({ from: labelOf(options, from), to: labelOf(options, to) })
  const [first] = steps
  const start = options[0]?.value ?? ""
  const wrong = options.findLast((option) =>
    !steps.some((step) => step.to === option.value && step.from.includes(start))
  )
  const values = {
    plural: entity.plural,
    singular: entity.singular,
    steps: listing(
      steps.flatMap((step) => step.from.map((from) => `${labelOf(options, from)} → ${labelOf(options, step.to)}`)),
      shape.reading.locale
    )
  }
  const next = withRules(shape, entity.id, () => ({ steps }))
  if (needs.length > 0) {
    const [target = ""] = targets
    const from = steps.find((step) => step.to === target)?.from[0] ?? start
    return wanting(next, {
      key: "Needs",
      values: {
        ...values,
        state: targets.map((value) => labelOf(options, value)).join(", "),
        fields: listing(needs.map((id) => labelIn(entity, id)), shape.reading.locale)
      },
      from: rule.passage,
      priority: "must",
      views: [view, detailId(entity)],
      checks: [{
        key: "Needs",
        view,
        values: move(from, target),
        probe: { _tag: "Moves", view, entity: entity.id, from, to: target }
      }]
    })
  }
  return wanting(next, {
    key: "Steps",
    values,
    from: rule.passage,
    priority: "must",
    views: [view, detailId(entity)],
    checks: [
      ...(first === undefined ? [] : [{
        key: "Move",
        view,
        values: move(first.from[0], first.to),
        probe: { _tag: "Moves" as const, view, entity: entity.id, from: first.from[0], to: first.to }
      }]),
      ...(wrong === undefined || wrong.value === start ? [] : [{
        key: "WrongMove",
        view,
        values: move(start, wrong.value),
        probe: { _tag: "RefusesMove" as const, view, entity: entity.id, from: start, to: wrong.value }
      }])
    ]
  })
}
