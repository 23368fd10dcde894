import type { Locale } from "@statex/kernel/Locale"
import { read } from "../../../src/composer/Reading.ts"

/** What a brief of one paragraph is read as, in short: `Thing: field, field [state/state]`. */
export const told = (locale: Locale, text: string, problem = "") => {
  const reading = read({ locale, problem, today: "", improvement: text, result: "", attachments: [] })
  return {
    family: reading.family,
    things: reading.entities.map((entity) => {
      const status = entity.fields.find((field) => field.id === entity.status)
      const fields = entity.fields.filter((field) => field !== status).map((field) => field.label).join(", ")
      return `${entity.singular}|${entity.plural}: ${fields}${
        status === undefined ? "" : ` [${status.options.join("/")}]`
      }`
    }),
    rules: reading.rules.map((rule) => rule._tag)
  }
}
