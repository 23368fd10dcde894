import { describe, expect, it } from "@effect/vitest"
import { told } from "./Told.ts"

/** A sentence or two, the things with their fields and states in it, and the rules that it states. */
const said: ReadonlyArray<readonly [string, ReadonlyArray<string>, ReadonlyArray<string>]> = [
  [
    "Dla każdego samochodu zapisujemy numer rejestracyjny, markę, przebieg i datę przeglądu.",
    ["Samochód|Samochody: Numer rejestracyjny, Marka, Przebieg, Data przeglądu"],
    []
  ],
  [
    "Uczestnik to imię i nazwisko, telefon, grupa, data wpisu.",
    ["Uczestnik|Uczestnicy: Imię i nazwisko, Telefon, Grupa, Data wpisu"],
    []
  ],
  [
    "Każda naprawa ma numer, klienta, opis usterki i koszt. Naprawa jest przyjęta, w trakcie, gotowa albo wydana.",
    ["Naprawa|Naprawy: Numer, Klient, Opis usterki, Koszt [Przyjęta/W trakcie/Gotowa/Wydana]"],
    []
  ],
  [
    "O lokatorze zapisujemy imię i nazwisko, telefon oraz numer mieszkania. Lokator widzi tylko swoje zgłoszenia. Umowę trzeba wydrukować do podpisu.",
    ["Lokator|Lokatorzy: Imię i nazwisko, Telefon, Numer mieszkania"],
    ["Persona", "Document"]
  ],
  [
    "Sprzęt: nazwa, numer seryjny, data zakupu. Numer seryjny jest unikalny i obowiązkowy.",
    ["Sprzęt|Sprzęty: Nazwa, Numer seryjny, Data zakupu"],
    ["Required", "Unique"]
  ],
  [
    "Lekcja ma trenera, salę, datę i godzinę. Ta sama sala nie może być zajęta dwa razy w tym samym czasie.",
    ["Lekcja|Lekcje: Trener, Sala, Data, Godzina"],
    ["Overlap"]
  ],
  [
    "Kurs: nazwa, trener, data, liczba miejsc. Na kurs nie może zapisać się więcej osób, niż jest miejsc.",
    ["Kurs|Kursy: Nazwa, Trener, Data, Liczba miejsc"],
    ["Places"]
  ],
  [
    "Produkt: nazwa, cena, opis. Klienci przeglądają produkty na stronie i zamawiają.",
    ["Produkt|Produkty: Nazwa, Cena, Opis"],
    ["Public", "Ordered"]
  ],
  [
    "Naprawa: numer, klient, opis usterki, koszt. Klient po numerze sprawdza status naprawy. Opis usterki jest obowiązkowy. Rachunek trzeba wydrukować.",
    ["Naprawa|Naprawy: Numer, Klient, Opis usterki, Koszt"],
    ["LookUp", "Required", "Document"]
  ],
  [
    "Wypożyczenie: sprzęt, klient, data zwrotu, liczba dni, stawka. Koszt = liczba dni × stawka.",
    ["Wypożyczenie|Wypożyczenia: Sprzęt, Klient, Data zwrotu, Liczba dni, Stawka"],
    ["Computed"]
  ],
  [
    "Towar: nazwa, ilość, cena. Ilość nie może spaść poniżej zera. Pokaż listę towarów, których jest mniej niż 5.",
    ["Towar|Towary: Nazwa, Ilość, Cena"],
    ["Stock", "Reminder"]
  ]
]

describe("what a Polish brief says", () => {
  it.each(said)("%s", (text, things, rules) => {
    const read = told("pl", text)
    expect(read.things.filter((thing) => !thing.endsWith(": "))).toEqual(things)
    expect(read.rules).toEqual(rules)
  })

  it("keeps nothing that is only talked about", () => {
    expect(
      told(
        "pl",
        "",
        "Dzień dobry, od dwudziestu lat naprawiamy dachy w całym województwie i ludzie dzwonią nawet w niedzielę."
      ).things
    ).toEqual([])
  })
})
