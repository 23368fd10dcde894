import { describe, expect, it } from "@effect/vitest"
import { read } from "@statex/ai/composer/Reading"
import type { Locale } from "@statex/kernel/Locale"

const reading = (locale: Locale, improvement: string) =>
  read({ locale, problem: "", today: "", improvement, result: "", attachments: [] })

const things = (locale: Locale, text: string): Readonly<Record<string, ReadonlyArray<string>>> =>
  Object.fromEntries(
    reading(locale, text).entities.map((entity) => [entity.singular, entity.fields.map((field) => field.label)])
  )

const states = (locale: Locale, text: string): ReadonlyArray<ReadonlyArray<string>> =>
  reading(locale, text).entities.flatMap((entity) =>
    entity.fields.filter((field) => field.id === entity.status).map((field) => field.options)
  )

describe("Lists of fields behind any verb", () => {
  it("belong to what the sentence says they are of", () => {
    expect(things("de", "Zu einer Glocke gehören für mich der Name, das Gewicht, der Preis und das Baujahr.")).toEqual({
      Glocke: ["Name", "Gewicht", "Preis", "Baujahr"]
    })
    expect(things("en", "What I write down per violin is its number, the price, the year and the colour.")).toEqual({
      Violin: ["Number", "Price", "Year", "Colour"]
    })
  })

  it("change their owner in the middle of a sentence", () => {
    expect(
      things("de", "Von den Kunden brauche ich Name und Adresse, bei der Bestellung noch das Datum und die Summe.")
    )
      .toEqual({ Kunde: ["Name", "Adresse"], Bestellung: ["Datum", "Summe"] })
    expect(things("de", "Jede Behandlung wird mit Datum und Betrag eingetragen, jede Impfung mit Impfstoff und Datum."))
      .toEqual({ Behandlung: ["Datum", "Betrag"], Impfung: ["Impfstoff", "Datum"] })
  })

  it("name their owner by a pronoun, or stand behind the verb that opens their clause", () => {
    expect(things("de", "Dann die Verträge; jeder trägt Nummer, Beginn, Ende und Betrag."))
      .toMatchObject({ Vertrag: ["Nummer", "Beginn", "Ende", "Betrag"] })
    expect(
      things("de", "Eine Aufgabe hat eine Bezeichnung, gehört zu einem Projekt, hat eine Frist und einen Aufwand.")
    )
      .toMatchObject({ Aufgabe: expect.arrayContaining(["Bezeichnung", "Frist", "Aufwand"]) })
  })

  it("are of what stands before an aside and each of them", () => {
    expect(
      things(
        "en",
        "I want every boat split into jobs (hull, mast, sails), each with a painter, planned start and hours."
      )
    )
      .toMatchObject({ Job: expect.arrayContaining(["Painter", "Planned start", "Hours"]) })
  })

  it("count a number of something as a field", () => {
    expect(things("nl", "Een lesgroep heeft een naam, een niveau, een tijd en maximaal 8 plekken.")).toEqual({
      Lesgroep: ["Naam", "Niveau", "Tijd", "Plekken"]
    })
  })

  it("are the two ends of a bond and what it carries", () => {
    expect(things("en", "A lease ties one tenant to one flat from a start to an end date at a monthly rent."))
      .toMatchObject({ Lease: ["Tenant", "Flat", "Start", "End date", "Monthly rent"] })
  })

  it("belong to what is done where the brief has it as a thing", () => {
    expect(
      things(
        "en",
        "A sign-up is pending, paid or cancelled. Guests sign up for an evening with name, e-mail and mobile."
      )
    )
      .toMatchObject({ "Sign-up": expect.arrayContaining(["Name", "E-mail", "Mobile"]) })
  })

  it("are not made of clauses", () => {
    expect(things("de", "Frau Busch weiß alles, welcher Wagen wo steht, welcher Kunde gern redet, wer wann anruft."))
      .toEqual({})
  })
})

describe("Lists of states by their words", () => {
  it("are found whatever verb stands around them", () => {
    expect(
      states(
        "nl",
        "De klanten staan in een lijst, waar ik ze op nieuw, bezocht, offerte verstuurd of afgewezen kan zetten."
      )
    )
      .toEqual([["Nieuw", "Bezocht", "Offerte verstuurd", "Afgewezen"]])
  })

  it("are no order because they come in this order", () => {
    const found = reading(
      "en",
      "Members file a report with name, date and photo. It moves only in this order: new, accepted, fixed."
    )
    expect(found.entities.map((entity) => entity.singular)).toEqual(["Report"])
    expect(found.entities[0]?.fields.at(-1)?.options).toEqual(["New", "Accepted", "Fixed"])
  })
})
