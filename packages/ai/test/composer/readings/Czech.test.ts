import { describe, expect, it } from "@effect/vitest"
import { told } from "./Told.ts"

/** A sentence or two, the things with their fields and states in it, and the rules that it states. */
const said: ReadonlyArray<readonly [string, ReadonlyArray<string>, ReadonlyArray<string>]> = [
  [
    "U každého koně evidujeme jméno, plemeno, datum narození a majitele.",
    ["Kůň|Koně: Jméno, Plemeno, Datum narození, Majitel"],
    []
  ],
  [
    "Ke každé faktuře částku, splatnost a číslo objednávky.",
    ["Faktura|Faktury: Částka, Splatnost, Číslo objednávky"],
    []
  ],
  [
    "Potřebujeme zapisovat členy s jménem, telefonem a datem vstupu.",
    ["Člen|Členové: Jméno, Telefon, Datum vstupu"],
    []
  ],
  [
    "Přístroj: výrobní číslo, umístění, datum poslední kalibrace. Přístroje, které jsou déle než 12 měsíců bez kalibrace, chci vidět v seznamu.",
    ["Přístroj|Přístroje: Výrobní číslo, Umístění, Datum poslední kalibrace"],
    ["Reminder"]
  ],
  [
    "U výpůjčky zapisujeme čtenáře, knihu a datum vrácení. Výpůjčka je rezervovaná, vydaná nebo vrácená, v tomhle pořadí.",
    ["Výpůjčka|Výpůjčky: Čtenář, Kniha, Datum vrácení [Rezervovaná/Vydaná/Vrácená]"],
    ["InOrder"]
  ],
  [
    "U lekce evidujeme lektora, učebnu, datum a čas. Jedna učebna nesmí být obsazena dvakrát ve stejnou dobu. Lektor vidí jen svoje lekce.",
    ["Lekce|Lekce: Lektor, Učebna, Datum, Čas"],
    ["Overlap", "Persona"]
  ],
  [
    "U výrobku vedeme název, cenu a množství na skladě. Množství nesmí klesnout pod nulu. Číslo výrobku: kód je jedinečný.",
    ["Výrobek|Výrobky: Název, Cena, Množství"],
    ["Stock", "Unique"]
  ],
  [
    "Kurz: název, lektor, datum, počet míst. Na kurz se nesmí přihlásit víc lidí, než je míst.",
    ["Kurz|Kurzy: Název, Lektor, Datum, Počet míst"],
    ["Places"]
  ],
  [
    "Výrobek: název, cena, popis. Zákazníci si na webu výrobky prohlížejí a objednávají.",
    ["Výrobek|Výrobky: Název, Cena, Popis"],
    ["Public", "Ordered"]
  ],
  [
    "Oprava: číslo opravy, zákazník, popis závady, cena. Zákazník si podle čísla opravy zjistí stav. Fakturu chci vytisknout. Popis závady je povinný.",
    ["Oprava|Opravy: Číslo opravy, Zákazník, Popis závady, Cena"],
    ["LookUp", "Document", "Required"]
  ],
  [
    "Zápůjčka: nářadí, zákazník, datum vrácení, počet dní, sazba. Cena = počet dní × sazba.",
    ["Zápůjčka|Zápůjčky: Nářadí, Zákazník, Datum vrácení, Počet dní, Sazba"],
    ["Computed"]
  ],
  [
    "Brigádník: jméno, telefon, hodiny. Hodiny za týden mohou být maximálně 40.",
    ["Brigádník|Brigádníci: Jméno, Telefon, Hodiny"],
    ["Bounds"]
  ]
]

describe("what a Czech brief says", () => {
  it.each(said)("%s", (text, things, rules) => {
    const read = told("cs", text)
    expect(read.things.filter((thing) => !thing.endsWith(": "))).toEqual(things)
    expect(read.rules).toEqual(rules)
  })

  it("keeps nothing that is only talked about", () => {
    expect(
      told("cs", "", "Dobrý den, už dvacet let opravujeme střechy po celém kraji a lidé nám volají i v neděli.").things
    ).toEqual([])
  })
})
