import { brief, type Example } from "./Example.ts"

export const pl: Example = {
  locale: "pl",
  brief: brief(
    "pl",
    "Prowadzimy firmę sprzątającą „Czysty Dom” i potrzebujemy strony internetowej, która przyciągnie nowych klientów. Nasze usługi i ceny:\n- sprzątanie mieszkania – 180 zł\n- mycie okien – 120 zł\n- pranie dywanów – 90 zł\n- sprzątanie biura – 250 zł\nNa stronie ma być formularz kontaktowy: imię, telefon, e-mail, adres i wiadomość. Kolor przewodni to niebieski.",
    {
      today: "Teraz klienci znajdują nas tylko przez znajomych.",
      result: "Chcemy dostawać zapytania ze strony."
    }
  ),
  expect: {
    family: "landing",
    entities: ["Zapytania"],
    fields: ["Imię", "Telefon", "E-mail", "Adres", "Wiadomość"],
    statuses: [],
    words: [
      "Czysty Dom",
      "Sprzątanie mieszkania",
      "180 zł",
      "Mycie okien",
      "Pranie dywanów",
      "Sprzątanie biura",
      "250 zł"
    ]
  }
}
