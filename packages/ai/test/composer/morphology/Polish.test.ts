import { describe, expect, it } from "@effect/vitest"
import { labelled, nominative } from "../../../src/composer/morphology/Nominative.ts"

/** `form>singular`, as they stand in sentences. */
const nouns = `
   faktur>faktura fakturą>faktura fakturę>faktura faktury>faktura umów>umowa umową>umowa ofert>oferta
   napraw>naprawa naprawami>naprawa usług>usługa usługi>usługa cen>cena kwot>kwota dat>data wag>waga
   książką>książka grup>grupa grupach>grupa sal>sala stawek>stawka zaliczek>zaliczka przesyłek>przesyłka
   paczkami>paczka łódek>łódka włóczek>włóczka włóczką>włóczka klientek>klientka lektorką>lektorka
   rezerwacji>rezerwacja rezerwacje>rezerwacja lekcji>lekcja lekcjami>lekcja restauracją>restauracja
   kategorii>kategoria kategorie>kategoria opinii>opinia galerią>galeria pracowni>pracownia kuchnią>kuchnia
   wypożyczalniach>wypożyczalnia kwiaciarnię>kwiaciarnia ilością>ilość wysokości>wysokość
   należnościami>należność płatności>płatność części>część rzeczy>rzecz sieciami>sieć miast>miasto
   nazwiskiem>nazwisko krzeseł>krzesło krzesłem>krzesło biurem>biuro lekarstwa>lekarstwo dzieci>dziecko
   zleceń>zlecenie zleceniem>zlecenie zgłoszeń>zgłoszenie urządzeń>urządzenie urządzeniami>urządzenie
   narzędzi>narzędzie zdjęć>zdjęcie zdjęciem>zdjęcie zajęć>zajęcie szkoleń>szkolenie szkoleniach>szkolenie
   mieszkań>mieszkanie zadań>zadanie zapytania>zapytanie miejsc>miejsce pól>pole zwierząt>zwierzę
   zwierzęciem>zwierzę szczeniąt>szczenię imion>imię muzeów>muzeum honorariów>honorarium archiwa>archiwum
   samochodów>samochód samochodem>samochód stołów>stół zespołów>zespół wniosków>wniosek wnioskiem>wniosek
   załączników>załącznik dodatkami>dodatek zabiegami>zabieg zabiegu>zabieg zapisów>zapis terminów>termin
   terminem>termin budżetem>budżet kosztów>koszt produktami>produkt projektów>projekt etapami>etap
   towarem>towar kluczy>klucz pokoi>pokój pokojem>pokój formularzy>formularz komentarzem>komentarz
   kotłów>kocioł dni>dzień dniem>dzień tygodni>tydzień miesięcy>miesiąc klientów>klient klientami>klient
   studentem>student pracowników>pracownik pracownikiem>pracownik techników>technik trenerów>trener
   lekarzy>lekarz lekarzem>lekarz nauczycieli>nauczyciel właścicielem>właściciel wolontariuszy>wolontariusz
   gości>gość gościem>gość uczniów>uczeń członków>członek psów>pies kotami>kot dostawców>dostawca
   kierowcą>kierowca sprzedawców>sprzedawca masażystów>masażysta terapeutą>terapeuta masażystek>masażystka
   uwagami>uwaga przeciwwskazań>przeciwwskazanie rozwiązaniem>rozwiązanie prześcieradłem>prześcieradło
   rusztowań>rusztowanie rusztowaniem>rusztowanie ostrością>ostrość wiertarką>wiertarka
   szlifierki>szlifierka podgrzewaczem>podgrzewacz dekoracją>dekoracja dekoracje>dekoracja piwowarów>piwowar
   tapicerstwem>tapicerstwo
`.trim().split(/\s+/).map((pair) => pair.split(">") as [string, string])

const labels: ReadonlyArray<readonly [string, string]> = [
  ["numer telefonu klienta", "numer telefonu klienta"],
  ["datą ostatniej wizyty", "data ostatniej wizyty"],
  ["osobę kontaktową", "osoba kontaktowa"],
  ["numerem rejestracyjnym", "numer rejestracyjny"],
  ["przypisanego trenera", "przypisany trener"],
  ["imieniem i nazwiskiem", "imię i nazwisko"],
  ["nowych klientów", "nowi klienci"],
  ["używanych narzędzi", "używane narzędzia"],
  ["czas trwania", "czas trwania"],
  ["cenę za sztukę", "cena za sztukę"],
  ["NIP", "NIP"],
  ["adresem dostawy", "adres dostawy"],
  ["kolejnego przeglądu", "kolejny przegląd"]
]

describe("Polish nouns", () => {
  it.each(nouns)("%s is a form of %s", (form, singular) => {
    expect(labelled(form, "pl").singular).toBe(singular)
  })

  it.each(labels)("reads %s as the label %s", (written, label) => {
    expect(nominative(written, "pl")).toBe(label)
  })

  it("leaves every nominative as it is", () => {
    for (const [form, singular] of nouns) {
      for (
        const label of [
          nominative(form, "pl"),
          singular,
          labelled(singular, "pl", { case: "nominative", count: "singular" }).plural
        ]
      ) {
        const once = nominative(label, "pl")
        expect(nominative(once, "pl")).toBe(once)
      }
    }
    for (const [written] of labels) {
      const once = nominative(written, "pl")
      expect(nominative(once, "pl")).toBe(once)
    }
  })
})
