import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Locale } from "@statex/kernel/Locale"
import { design } from "../../src/composer/Design.ts"
import { understand } from "../../src/composer/Understand.ts"
import { examples } from "../examples/Examples.ts"

/** The app of a language's example. */
export const drawn = (locale: Locale): Blueprint => {
  const example = examples.find((one) => one.locale === locale)
  if (example === undefined) throw new Error(`no example in ${locale}`)
  return design(example.brief, understand(example.brief))
}

export const labels = (blueprint: Blueprint): Array<string> =>
  blueprint.entities.flatMap((entity) => entity.fields.map((field) => field.label))
