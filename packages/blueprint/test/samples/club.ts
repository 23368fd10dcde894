import type { Blueprint } from "../../src/Blueprint.ts"
import { clubEntities } from "./clubEntities.ts"
import { words } from "./words.ts"

/** A sports club in Czech: dashboard, calendar, timetable, charts, report, reminders, steps and personas. */
export const club: Blueprint = {
  format: 1,
  name: "SK Podolí",
  tagline: "Členové, tréninky a akce oddílů",
  locale: "cs",
  start: "prehled",
  entities: clubEntities,
  views: [
    {
      _tag: "Dashboard",
      id: "prehled",
      title: "Přehled klubu",
      intro: "Co se děje v oddílech a na co nezapomenout.",
      requirements: ["FR-1"],
      tiles: [
        {
          _tag: "Figure",
          label: "Aktivní členové",
          entity: "clen",
          measure: "count",
          where: [{ _tag: "Is", field: "stav", values: ["aktivni"] }]
        },
        { _tag: "Figure", label: "Vybráno letos", entity: "platba", measure: "sum", field: "castka", where: [] },
        { _tag: "Figure", label: "Zbývá vybrat", entity: "clen", measure: "sum", field: "dluh", where: [] },
        {
          _tag: "Figure",
          label: "Akce v příštích 30 dnech",
          entity: "akce",
          measure: "count",
          where: [{ _tag: "Within", field: "dne", amount: 30, unit: "days" }]
        },
        { _tag: "Reminding", entity: "clen", reminder: "prohlidka", columns: ["jmeno", "oddil", "prohlidka"] },
        { _tag: "Reminding", entity: "trener", reminder: "konci", columns: ["jmeno", "prukaz"] },
        { _tag: "Breakdown", label: "Členové podle oddílů", entity: "clen", group: "oddil" },
        {
          _tag: "Latest",
          label: "Nejbližší akce",
          entity: "akce",
          columns: ["nazev", "druh", "dne"],
          where: [{ _tag: "Within", field: "dne", amount: 60, unit: "days" }],
          sort: { field: "dne", descending: false },
          most: 5
        }
      ]
    },
    {
      _tag: "Calendar",
      id: "kalendar",
      title: "Kalendář akcí",
      requirements: ["FR-2"],
      entity: "akce",
      date: "dne",
      until: "konci",
      time: "cas",
      card: ["nazev", "kde"],
      group: "druh"
    },
    {
      _tag: "Timetable",
      id: "rozvrh",
      title: "Rozvrh tréninků",
      requirements: ["FR-3"],
      entity: "trenink",
      day: "den",
      from: "zacatek",
      to: "konec",
      lane: "misto",
      card: ["nazev", "oddil", "trener"]
    },
    {
      _tag: "List",
      id: "clenove",
      title: "Členové",
      requirements: ["FR-4"],
      entity: "clen",
      columns: ["jmeno", "cislo", "oddil", "stav", "prohlidka", "dluh"],
      search: ["jmeno", "cislo"],
      filters: ["oddil", "stav"],
      sort: { field: "jmeno", descending: false }
    },
    {
      _tag: "Detail",
      id: "clen",
      title: "Člen",
      requirements: ["FR-4"],
      entity: "clen",
      fields: ["cislo", "stav", "oddil", "narozen", "prohlidka", "email", "prispevek", "zaplaceno", "dluh"]
    },
    {
      _tag: "Board",
      id: "prijimani",
      title: "Přijímání členů",
      requirements: ["FR-5"],
      entity: "clen",
      group: "stav",
      card: ["jmeno", "oddil", "prohlidka"]
    },
    {
      _tag: "Detail",
      id: "akce",
      title: "Akce",
      requirements: ["FR-2"],
      entity: "akce",
      fields: ["druh", "dne", "konci", "cas", "kde"]
    },
    {
      _tag: "List",
      id: "treneri",
      title: "Trenéři",
      requirements: ["FR-6"],
      entity: "trener",
      columns: ["jmeno", "oddil", "telefon", "prukaz"],
      search: ["jmeno"],
      filters: ["oddil"],
      sort: { field: "jmeno", descending: false }
    },
    {
      _tag: "Chart",
      id: "platby",
      title: "Platby po měsících",
      requirements: ["FR-7"],
      entity: "platba",
      group: "dne",
      by: "month",
      sum: "castka",
      form: "columns"
    },
    {
      _tag: "Chart",
      id: "prispevky-v-case",
      title: "Příspěvky v čase",
      requirements: ["FR-7"],
      entity: "platba",
      group: "dne",
      by: "week",
      sum: "castka",
      form: "line",
      where: [{ _tag: "Is", field: "ucel", values: ["prispevek"] }]
    },
    {
      _tag: "Report",
      id: "dluhy",
      title: "Sestava příspěvků",
      requirements: ["FR-8"],
      entity: "clen",
      columns: ["jmeno", "cislo", "stav", "prispevek", "zaplaceno", "dluh"],
      where: [{ _tag: "IsNot", field: "stav", values: ["ukoncen"] }],
      group: "oddil",
      sums: ["prispevek", "zaplaceno", "dluh"],
      sort: { field: "jmeno", descending: false }
    }
  ],
  navigation: [
    { view: "prehled", label: "Přehled" },
    { view: "kalendar", label: "Kalendář" },
    { view: "rozvrh", label: "Rozvrh" },
    { view: "clenove", label: "Členové" },
    { view: "prijimani", label: "Přijímání" },
    { view: "treneri", label: "Trenéři" },
    { view: "platby", label: "Platby" },
    { view: "dluhy", label: "Sestava" }
  ],
  personas: [
    {
      id: "vedeni",
      label: "Vedení klubu",
      views: ["prehled", "clenove", "clen", "prijimani", "treneri", "platby", "dluhy", "kalendar", "akce", "rozvrh"]
    },
    {
      id: "trener",
      label: "Trenér oddílu",
      views: ["rozvrh", "clenove", "clen", "kalendar", "akce"],
      scope: [{ entity: "clen", field: "oddil" }, { entity: "trenink", field: "oddil" }],
      readOnly: ["akce"]
    },
    { id: "rodic", label: "Rodič", views: ["kalendar", "akce", "rozvrh"], readOnly: ["akce", "trenink"] }
  ],
  theme: { hue: 230, face: "sans", corners: "soft", density: "compact" },
  copy: words("cs")
}
