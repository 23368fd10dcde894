import { assert, describe, it } from "@effect/vitest"
import { samples } from "../../../blueprint/test/samples/all.ts"
import { checkLanguage } from "../../src/gate/Language.ts"
import { foreignTongue } from "../../src/gate/Tongue.ts"
import { page, sampleOf, subject } from "./Building.ts"

const czech = sampleOf("workshop")
const arabic = sampleOf("catering")
const found = (html: string, blueprint = czech, brief = "") =>
  checkLanguage(subject({ "index.html": html }, blueprint, brief)).findings.map(({ what }) => what)

const inCzech = (body: string) => page(body, { root: `lang="cs" dir="ltr"` })

describe("Language", () => {
  it("finds a wrong or missing language and direction", () => {
    assert.match(found(page("", { root: `lang="en"` }))[0] ?? "", /lang is "en", not "cs"/)
    assert.match(found(page("", { root: "" }))[0] ?? "", /lang is ""/)
    assert.match(found(page("", { root: `lang="ar"` }), arabic)[0] ?? "", /dir is "", not "rtl"/)
    assert.match(found(page("", { root: `lang="cs" dir="rtl"` }))[0] ?? "", /dir is "rtl"/)
  })

  it("finds other scripts, sentences and buttons of other languages", () => {
    const bodies = [
      "<p>Добавить новую запись</p>",
      "<p>أضف سجلا جديدا</p>",
      "<p>This is the list of all your orders that are not done yet</p>",
      "<button>Speichern</button>",
      `<button aria-label="Abbrechen">×</button>`
    ]
    for (const body of bodies) assert.lengthOf(found(inCzech(body)), 1, body)
    assert.lengthOf(found(page("<p>please add the new order here</p>", { root: `lang="ar" dir="rtl"` }), arabic), 1)
  })

  it("leaves names, brands, samples, declared quotations and the visitor's own words alone", () => {
    const samplesOfCzech = Object.values(czech.entities[0]?.samples[0] ?? {}).filter((value) =>
      typeof value === "string"
    )
    const bodies = [
      "<p>Shimano Deore XT, e-mail: info@example.com, PDF</p>",
      "<p>Kontaktujte nás na https://www.the-best-of-all.example.com</p>",
      `<p lang="de">Speichern und schließen Sie die Datei mit der Taste</p>`,
      ...samplesOfCzech.map((value) => `<p>${value}</p>`)
    ]
    for (const body of bodies) assert.deepStrictEqual(found(inCzech(body)), [], body)
    assert.deepStrictEqual(found(inCzech("<p>Speichern</p>"), czech, "tlačítko Speichern"), [])
    assert.deepStrictEqual(found(page("<p>iPhone 15 Pro</p>", { root: `lang="ar" dir="rtl"` }), arabic), [])
  })

  it("finds copy in another language than the app", () => {
    const mixed = { ...czech, copy: { ...czech.copy, save: "Speichern" } }
    assert.match(found(inCzech(""), mixed)[0] ?? "", /save: a text in de in an app in cs/)
  })

  it("holds every sample's own copy for its own language", () => {
    for (const blueprint of Object.values(samples)) {
      const root = `lang="${blueprint.locale}" dir="${blueprint.locale === "ar" ? "rtl" : "ltr"}"`
      assert.deepStrictEqual(found(page("", { root }), blueprint), [])
    }
  })

  it("tells no language from few or ambiguous words", () => {
    assert.isUndefined(foreignTongue("la casa", "fr"))
    assert.isUndefined(foreignTongue("Restaurant Le Petit Jardin de la Gare", "cs"))
    assert.strictEqual(foreignTongue("Wählen Sie den Tag und die Uhrzeit für Ihre Buchung", "nl"), "de")
  })
})
