import { at, isObject } from "../../../ai/test/doubles/Spec.ts"

const list = (value: unknown): ReadonlyArray<unknown> => Array.isArray(value) ? value : []

/** A vendor's sample bent to a neighbouring version of its specification: what is needed is filled in, objects become their ids. */
export const bent = (document: unknown) => {
  const resolved = (schema: unknown): unknown => {
    const ref = at(schema, "$ref")
    return typeof ref === "string" ? at(document, ...ref.slice(2).split("/")) : schema
  }

  const types = (schema: unknown): ReadonlyArray<unknown> => list([at(schema, "type")].flat())

  const filled = (wanted: unknown): unknown => {
    const schema = resolved(wanted)
    const choices = list(at(schema, "anyOf") ?? at(schema, "oneOf"))
    if (choices.some((one) => at(one, "type") === "null") || types(schema).includes("null")) return null
    if (choices.length > 0) return filled(choices[0])
    const [first] = list(at(schema, "enum") ?? at(schema, "x-known-values"))
    if (first !== undefined) return first
    const [type] = types(schema)
    if (type === "object") return bend({}, schema)
    if (type === "array") return []
    if (type === "boolean") return false
    return type === "integer" || type === "number" ? 1 : "x"
  }

  const bend = (value: unknown, wanted: unknown): unknown => {
    const schema = resolved(wanted)
    const choices = list(at(schema, "anyOf") ?? at(schema, "oneOf")).map(resolved)
    if (choices.length > 0) {
      const fitting = choices.find((one) =>
        value === null ? at(one, "type") === "null" : isObject(value) && (at(one, "properties") !== undefined)
      )
      return fitting === undefined ? value : bend(value, fitting)
    }
    if (Array.isArray(value)) return value.map((one) => bend(one, at(schema, "items")))
    if (!isObject(value)) return value
    if (types(schema).includes("string") && !types(schema).includes("object")) return value["id"] ?? null
    const properties = at(schema, "properties")
    const own = Object.entries(value).map(([key, inner]) => [key, bend(inner, at(properties, key))])
    const missing = list(at(schema, "required")).map(String).filter((key) => !(key in value))
    return {
      ...Object.fromEntries(own),
      ...Object.fromEntries(missing.map((key) => [key, filled(at(properties, key))]))
    }
  }

  return (value: unknown, component: string): Readonly<Record<string, unknown>> => {
    const whole = bend(value, at(document, "components", "schemas", component))
    return isObject(whole) ? whole : {}
  }
}
