import { describe, expect, it } from "@effect/vitest"
import { labelled, nominative } from "../../../src/composer/morphology/Nominative.ts"

/** `form>singular`, as they stand in sentences. */
const nouns = `
   faktur>faktura fakturou>faktura knihy>kniha knih>kniha vozidel>vozidlo vozidly>vozidlo sedadel>sedadlo
   oken>okno čísel>číslo jmen>jméno kol>kolo aut>auto polí>pole hřišť>hřiště pracovištích>pracoviště
   letištěm>letiště štěňat>štěně koťaty>kotě zvířatům>zvíře zvířete>zvíře zařízením>zařízení
   školeních>školení vyšetřeními>vyšetření ošetřování>ošetřování lekcemi>lekce licencí>licence verzemi>verze
   revizi>revize rezervacím>rezervace reklamacích>reklamace kalibrací>kalibrace ulicích>ulice
   krabicí>krabice lavici>lavice garáží>garáž loděmi>loď soutěžích>soutěž nádržím>nádrž velikostí>velikost
   místnostech>místnost žádostmi>žádost stížností>stížnost věcí>věc učitelů>učitel majitelem>majitel
   dodavatelé>dodavatel pronajímateli>pronajímatel uživatelům>uživatel lékařů>lékař kuchařem>kuchař
   rodičům>rodič hráčů>hráč čtenáři>čtenář řidiče>řidič techniků>technik techničky>technička trenérem>trenér
   lektorům>lektor hostů>host členy>člen členů>člen pacientem>pacient studenty>student psy>pes koček>kočka
   králíků>králík kolegou>kolega terapistou>terapista správcem>správce nájemců>nájemce zástupcům>zástupce
   vozů>vůz vozem>vůz stolů>stůl stolem>stůl domů>dům bytech>byt kotlů>kotel kotlem>kotel strojích>stroj
   přístrojů>přístroj klíči>klíč měsíců>měsíc pokojů>pokoj pokojem>pokoj dnů>den týdnů>týden výrobků>výrobek
   výrobkem>výrobek příspěvků>příspěvek poplatkem>poplatek zbytku>zbytek rozpočtem>rozpočet účtů>účet
   účtem>účet termínech>termín skladech>sklad nákupů>nákup dárků>dárek vzorků>vzorek příloh>příloha
   příloze>příloha záloh>záloha složek>složka služeb>služba službami>služba plateb>platba platbou>platba
   oprav>oprava závad>závada poruch>porucha směrnicí>směrnice smluv>smlouva smlouvami>smlouva hodin>hodina
   stěn>stěna staveb>stavba výstav>výstava vstupenek>vstupenka jízdenkami>jízdenka zkoušek>zkouška
   zkouškou>zkouška dávek>dávka diagnóz>diagnóza baterek>baterka přileb>přilba kytar>kytara not>nota
   odměn>odměna pokut>pokuta družstev>družstvo křesel>křeslo nářadím>nářadí zbožím>zboží
   pojištěním>pojištění vstupného>vstupné nájemném>nájemné muzeí>muzeum gymnáziem>gymnázium vorařů>vorař
   lyžárnou>lyžárna strouhanku>strouhanka hlídačem>hlídač dřevorubců>dřevorubec svářečkou>svářečka
   kovářstvím>kovářství těstárnu>těstárna
`.trim().split(/\s+/).map((pair) => pair.split(">") as [string, string])

const labels: ReadonlyArray<readonly [string, string]> = [
  ["datum příští prohlídky", "datum příští prohlídky"],
  ["číslem zámku", "číslo zámku"],
  ["poslední výplatou", "poslední výplata"],
  ["použitých součástek", "použité součástky"],
  ["inventárním číslem", "inventární číslo"],
  ["jménem a příjmením", "jméno a příjmení"],
  ["nových členů", "noví členové"],
  ["dodacího listu", "dodací list"],
  ["telefonem na rodiče", "telefon na rodiče"],
  ["VIN", "VIN"],
  ["IČO", "IČO"],
  ["odpovědnou osobu", "odpovědná osoba"],
  ["termínu vrácení", "termín vrácení"],
  ["zdravotní pojišťovnou", "zdravotní pojišťovna"]
]

describe("Czech nouns", () => {
  it.each(nouns)("%s is a form of %s", (form, singular) => {
    expect(labelled(form, "cs").singular).toBe(singular)
  })

  it.each(labels)("reads %s as the label %s", (written, label) => {
    expect(nominative(written, "cs")).toBe(label)
  })

  it("leaves every nominative as it is", () => {
    for (const [form, singular] of nouns) {
      for (
        const label of [
          nominative(form, "cs"),
          singular,
          labelled(singular, "cs", { case: "nominative", count: "singular" }).plural
        ]
      ) {
        const once = nominative(label, "cs")
        expect(nominative(once, "cs")).toBe(once)
      }
    }
    for (const [written] of labels) {
      const once = nominative(written, "cs")
      expect(nominative(once, "cs")).toBe(once)
    }
  })
})
