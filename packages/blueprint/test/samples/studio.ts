import type { Blueprint } from "../../src/Blueprint.ts"
import { choice } from "./parts.ts"
import { words } from "./words.ts"

/** Booking in German: treatments with two therapists, one place at a time each. */
export const studio: Blueprint = {
  format: 1,
  name: "Praxis am Kanal",
  tagline: "Physiotherapie mit Termin",
  locale: "de",
  start: "buchen",
  entities: [
    {
      id: "termin",
      singular: "Termin",
      plural: "Termine",
      title: "name",
      status: "stand",
      fields: [
        { id: "name", label: "Ihr Name", kind: "text", required: true, maxLength: 80 },
        { id: "email", label: "E-Mail", kind: "email", required: true },
        { id: "telefon", label: "Telefon", kind: "phone", required: false },
        { id: "tag", label: "Tag", kind: "date", required: true },
        { id: "zeit", label: "Uhrzeit", kind: "time", required: true },
        choice("bei", "Behandlung bei", { anna: "Anna Vogt", mehmet: "Mehmet Yılmaz" }),
        choice("stand", "Stand", { gebucht: "Gebucht", bestaetigt: "Bestätigt", abgesagt: "Abgesagt" }),
        { id: "dauer", label: "Dauer", kind: "number", required: false, minimum: 15, maximum: 120, unit: "min" },
        { id: "anliegen", label: "Anliegen", kind: "longText", required: false, maxLength: 500 }
      ],
      samples: [
        {
          name: "Beispiel Müller",
          email: "mueller@example.com",
          tag: "2026-10-05",
          zeit: "09:00",
          bei: "anna",
          stand: "gebucht",
          dauer: 45
        },
        {
          name: "Beispiel Özdemir",
          email: "oezdemir@example.com",
          tag: "2026-10-06",
          zeit: "10:30",
          bei: "mehmet",
          stand: "bestaetigt",
          dauer: 30
        }
      ]
    }
  ],
  views: [
    {
      _tag: "Booking",
      id: "buchen",
      title: "Termin buchen",
      intro: "Wählen Sie Therapeut, Tag und Uhrzeit. Sie brauchen kein Konto.",
      requirements: ["FR-1"],
      entity: "termin",
      date: "tag",
      time: "zeit",
      resource: "bei",
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      from: "08:00",
      to: "18:00",
      minutes: 45,
      capacity: 1,
      fields: ["name", "email", "telefon", "anliegen"],
      submit: "Verbindlich buchen"
    },
    {
      _tag: "List",
      id: "termine",
      title: "Alle Termine",
      requirements: ["FR-2"],
      entity: "termin",
      columns: ["name", "tag", "zeit", "bei", "stand", "dauer"],
      search: ["name", "email"],
      filters: ["bei", "stand"],
      sort: { field: "tag", descending: true }
    },
    {
      _tag: "Chart",
      id: "auslastung",
      title: "Auslastung",
      intro: "Wie viele Termine jede Person hat.",
      requirements: ["FR-3"],
      entity: "termin",
      group: "bei"
    }
  ],
  navigation: [
    { view: "buchen", label: "Buchen" },
    { view: "termine", label: "Termine" },
    { view: "auslastung", label: "Auslastung" }
  ],
  theme: { hue: 165, face: "serif", corners: "round", density: "calm" },
  copy: words("de")
}
