import { assert, describe, it } from "@effect/vitest"
import { faults } from "@statex/blueprint/Soundness"
import type { Locale } from "@statex/kernel/Locale"
import { revise } from "../../src/composer/Revise.ts"
import { drawn, labels } from "./Drawn.ts"

/** In each language: a new field and the colour green, asked for in one sentence. */
const wishes: ReadonlyArray<readonly [Locale, string, string]> = [
  ["en", "Add a field Deposit and change the colour to green.", "Deposit"],
  ["de", "Füge ein Feld Anzahlung hinzu und ändere die Farbe auf grün.", "Anzahlung"],
  ["fr", "Ajoutez un champ Acompte et changez la couleur en vert.", "Acompte"],
  ["it", "Aggiungi un campo Acconto e cambia il colore in verde.", "Acconto"],
  ["es", "Añade un campo Anticipo y cambia el color a verde.", "Anticipo"],
  ["nl", "Voeg een veld Aanbetaling toe en verander de kleur in groen.", "Aanbetaling"],
  ["cs", "Přidej pole Záloha a změň barvu na zelenou.", "Záloha"],
  ["pl", "Dodaj pole Zaliczka i zmień kolor na zielony.", "Zaliczka"],
  ["ru", "Добавь поле Предоплата и измени цвет на зелёный.", "Предоплата"],
  ["ar", "أضف حقل العربون واجعل اللون أخضر.", "العربون"]
]

it.each(wishes)("does both wishes of one sentence in %s", (locale, wish, label) => {
  const { blueprint, changes, notUnderstood } = revise(drawn(locale), wish)
  assert.include(labels(blueprint), label)
  assert.strictEqual(blueprint.theme.hue, 130)
  assert.lengthOf(changes, 2)
  assert.deepStrictEqual(notUnderstood, [])
  assert.deepStrictEqual(faults(blueprint), [])
})

describe("wishes in one sentence", () => {
  const before = drawn("en")

  it.each([
    "Add a field Deposit, change the colour to green",
    "Add a field Deposit; the accent colour should be green",
    "Change the colour to green, then add a field Deposit"
  ])("are also joined by commas and semicolons: %s", (wish) => {
    const { blueprint, changes } = revise(before, wish)
    assert.include(labels(blueprint), "Deposit")
    assert.strictEqual(blueprint.theme.hue, 130)
    assert.lengthOf(changes, 2)
  })

  it("keep lists of their own together", () => {
    const { blueprint, changes } = revise(before, "Add fields deposit, mileage and colour of frame to the repairs")
    assert.lengthOf(changes, 1)
    assert.includeMembers(labels(blueprint), ["Deposit", "Mileage", "Colour of frame"])
  })

  it("leave a part that is no wish with the one before it", () => {
    const { blueprint } = revise(before, "Add fields deposit and mileage and change the colour to green")
    assert.includeMembers(labels(blueprint), ["Deposit", "Mileage"])
    assert.strictEqual(blueprint.theme.hue, 130)
  })

  it("are never cut inside quotation marks", () => {
    const { blueprint, changes } = revise(before, "Call the app \"Add a field and change the colour to green\"")
    assert.lengthOf(changes, 1)
    assert.deepStrictEqual(labels(blueprint), labels(before))
  })

  it("are taken as one where a half is not understood", () => {
    const wish = "Sing me a song and dance"
    assert.deepStrictEqual(revise(before, wish).notUnderstood, [wish])
  })

  it("keep the days of one opening together", () => {
    const { blueprint } = revise(drawn("nl"), "Open van 12:00 tot 22:00, maandag, woensdag en vrijdag")
    const view = blueprint.views.find((one) => one._tag === "Booking")
    assert.deepStrictEqual([view?.from, view?.to, [...view?.weekdays ?? []]], ["12:00", "22:00", [1, 3, 5]])
  })
})

describe("a view that a wish adds", () => {
  it("serves the requirements of the list of the same records", () => {
    const before = drawn("en")
    const { blueprint } = revise(before, "Add a chart of repairs by bike")
    const list = before.views.find((view) => view._tag === "List" && view.entity === before.entities[0]?.id)
    assert.isAbove(list?.requirements.length ?? 0, 0)
    assert.deepStrictEqual(blueprint.views.at(-1)?.requirements, list?.requirements)
  })
})
