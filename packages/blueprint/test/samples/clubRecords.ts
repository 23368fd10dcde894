import type { Value } from "../../src/Words.ts"

type Sample = Readonly<Record<string, Value>>

export const sections: ReadonlyArray<Sample> = ["Plavání", "Atletika", "Volejbal", "Šerm"].map((nazev) => ({ nazev }))

export const coaches: ReadonlyArray<Sample> = [
  { jmeno: "Věra Kopecká", oddil: "sample-1", telefon: "+420 601 111 222", prukaz: "today+38" },
  { jmeno: "Radim Hlaváč", oddil: "sample-2", telefon: "+420 602 333 444", prukaz: "today+400" },
  { jmeno: "Šárka Žďárská", oddil: "sample-3", telefon: "+420 603 555 666", prukaz: "today-12" },
  { jmeno: "Ondřej Říha", oddil: "sample-4", telefon: "+420 604 777 888", prukaz: "today+700" }
]

const member = (
  at: number,
  jmeno: string,
  oddil: number,
  narozen: string,
  stav: string,
  prohlidka: string | null,
  prispevek: number
): Sample => ({
  cislo: `SK-${String(at).padStart(3, "0")}`,
  jmeno,
  oddil: `sample-${oddil}`,
  narozen,
  stav,
  prohlidka,
  prispevek,
  email: `clen${at}@example.com`
})

export const members: ReadonlyArray<Sample> = [
  member(1, "Adéla Nováková", 1, "2012-03-14", "aktivni", "today-420", 3600),
  member(2, "Tomáš Beneš", 1, "2010-11-02", "aktivni", "today-90", 3600),
  member(3, "Eliška Čermáková", 1, "2014-06-21", "prihlaska", null, 2800),
  member(4, "Jakub Dušek", 2, "2009-01-30", "aktivni", "today-30", 3200),
  member(5, "Barbora Fialová", 2, "2011-09-09", "pozastaven", "today-500", 3200),
  member(6, "Matěj Havelka", 3, "2008-05-17", "aktivni", "today-200", 4000),
  member(7, "Klára Jelínková", 3, "2008-12-24", "aktivni", "today-15", 4000),
  member(8, "Vojtěch Kučera", 4, "2013-07-07", "prihlaska", null, 2400),
  member(9, "Natálie Šimková", 4, "2010-02-28", "aktivni", "today-370", 2400)
]

const training = (
  nazev: string,
  oddil: number,
  den: string,
  zacatek: string,
  konec: string,
  misto: string
): Sample => ({ nazev, oddil: `sample-${oddil}`, trener: `sample-${oddil}`, den, zacatek, konec, misto })

export const trainings: ReadonlyArray<Sample> = [
  training("Přípravka", 1, "po", "15:30", "16:30", "bazen"),
  training("Žactvo", 1, "po", "16:30", "18:00", "bazen"),
  training("Kondice", 2, "po", "17:00", "18:30", "draha"),
  training("Juniorky", 3, "ut", "16:00", "18:00", "hala"),
  training("Základy šermu", 4, "ut", "17:00", "18:30", "hala"),
  training("Žactvo", 1, "st", "16:30", "18:00", "bazen"),
  training("Sprinty a překážky", 2, "st", "15:30", "17:00", "draha"),
  training("Juniorky", 3, "ct", "16:00", "18:00", "hala"),
  training("Fleret", 4, "ct", "18:00", "19:30", "hala"),
  training("Dlouhé tratě", 2, "pa", "16:00", "17:30", "draha"),
  training("Zápasová příprava", 3, "so", "09:00", "11:30", "hala")
]

const event = (
  nazev: string,
  druh: string,
  dne: string,
  konci: string | null,
  cas: string | null,
  kde: string
): Sample => ({ nazev, druh, dne, konci, cas, kde })

export const events: ReadonlyArray<Sample> = [
  event("Přebor kraje ve volejbale", "zavody", "today+2", null, "09:00", "Hala Podolí"),
  event("Podzimní soustředění", "soustredeni", "today-3", "today+1", null, "Jizerské hory"),
  event("Schůze výboru", "schuze", "today+0", null, "18:30", "Klubovna"),
  event("Mikulášské plavání", "zavody", "today+9", null, "14:00", "Bazén"),
  event("Zimní soustředění šermu", "soustredeni", "today+16", "today+20", null, "Nymburk"),
  event("Valná hromada", "schuze", "today+24", null, "17:00", "Klubovna"),
  event("Vánoční turnaj", "zavody", "today+2", "today+3", "10:00", "Hala Podolí")
]

const payment = (clen: number, castka: number, dne: string, ucel = "prispevek"): Sample => ({
  clen: `sample-${clen}`,
  castka,
  dne,
  ucel
})

export const payments: ReadonlyArray<Sample> = [
  payment(1, 3600, "2026-07-06"),
  payment(2, 1800, "2026-07-19"),
  payment(4, 3200, "2026-08-03"),
  payment(6, 2000, "2026-09-14"),
  payment(6, 1200, "2026-09-21", "soustredeni"),
  payment(7, 4000, "2026-09-28"),
  payment(9, 1200, "2026-10-12"),
  payment(2, 900, "2026-11-02"),
  payment(5, 800, "2026-11-09", "soustredeni")
]
