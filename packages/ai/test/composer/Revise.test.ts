import { assert, describe, it } from "@effect/vitest"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import { faults } from "@statex/blueprint/Soundness"
import type { Locale } from "@statex/kernel/Locale"
import { revise } from "../../src/composer/Revise.ts"
import { drawn, labels } from "./Drawn.ts"

const options = (blueprint: Blueprint) =>
  blueprint.entities.flatMap((entity) =>
    entity.fields.flatMap((field) => field.options?.map((option) => option.label) ?? [])
  )

/** In each language: a new field, the field it removes, and a colour with its hue. */
const wishes: ReadonlyArray<readonly [Locale, string, string, string, string, string, number]> = [
  [
    "en",
    "Add a field delivery date to repairs.",
    "Delivery date",
    "Remove the field price.",
    "Price",
    "The accent colour should be blue.",
    220
  ],
  [
    "de",
    "Füge bei den Aufträgen ein Feld „Farbton“ hinzu.",
    "Farbton",
    "Entferne das Feld Bemerkung.",
    "Bemerkung",
    "Die Farbe soll grün sein.",
    130
  ],
  [
    "fr",
    "Ajoutez un champ « Allergies » aux réservations.",
    "Allergies",
    "Supprimez le champ e-mail.",
    "E-mail",
    "La couleur doit être verte.",
    130
  ],
  [
    "it",
    "Aggiungi un campo «Budget» alle richieste.",
    "Budget",
    "Rimuovi il campo messaggio.",
    "Messaggio",
    "Il colore deve essere blu.",
    220
  ],
  [
    "es",
    "Añade un campo «Ubicación» a los productos.",
    "Ubicación",
    "Elimina el campo cantidad.",
    "Cantidad",
    "El color debe ser rojo.",
    0
  ],
  [
    "nl",
    "Voeg een veld ‘Allergie’ toe aan de reserveringen.",
    "Allergie",
    "Verwijder het veld opmerkingen.",
    "Opmerkingen",
    "De kleur moet groen worden.",
    130
  ],
  [
    "cs",
    "Přidej pole „Značka vozu“ k zakázkám.",
    "Značka vozu",
    "Odstraň pole cena.",
    "Cena",
    "Barva ať je modrá.",
    220
  ],
  ["pl", "Dodaj pole „Metraż” do zapytań.", "Metraż", "Usuń pole adres.", "Adres", "Zmień kolor na zielony.", 130],
  [
    "ru",
    "Добавь поле «Группа» к ученикам.",
    "Группа",
    "Удали поле e-mail.",
    "E-mail",
    "Цвет должен быть зелёный.",
    130
  ],
  ["ar", "أضف حقل «العمر» إلى المواعيد.", "العمر", "احذف حقل ملاحظات.", "ملاحظات", "اجعل اللون أخضر.", 130]
]

describe.each(wishes)("a wish in %s", (locale, adding, added, removing, removed, colouring, hue) => {
  const before = drawn(locale)

  it("adds a field", () => {
    const { blueprint, understood } = revise(before, adding)
    assert.isTrue(understood)
    assert.include(labels(blueprint), added)
    assert.deepStrictEqual(faults(blueprint), [])
  })

  it("removes a field", () => {
    const { blueprint, understood } = revise(before, removing)
    assert.isTrue(understood)
    const count = (all: ReadonlyArray<string>) => all.filter((label) => label === removed).length
    assert.strictEqual(count(labels(blueprint)), count(labels(before)) - 1)
    assert.deepStrictEqual(faults(blueprint), [])
  })

  it("changes the colour and nothing else", () => {
    const { blueprint } = revise(before, colouring)
    assert.deepStrictEqual(blueprint, { ...before, theme: { ...before.theme, hue } })
  })
})

describe("revise", () => {
  const before = drawn("en")

  it.each([
    [
      "Add the status waiting for parts from abroad",
      (after: Blueprint) => assert.isTrue(options(after).length === options(before).length + 1)
    ],
    ["Add the status \"Cancelled\"", (after: Blueprint) => assert.include(options(after), "Cancelled")],
    ["Remove the status picked up", (after: Blueprint) => assert.notInclude(options(after), "Picked up")],
    ["Rename fault to Damage", (after: Blueprint) => assert.include(labels(after), "Damage")],
    ["Rename repairs to Jobs", (after: Blueprint) => assert.strictEqual(after.entities[0]?.plural, "Jobs")],
    ["Call the app \"Bike Desk\"", (after: Blueprint) => assert.strictEqual(after.name, "Bike Desk")],
    [
      "Make phone required",
      (after: Blueprint) => assert.isTrue(after.entities[0]?.fields.find((field) => field.label === "Phone")?.required)
    ],
    ["Add a chart of repairs by bike", (after: Blueprint) => assert.strictEqual(after.views.at(-1)?._tag, "Chart")]
  ])("does: %s", (wish, holds) => {
    const { blueprint, understood } = revise(before, wish)
    assert.isTrue(understood)
    holds(blueprint)
    assert.deepStrictEqual(faults(blueprint), [])
  })

  it("changes hours, slots and places of a booking", () => {
    const { blueprint, changes } = revise(
      drawn("nl"),
      "Open van 12:00 tot 23:00.\nElke 45 minuten.\nHoogstens 9 reserveringen."
    )
    const view = blueprint.views.find((one) => one._tag === "Booking")
    assert.deepStrictEqual([view?.from, view?.to, view?.minutes, view?.capacity], ["12:00", "23:00", 45, 9])
    assert.lengthOf(changes, 3)
  })

  it("changes a heading of a page", () => {
    const { blueprint } = revise(drawn("it"), "Cambia il titolo in «Case che durano»")
    const page = blueprint.views.find((one) => one._tag === "Landing")
    assert.strictEqual(page?.sections[0].heading, "Case che durano")
  })

  it("leaves every part alone that a wish does not name", () => {
    const { blueprint } = revise(before, "Add a field colour of frame to repairs")
    assert.deepStrictEqual(blueprint.theme, before.theme)
    assert.deepStrictEqual(blueprint.copy, before.copy)
    assert.deepStrictEqual(
      blueprint.views.filter((view) => view._tag === "Board"),
      before.views.filter((view) => view._tag === "Board")
    )
  })

  it("says what it does not understand and changes nothing", () => {
    const revision = revise(before, "Make it feel like a walk in the mountains.")
    assert.deepStrictEqual(revision, {
      understood: false,
      changes: [],
      requirements: [],
      beyond: [],
      notUnderstood: ["Make it feel like a walk in the mountains."],
      blueprint: before
    })
  })

  it("does the part of several wishes that it understands", () => {
    const { changes, notUnderstood } = revise(before, "Remove the field price. Sing me a song. Add a field mileage.")
    assert.lengthOf(changes, 2)
    assert.deepStrictEqual(notUnderstood, ["Sing me a song."])
  })

  it("does not take markup over", () => {
    const { blueprint } = revise(before, "Add a field <img src=x onerror=alert(1)> to repairs")
    assert.notInclude(JSON.stringify(blueprint), "<img")
  })
})
