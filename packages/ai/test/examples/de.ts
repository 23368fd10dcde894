import { brief, type Example } from "./Example.ts"

export const de: Example = {
  locale: "de",
  brief: brief(
    "de",
    "Wir sind die Tischlerei „Holzwerk Brandt“ und wollen unsere Aufträge verwalten. Zu jedem Auftrag gehören: Auftragsnummer, Kunde, Telefonnummer, Liefertermin, Betrag und Bemerkung. Status: angefragt, angeboten, in Arbeit, geliefert, bezahlt. Außerdem brauchen wir eine Liste der Kunden mit Name, Adresse, Telefon und E-Mail.",
    {
      today: "Heute führen wir eine Excel-Tabelle, die nur der Chef versteht.",
      improvement: "Jeder soll sehen, welcher Auftrag als nächster fällig ist.",
      result: "Eine Übersicht aller Aufträge nach Status mit Suche und Diagramm."
    }
  ),
  expect: {
    family: "service",
    entities: ["Aufträge", "Kunden"],
    fields: ["Auftragsnummer", "Kunde", "Telefonnummer", "Liefertermin", "Betrag", "Bemerkung", "Adresse"],
    statuses: ["Angefragt", "Angeboten", "In Arbeit", "Geliefert", "Bezahlt"],
    words: ["Holzwerk Brandt"]
  }
}
