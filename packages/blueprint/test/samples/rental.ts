import type { Blueprint } from "../../src/Blueprint.ts"
import { arithmetic, choice, own } from "./parts.ts"
import { words } from "./words.ts"

const tool = (
  name: string,
  nummer: string,
  gruppe: string,
  preis: number,
  gewicht: number,
  text: string,
  zustand = "bereit"
) => ({
  name,
  nummer,
  gruppe,
  preis,
  gewicht,
  beschreibung: text,
  zustand
})

/** A German tool rental: a public catalogue, bookings, delivery notes, and customers who look up their booking. */
export const rental: Blueprint = {
  format: 1,
  name: "Werkzeugverleih Brandt",
  tagline: "Maschinen und Werkzeug tageweise.",
  locale: "de",
  start: "katalog",
  entities: [
    {
      id: "geraet",
      singular: "Gerät",
      plural: "Geräte",
      title: "name",
      fields: [
        { id: "name", label: "Bezeichnung", kind: "text", required: true },
        { id: "nummer", label: "Inventarnummer", kind: "text", required: true, unique: true },
        choice("gruppe", "Gruppe", {
          bohren: "Bohren und Stemmen",
          saegen: "Sägen und Trennen",
          erdbau: "Erdbau",
          garten: "Garten"
        }),
        { id: "preis", label: "Preis pro Tag", kind: "money", required: true, unit: "EUR" },
        { id: "gewicht", label: "Gewicht", kind: "number", required: false, unit: "kg" },
        { id: "beschreibung", label: "Beschreibung", kind: "longText", required: false },
        choice("zustand", "Zustand", { bereit: "Bereit", werkstatt: "In der Werkstatt" })
      ],
      samples: [
        tool("Bohrhammer SDS-max", "B-01", "bohren", 28, 6.8, "Für Durchbrüche bis 45 mm in Beton."),
        tool("Abbruchhammer", "B-02", "bohren", 42, 15, "65 Joule, mit drei Meißeln."),
        tool("Kernbohrgerät mit Ständer", "B-03", "bohren", 65, 24, "Nass und trocken, bis 162 mm."),
        tool("Fliesenschneider 1 200 mm", "S-01", "saegen", 24, 18, "Mit Laser und Winkelanschlag."),
        tool("Trennschleifer Benzin", "S-02", "saegen", 45, 10.1, "350 mm, Wasseranschluss."),
        tool("Rüttelplatte", "E-01", "erdbau", 55, 92, "Arbeitsbreite 50 cm, vorwärts."),
        tool("Minibagger 1,8 t", "E-02", "erdbau", 180, 1800, "Mit drei Löffeln, Anhänger auf Wunsch.", "werkstatt"),
        tool("Vertikutierer", "G-01", "garten", 38, 41, "Benzin, 40 cm.")
      ]
    },
    {
      id: "kunde",
      singular: "Kunde",
      plural: "Kunden",
      title: "firma",
      fields: [
        { id: "firma", label: "Name oder Firma", kind: "text", required: true },
        { id: "strasse", label: "Straße", kind: "text", required: false },
        { id: "ort", label: "Ort", kind: "text", required: false },
        { id: "mail", label: "E-Mail", kind: "email", required: false }
      ],
      samples: [
        { firma: "Malerbetrieb Kern", strasse: "Lindenweg 4", ort: "04109 Leipzig", mail: "kern@example.com" },
        { firma: "Jana Hoffmann", strasse: "Am Hang 19", ort: "04275 Leipzig", mail: "hoffmann@example.com" }
      ]
    },
    {
      id: "ausleihe",
      singular: "Ausleihe",
      plural: "Ausleihen",
      title: "nummer",
      status: "stand",
      fields: [
        { id: "nummer", label: "Nummer", kind: "text", required: false, numbered: { prefix: "A-", digits: 4 } },
        { id: "kunde", label: "Kunde", kind: "reference", required: true, entity: "kunde" },
        { id: "abholer", label: "Name des Abholers", kind: "text", required: false },
        { id: "von", label: "Von", kind: "date", required: true },
        { id: "bis", label: "Bis", kind: "date", required: true },
        choice("stand", "Stand", {
          angefragt: "Angefragt",
          bestaetigt: "Bestätigt",
          draussen: "Beim Kunden",
          zurueck: "Zurück",
          storniert: "Storniert"
        }),
        { id: "bemerkung", label: "Bemerkung", kind: "longText", required: false }
      ],
      steps: [
        { from: ["angefragt"], to: "bestaetigt" },
        { from: ["bestaetigt"], to: "draussen" },
        { from: ["draussen"], to: "zurueck" },
        { from: ["angefragt", "bestaetigt"], to: "storniert" }
      ],
      samples: [
        {
          nummer: "A-0007",
          kunde: "sample-1",
          abholer: "Kern",
          von: "2026-11-20",
          bis: "2026-11-24",
          stand: "draussen",
          bemerkung: null
        },
        {
          nummer: "A-0008",
          kunde: "sample-2",
          abholer: "Hoffmann",
          von: "2026-12-01",
          bis: "2026-12-02",
          stand: "bestaetigt",
          bemerkung: "Abholung ab 7 Uhr."
        },
        {
          nummer: "A-0009",
          kunde: "sample-2",
          abholer: "Weiß",
          von: "2026-12-05",
          bis: "2026-12-05",
          stand: "storniert",
          bemerkung: null
        }
      ]
    },
    {
      id: "posten",
      singular: "Posten",
      plural: "Posten",
      title: "geraet",
      fields: [
        { id: "ausleihe", label: "Ausleihe", kind: "reference", required: true, entity: "ausleihe" },
        { id: "geraet", label: "Gerät", kind: "reference", required: true, entity: "geraet" },
        { id: "tage", label: "Tage", kind: "number", required: true, minimum: 1 },
        { id: "preis", label: "Preis pro Tag", kind: "money", required: false, unit: "EUR" },
        {
          id: "summe",
          label: "Summe",
          kind: "money",
          required: false,
          unit: "EUR",
          computed: arithmetic("multiply", own("tage"), own("preis"))
        }
      ],
      samples: [
        { ausleihe: "sample-1", geraet: "sample-1", tage: 4, preis: 28 },
        { ausleihe: "sample-1", geraet: "sample-4", tage: 2, preis: 24 },
        { ausleihe: "sample-1", geraet: "sample-6", tage: 1, preis: 55 },
        { ausleihe: "sample-2", geraet: "sample-8", tage: 1, preis: 38 }
      ]
    },
    {
      id: "anfrage",
      singular: "Anfrage",
      plural: "Anfragen",
      title: "name",
      fields: [
        { id: "geraet", label: "Gerät", kind: "reference", required: true, entity: "geraet" },
        { id: "name", label: "Ihr Name", kind: "text", required: true },
        { id: "ab", label: "Ab wann", kind: "date", required: true },
        { id: "mail", label: "E-Mail", kind: "email", required: true }
      ],
      samples: []
    }
  ],
  views: [
    {
      _tag: "Catalogue",
      id: "katalog",
      title: "Katalog",
      intro: "Alles geprüft, betankt und mit Einweisung. Preise je Kalendertag.",
      requirements: ["FR-1"],
      entity: "geraet",
      text: "beschreibung",
      price: "preis",
      group: "gruppe",
      facts: ["gewicht", "nummer"],
      where: [{ _tag: "Is", field: "zustand", values: ["bereit"] }],
      action: { label: "Anfragen", view: "anfragen" }
    },
    {
      _tag: "Form",
      id: "anfragen",
      title: "Gerät anfragen",
      requirements: ["FR-2"],
      entity: "anfrage",
      fields: ["geraet", "name", "ab", "mail"],
      submit: "Anfrage senden",
      next: "anfragen"
    },
    {
      _tag: "Document",
      id: "lieferschein",
      title: "Lieferschein",
      requirements: ["FR-3"],
      entity: "ausleihe",
      fields: ["nummer", "kunde", "von", "bis", "bemerkung"],
      lines: {
        entity: "posten",
        reference: "ausleihe",
        columns: ["geraet", "tage", "preis", "summe"],
        sums: ["tage", "summe"]
      },
      note: "Die Geräte wurden geprüft und in einwandfreiem Zustand übergeben.\nRückgabe gereinigt und vollgetankt.",
      signatures: ["Übergeben durch", "Erhalten von"]
    },
    {
      _tag: "LookUp",
      id: "auskunft",
      title: "Meine Ausleihe",
      intro: "Die Nummer steht auf Ihrer Bestätigung.",
      requirements: ["FR-4"],
      entity: "ausleihe",
      code: "nummer",
      also: "abholer",
      fields: ["nummer", "stand", "von", "bis"]
    },
    {
      _tag: "List",
      id: "ausleihen",
      title: "Ausleihen",
      requirements: ["FR-5"],
      entity: "ausleihe",
      columns: ["nummer", "kunde", "von", "bis", "stand"],
      search: ["nummer", "kunde"],
      filters: ["stand"],
      sort: { field: "von", descending: true }
    },
    {
      _tag: "List",
      id: "posten",
      title: "Posten",
      requirements: ["FR-5"],
      entity: "posten",
      columns: ["geraet", "ausleihe", "tage", "summe"],
      search: ["geraet"],
      filters: [],
      sort: { field: "geraet", descending: false }
    }
  ],
  navigation: [
    { view: "katalog", label: "Katalog" },
    { view: "auskunft", label: "Meine Ausleihe" },
    { view: "ausleihen", label: "Ausleihen" },
    { view: "posten", label: "Posten" },
    { view: "lieferschein", label: "Lieferscheine" }
  ],
  theme: { hue: 85, face: "sans", corners: "soft", density: "compact" },
  copy: words("de")
}
