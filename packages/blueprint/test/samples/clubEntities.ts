import type { Entity } from "../../src/Entity.ts"
import { coaches, events, members, payments, sections, trainings } from "./clubRecords.ts"
import { arithmetic, choice, own } from "./parts.ts"

const ofSection = { id: "oddil", label: "Oddíl", kind: "reference", entity: "oddil", required: true } as const

export const clubEntities: ReadonlyArray<Entity> = [
  {
    id: "oddil",
    singular: "Oddíl",
    plural: "Oddíly",
    title: "nazev",
    fields: [
      { id: "nazev", label: "Název", kind: "text", required: true, unique: true },
      {
        id: "clenu",
        label: "Členů",
        kind: "number",
        required: false,
        computed: { _tag: "Rollup", entity: "clen", reference: "oddil", measure: "count", where: [] }
      }
    ],
    samples: sections
  },
  {
    id: "trener",
    singular: "Trenér",
    plural: "Trenéři",
    title: "jmeno",
    fields: [
      { id: "jmeno", label: "Jméno", kind: "text", required: true },
      ofSection,
      { id: "telefon", label: "Telefon", kind: "phone", required: true },
      { id: "prukaz", label: "Průkaz platí do", kind: "date", required: true, hint: "Podle licence svazu." }
    ],
    reminders: [
      {
        id: "konci",
        label: "Průkaz končí do 60 dnů",
        when: [{ _tag: "Within", field: "prukaz", amount: 60, unit: "days" }]
      },
      {
        id: "propadl",
        label: "Průkaz propadl",
        when: [{ _tag: "Compares", field: "prukaz", relation: "below", to: { _tag: "Today" } }]
      }
    ],
    samples: coaches
  },
  {
    id: "clen",
    singular: "Člen",
    plural: "Členové",
    title: "jmeno",
    status: "stav",
    fields: [
      { id: "cislo", label: "Číslo", kind: "text", required: false, numbered: { prefix: "SK-", digits: 3 } },
      { id: "jmeno", label: "Jméno", kind: "text", required: true, maxLength: 80 },
      ofSection,
      choice("stav", "Stav", {
        prihlaska: "Přihláška",
        aktivni: "Aktivní",
        pozastaven: "Pozastaven",
        ukoncen: "Ukončen"
      }),
      { id: "narozen", label: "Narozen(a)", kind: "date", required: true },
      { id: "prohlidka", label: "Lékařská prohlídka", kind: "date", required: false },
      { id: "email", label: "E-mail", kind: "email", required: true, unique: true },
      { id: "prispevek", label: "Příspěvek", kind: "money", required: true, minimum: 0, unit: "CZK" },
      {
        id: "zaplaceno",
        label: "Zaplaceno",
        kind: "money",
        unit: "CZK",
        required: false,
        computed: {
          _tag: "Rollup",
          entity: "platba",
          reference: "clen",
          measure: "sum",
          field: "castka",
          where: [{ _tag: "Is", field: "ucel", values: ["prispevek"] }]
        }
      },
      {
        id: "dluh",
        label: "Zbývá zaplatit",
        kind: "money",
        unit: "CZK",
        required: false,
        computed: arithmetic("subtract", own("prispevek"), own("zaplaceno"))
      }
    ],
    steps: [
      { from: ["prihlaska"], to: "aktivni", label: "Přijmout", needs: ["prohlidka"] },
      { from: ["aktivni"], to: "pozastaven", label: "Pozastavit" },
      { from: ["pozastaven"], to: "aktivni", label: "Obnovit" },
      { from: ["aktivni", "pozastaven"], to: "ukoncen", label: "Ukončit" }
    ],
    reminders: [
      {
        id: "prohlidka",
        label: "Prohlídka starší než 12 měsíců",
        when: [{ _tag: "OlderThan", field: "prohlidka", amount: 12, unit: "months" }]
      }
    ],
    samples: members
  },
  {
    id: "trenink",
    singular: "Trénink",
    plural: "Tréninky",
    title: "nazev",
    fields: [
      { id: "nazev", label: "Skupina", kind: "text", required: true },
      ofSection,
      { id: "trener", label: "Trenér", kind: "reference", entity: "trener", required: false },
      choice("den", "Den", {
        po: "Pondělí",
        ut: "Úterý",
        st: "Středa",
        ct: "Čtvrtek",
        pa: "Pátek",
        so: "Sobota",
        ne: "Neděle"
      }),
      { id: "zacatek", label: "Začátek", kind: "time", required: true },
      { id: "konec", label: "Konec", kind: "time", required: true },
      choice("misto", "Místo", { hala: "Hala", bazen: "Bazén", draha: "Dráha" })
    ],
    samples: trainings
  },
  {
    id: "akce",
    singular: "Akce",
    plural: "Akce",
    title: "nazev",
    fields: [
      { id: "nazev", label: "Název", kind: "text", required: true },
      choice("druh", "Druh", { zavody: "Závody a zápasy", soustredeni: "Soustředění", schuze: "Schůze" }),
      { id: "dne", label: "Začíná", kind: "date", required: true },
      { id: "konci", label: "Končí", kind: "date", required: false },
      { id: "cas", label: "V kolik", kind: "time", required: false },
      { id: "kde", label: "Kde", kind: "text", required: false }
    ],
    samples: events
  },
  {
    id: "platba",
    singular: "Platba",
    plural: "Platby",
    title: "clen",
    fields: [
      { id: "clen", label: "Člen", kind: "reference", entity: "clen", required: true },
      { id: "castka", label: "Částka", kind: "money", required: true, minimum: 1, unit: "CZK" },
      { id: "dne", label: "Dne", kind: "date", required: true },
      choice("ucel", "Účel", { prispevek: "Příspěvek", soustredeni: "Soustředění" })
    ],
    samples: payments
  }
]
