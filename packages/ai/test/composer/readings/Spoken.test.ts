import { describe, expect, it } from "@effect/vitest"
import type { Locale } from "@statex/kernel/Locale"
import { told } from "./Told.ts"

/** Ways in which people introduce fields and states when they write as they speak, and what is to be read of them. */
const spoken: ReadonlyArray<readonly [string, Locale, string, ReadonlyArray<string>]> = [
  [
    "a verb in the first person behind the thing",
    "cs",
    "U auta si píšu SPZ, značku a rok výroby.",
    ["Auto|Auta: SPZ, Značka, Rok výroby"]
  ],
  [
    "an aside between the thing and its fields",
    "cs",
    "U motorky mám v sešitě číslo, majitele a cenu.",
    ["Motorka|Motorky: Číslo, Majitel, Cena"]
  ],
  [
    "a described thing before a colon",
    "cs",
    "Lekce tam mám taky, ale pomíchané: lektor, datum, začátek, poznámka.",
    ["Lekce|Lekce: Lektor, Datum, Začátek, Poznámka"]
  ],
  [
    "who speaks, and is not what is spoken of",
    "cs",
    "Jako host chci vidět všechna vína s názvem, cenou a ročníkem.",
    ["Víno|Vína: Název, Cena, Ročník"]
  ],
  [
    "a thing and its pronoun",
    "cs",
    "No a rybníky, ty mají název, hloubku a datum výlovu.",
    ["Rybník|Rybníky: Název, Hloubka, Datum výlovu"]
  ],
  [
    "states in the cases that moving asks for",
    "cs",
    "Objednávka: číslo, jméno, cena. Objednávku posunu z nové na připravenou a pak na vydanou.",
    ["Objednávka|Objednávky: Číslo, Jméno, Cena [Nová/Připravená/Vydaná]"]
  ],
  [
    "states between dashes",
    "cs",
    "Výpůjčka: číslo, jméno, kauce. Stavy výpůjčky: rezervováno – vydáno – vráceno.",
    ["Výpůjčka|Výpůjčky: Číslo, Jméno, Kauce [Rezervováno/Vydáno/Vráceno]"]
  ],
  [
    "participles that no list of words knows",
    "cs",
    "Zápůjčka: číslo, jméno, datum. Zápůjčka je sjednaná, předaná, nebo odložená.",
    ["Zápůjčka|Zápůjčky: Číslo, Jméno, Datum [Sjednaná/Předaná/Odložená]"]
  ],
  [
    "two fields that begin with the same word",
    "cs",
    "U zápůjčky uvádíme jméno, datum vrácení, stav při předání a stav při vrácení.",
    ["Zápůjčka|Zápůjčky: Jméno, Datum vrácení, Stav při předání, Stav při vrácení"]
  ],
  [
    "what binds two things",
    "pl",
    "Kurs: nazwa, termin, cena. Uczestnik: imię, nazwisko, telefon. Zapisy uczestników na kursy.",
    [
      "Kurs|Kursy: Nazwa, Termin, Cena",
      "Uczestnik|Uczestnicy: Imię, Nazwisko, Telefon",
      "Zapis|Zapisy: Uczestnik, Kurs"
    ]
  ],
  [
    "what is kept of each firm",
    "pl",
    "Chcę prowadzić spis firm – nazwa, miasto, telefon. Przy każdej firmie rozmowy: data, z kim, uwagi.",
    ["Firma|Firmy: Nazwa, Miasto, Telefon", "Rozmowa|Rozmowy: Firma, Data, Z kim, Uwagi"]
  ],
  [
    "arrows in a sentence of their own, one of them with another thing in it",
    "pl",
    "Zamówienia: numer stolika, godzina, uwagi. Przyjęte → w kuchni → wydane.",
    ["Zamówienie|Zamówienia: Numer stolika, Godzina, Uwagi [Przyjęte/W kuchni/Wydane]"]
  ],
  [
    "a question whether, and a field behind it",
    "pl",
    "Z każdego przeglądu notujemy datę, ilość miodu, czy matka była widziana i uwagi.",
    ["Przegląd|Przeglądy: Data, Ilość miodu, Matka była widziana, Uwagi"]
  ],
  [
    "states behind a dash, and what they are of before it",
    "pl",
    "Jeszcze oferty: numer, klient, wartość – ze stanami nowa, wysłana, wygrana, przegrana.",
    ["Oferta|Oferty: Numer, Klient, Wartość [Nowa/Wysłana/Wygrana/Przegrana]"]
  ],
  [
    "yes or no in so many words",
    "pl",
    "Dania: nazwa, cena, dostępne tak/nie.",
    ["Danie|Dania: Nazwa, Cena, Dostępne"]
  ]
]

describe("a brief written as it is spoken", () => {
  it.each(spoken)("reads %s (%s)", (_, locale, text, things) => {
    expect(told(locale, text, "Máme toho moc.").things).toEqual(things)
  })

  it("takes no list of what somebody may see for the fields of a thing", () => {
    const { rules, things } = told(
      "pl",
      "Zamówienia: numer, godzina, uwagi. Przyjęte → w kuchni → wydane. Dla kuchni tylko przyjęte i te w kuchni, nic poza tym.",
      "Mam bar."
    )
    expect(things).toHaveLength(1)
    expect(rules).toContain("Persona")
  })

  it("makes nothing of what may not be", () => {
    const { things } = told(
      "cs",
      "Kurt: číslo, cena, povrch. Kurt nesmí mít v jednu chvíli dvě rezervace, dvě party.",
      "Klub."
    )
    expect(things.filter((thing) => thing.startsWith("Kurt"))).toEqual(["Kurt|Kurty: Číslo, Cena, Povrch"])
  })

  it("keeps a rule of several rides apart from the car that they are made with", () => {
    const text =
      "Auto: SPZ, značka, datum technické. Jízda: auto, žák, datum, začátek. Stejné auto nesmí jet dvakrát v tentýž čas."
    expect(told("cs", text, "Mám autoškolu.").rules).toContain("Overlap")
  })
})
