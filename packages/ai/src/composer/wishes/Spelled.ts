import type { Entity } from "@statex/blueprint/Entity"
import { optionsOf } from "../shaping/Options.ts"

type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json }

const walk = (part: Json, status: string, spell: (value: Json) => Json): Json => {
  if (typeof part !== "object" || part === null) return part
  if (Array.isArray(part)) return part.map((one: Json) => walk(one, status, spell))
  const whole = part as { readonly [key: string]: Json }
  return Object.fromEntries(
    Object.entries(whole).map(([key, value]) => [
      key,
      key === "values" && whole["field"] === status && Array.isArray(value)
        ? value.map(spell)
        : walk(value, status, spell)
    ])
  )
}

/** Rules drawn by the labels of the states, with the values that these states have had from the beginning: a renamed state keeps its value. */
export const spelled = (drawn: Entity, old: Entity): Entity => {
  const own = old.fields.find((field) => field.id === old.status)?.options ?? []
  const byLabel = optionsOf(own.map((option) => option.label)).map((option, at) =>
    [option.value, own[at]?.value ?? option.value] as const
  )
  if (old.status === undefined || byLabel.every(([guess, value]) => guess === value)) return drawn
  const known = new Set(own.map((option) => option.value))
  const table = new Map(byLabel)
  const one = (value: string) => known.has(value) ? value : table.get(value) ?? value
  const spell = (value: Json) => typeof value === "string" ? one(value) : value
  const plain = walk(JSON.parse(JSON.stringify(drawn)) as Json, old.status, spell) as unknown as Entity
  const [first, ...rest] = (plain.steps ?? []).map((step) => {
    const [from, ...more] = step.from.map(one)
    return { ...step, from: [from ?? "", ...more] as const, to: one(step.to) }
  })
  return first === undefined ? plain : { ...plain, steps: [first, ...rest] }
}
