import { assert, describe, it } from "@effect/vitest"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import { touched } from "@statex/blueprint/PartScope"
import { faults } from "@statex/blueprint/Soundness"
import type { Locale } from "@statex/kernel/Locale"
import { design } from "../../src/composer/Design.ts"
import { revise } from "../../src/composer/Revise.ts"
import { understand } from "../../src/composer/Understand.ts"
import { pointsWell } from "../../src/composer/wishes/Pointing.ts"

/** A courses app: what is said of it below is about these words. */
const brief = {
  locale: "en" as const,
  problem: "We run language courses.",
  today: "",
  improvement:
    "For every course we record title, start date, price, number of places and status (planned, running, finished).",
  result:
    "For every participant we record name, phone, e-mail and which course. For every vet visit we note animal and date of visit.",
  attachments: []
}
const before = design(brief, understand(brief))
const courses = (blueprint: Blueprint) => blueprint.entities.find((entity) => entity.plural === "Courses")

describe("a wish for a rule", () => {
  it("adds a reminder and takes it for no message", () => {
    const { beyond, blueprint, requirements } = revise(before, "Add a reminder for courses older than 6 months")
    const [reminder] = courses(blueprint)?.reminders ?? []
    assert.deepStrictEqual(beyond, [])
    assert.include(reminder?.when[0], { _tag: "OlderThan", amount: 6, unit: "months" })
    assert.deepStrictEqual(requirements.flatMap((one) => one.checks.map((check) => check.probe?._tag)), ["Reminds"])
  })

  it("limits how many sign up for one course", () => {
    const { blueprint, changes } = revise(before, "At most 8 participants per course")
    assert.lengthOf(changes, 1)
    assert.isTrue(blueprint.entities.some((entity) => (entity.capacities ?? []).length > 0))
    assert.deepStrictEqual(faults(blueprint), [])
  })

  it("says of nothing in the app what it says of something else", () => {
    const { blueprint, notUnderstood } = revise(before, "Beekeepers see only their hives")
    assert.deepStrictEqual(notUnderstood, ["Beekeepers see only their hives"])
    assert.deepStrictEqual(blueprint, before)
  })

  it("lets somebody see only one list, whatever his trade", () => {
    const { blueprint } = revise(before, "The beekeeper sees only the courses")
    assert.deepStrictEqual(blueprint.personas?.map((one) => one.label), ["Beekeeper"])
    assert.deepStrictEqual(touched(before, blueprint), ["personas"])
  })
})

/** The same thing asked for in each language, of an app that has nothing like it. */
const suppliers: ReadonlyArray<readonly [Locale, string]> = [
  ["en", "Also keep suppliers with name and phone"],
  ["de", "Wir möchten auch Lieferanten mit Name und Telefon erfassen"],
  ["fr", "Ajoutez aussi les fournisseurs avec nom et téléphone"],
  ["it", "Aggiungi anche i fornitori con nome e telefono"],
  ["es", "Añade también proveedores con nombre y teléfono"],
  ["nl", "Voeg ook leveranciers toe met naam en telefoon"],
  ["cs", "Přidej také dodavatele se jménem a telefonem"],
  ["pl", "Dodaj też dostawców z nazwą i telefonem"],
  ["ru", "Добавь также поставщиков с названием и телефоном"],
  ["ar", "أضف أيضا الموردين مع الاسم والهاتف"]
]

describe("a wish for something new to keep", () => {
  it.each(suppliers)("gives it a list, a form and samples in %s", (_, wish) => {
    const { blueprint, requirements } = revise(before, wish)
    const made = blueprint.entities.at(-1)
    assert.strictEqual(blueprint.entities.length, before.entities.length + 1)
    assert.deepStrictEqual(made?.fields.map((field) => field.kind), ["text", "phone"])
    assert.isAbove(made?.samples.length ?? 0, 0)
    assert.deepStrictEqual(blueprint.entities.slice(0, -1), before.entities)
    assert.isTrue(
      requirements.every((one) =>
        one.checks.every((check) => check.probe !== undefined && pointsWell(check.probe, blueprint))
      )
    )
    assert.deepStrictEqual(faults(blueprint), [])
  })
})

describe("a second product", () => {
  it("is named with what would be bought, and the rest of the wish is done", () => {
    const { beyond, blueprint, changes } = revise(before, "Add a field \"Hall\" to courses, and an online shop too")
    assert.deepStrictEqual(beyond.map((one) => one.item), ["starter"])
    assert.lengthOf(changes, 1)
    assert.deepStrictEqual(touched(before, blueprint).filter((part) => part.startsWith("entity:")), ["entity:course"])
  })

  it("is not seen in the name of a field", () => {
    const { beyond, understood } = revise(before, "Add a field \"Payment by card\" to courses")
    assert.deepStrictEqual(beyond, [])
    assert.isTrue(understood)
  })
})

describe("requirements that a wish adds", () => {
  it("take no number of those there are", () => {
    const known = understand(brief).requirements.map((one) => one.id)
    const { requirements } = revise(before, "Make the accent colour green. Add a calendar of courses.")
    assert.isAbove(requirements.length, 0)
    assert.isTrue(requirements.every((one) => !known.includes(one.id)))
  })
})
