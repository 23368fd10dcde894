import { assert, describe, it } from "@effect/vitest"
import { type Catalogues, make } from "@statex/i18n/Translator"
import { locales } from "@statex/kernel/Locale"

const empty = Object.fromEntries(locales.map((locale) => [locale, {}])) as Catalogues
const words = make("sample", {
  ...empty,
  en: {
    greeting: "Hello {{name}}",
    "rows.found_one": "{{count}} row",
    "rows.found_other": "{{count}} rows",
    button: { save: "Save: now" }
  },
  cs: {
    greeting: "Ahoj {{name}}",
    "rows.found_one": "{{count}} řádek",
    "rows.found_few": "{{count}} řádky",
    "rows.found_many": "{{count}} řádku",
    "rows.found_other": "{{count}} řádků",
    button: { save: "" }
  }
})

describe("Translator", () => {
  it("puts values into sentences without escaping them", () => {
    assert.strictEqual(words("cs")("greeting", { name: "<Jana & spol.>" }), "Ahoj <Jana & spol.>")
  })

  it("chooses the plural form of the language", () => {
    const rows = (locale: "en" | "cs") => [1, 3, 5].map((count) => words(locale)("rows.found", { count }))
    assert.deepStrictEqual(rows("en"), ["1 row", "3 rows", "5 rows"])
    assert.deepStrictEqual(rows("cs"), ["1 řádek", "3 řádky", "5 řádků"])
  })

  it("falls back to English for a key that a language lacks or left empty", () => {
    assert.strictEqual(words("ar")("greeting", { name: "Ada" }), "Hello Ada")
    assert.strictEqual(words("de")("rows.found", { count: 2 }), "2 rows")
    assert.strictEqual(words("cs")("button.save"), "Save: now")
  })

  it("throws instead of showing a key or a sentence with a hole", () => {
    assert.throws(() => words("en")("no.such.key"), "No words for \"no.such.key\" in sample")
    assert.throws(() => words("en")("greeting"), "No value for {{name}}")
  })

  it("never looks up what a visitor wrote", () => {
    assert.strictEqual(
      words("en")("greeting", { name: "$t(button.save) {{count}}" }),
      "Hello $t(button.save) {{count}}"
    )
  })
})
