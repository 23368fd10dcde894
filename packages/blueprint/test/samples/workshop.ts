import type { Blueprint } from "../../src/Blueprint.ts"
import { choice } from "./parts.ts"
import { words } from "./words.ts"

const order = (
  number: string,
  customer: number,
  device: string,
  state: string,
  price: number | null,
  due: string,
  urgent = false
) => ({
  cislo: number,
  zakaznik: `sample-${customer}`,
  zarizeni: device,
  stav: state,
  cena: price,
  termin: due,
  spech: urgent,
  poznamka: null
})

/** Record keeping in Czech: repairs of a bicycle workshop, with every kind of view over records. */
export const workshop: Blueprint = {
  format: 1,
  name: "Servis kol Vltava",
  tagline: "Zakázky dílny na jednom místě",
  locale: "cs",
  start: "zakazky",
  entities: [
    {
      id: "zakaznik",
      singular: "Zákazník",
      plural: "Zákazníci",
      title: "jmeno",
      fields: [
        { id: "jmeno", label: "Jméno", kind: "text", required: true, maxLength: 80 },
        { id: "email", label: "E-mail", kind: "email", required: false },
        { id: "telefon", label: "Telefon", kind: "phone", required: true },
        { id: "web", label: "Web", kind: "url", required: false }
      ],
      samples: [
        { jmeno: "Jana Dvořáková", email: "jana@example.com", telefon: "+420 601 000 001", web: null },
        { jmeno: "Čeněk Říha", email: null, telefon: "+420 601 000 002", web: null },
        {
          jmeno: "Eva & <b>Petr</b> Šťastní",
          email: "eva@example.com",
          telefon: "+420 601 000 003",
          web: "https://example.com/eva"
        }
      ]
    },
    {
      id: "zakazka",
      singular: "Zakázka",
      plural: "Zakázky",
      title: "cislo",
      status: "stav",
      fields: [
        { id: "cislo", label: "Číslo", kind: "text", required: true, maxLength: 20 },
        { id: "zakaznik", label: "Zákazník", kind: "reference", required: true, entity: "zakaznik" },
        { id: "zarizeni", label: "Kolo", kind: "text", required: true },
        choice("stav", "Stav", {
          prijato: "Přijato",
          "v-dilne": "V dílně",
          hotovo: "Hotovo",
          vydano: "Vydáno"
        }),
        { id: "cena", label: "Cena", kind: "money", required: false, minimum: 0, maximum: 500000, unit: "CZK" },
        { id: "termin", label: "Termín", kind: "date", required: true },
        { id: "spech", label: "Spěchá", kind: "boolean", required: false },
        { id: "poznamka", label: "Poznámka", kind: "longText", required: false, maxLength: 1000 }
      ],
      samples: [
        order("Z-101", 1, "Favorit, silniční", "prijato", 1250, "2026-11-12", true),
        order("Z-102", 2, "Author, horské", "v-dilne", 3490.5, "2026-11-14"),
        order("Z-103", 3, "Dětské kolo 16″", "v-dilne", 690, "2026-11-15"),
        order("Z-104", 1, "Elektrokolo, výměna baterie", "hotovo", 12900, "2026-10-30"),
        order("Z-105", 2, "Ústí nad Labem: skládačka", "vydano", null, "2026-10-21")
      ]
    }
  ],
  views: [
    {
      _tag: "List",
      id: "zakazky",
      title: "Zakázky",
      intro: "Co je v dílně, komu to patří a kdy to má být hotové.",
      requirements: ["FR-1", "FR-2"],
      entity: "zakazka",
      columns: ["cislo", "zakaznik", "zarizeni", "stav", "cena", "termin"],
      search: ["cislo", "zarizeni", "zakaznik"],
      filters: ["stav", "zakaznik"],
      sort: { field: "termin", descending: false }
    },
    {
      _tag: "Detail",
      id: "zakazka",
      title: "Zakázka",
      requirements: ["FR-2"],
      entity: "zakazka",
      fields: ["cislo", "zakaznik", "zarizeni", "stav", "cena", "termin", "spech", "poznamka"]
    },
    {
      _tag: "Form",
      id: "prijem",
      title: "Příjem kola",
      intro: "Zapište kolo, které zákazník právě přivezl.",
      requirements: ["FR-3"],
      entity: "zakazka",
      fields: ["cislo", "zakaznik", "zarizeni", "cena", "termin", "spech", "poznamka"],
      submit: "Přijmout do servisu",
      next: "zakazky"
    },
    {
      _tag: "Board",
      id: "tabule",
      title: "Tabule dílny",
      requirements: ["FR-4"],
      entity: "zakazka",
      group: "stav",
      card: ["cislo", "zarizeni", "zakaznik", "termin"]
    },
    {
      _tag: "Chart",
      id: "prehled",
      title: "Tržby podle stavu",
      requirements: ["FR-5"],
      entity: "zakazka",
      group: "stav",
      sum: "cena"
    },
    {
      _tag: "List",
      id: "zakaznici",
      title: "Zákazníci",
      requirements: ["FR-6"],
      entity: "zakaznik",
      columns: ["jmeno", "telefon", "email", "web"],
      search: ["jmeno", "email"],
      filters: [],
      sort: { field: "jmeno", descending: false }
    }
  ],
  navigation: [
    { view: "zakazky", label: "Zakázky" },
    { view: "prijem", label: "Příjem" },
    { view: "tabule", label: "Tabule" },
    { view: "prehled", label: "Přehled" },
    { view: "zakaznici", label: "Zákazníci" }
  ],
  theme: { hue: 255, face: "sans", corners: "soft", density: "calm" },
  copy: words("cs")
}
