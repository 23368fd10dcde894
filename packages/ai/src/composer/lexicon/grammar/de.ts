import type { Grammar } from "../../Grammar.ts"
import { stems, unitWords, words } from "../../Lexicon.ts"

export const grammar: Grammar = {
  of: words("von vom zu zum zur für pro je bei beim über des der eines einer"),
  determiner: words(
    "der die das den dem des ein eine einen einem einer eines jeder jede jedes jedem jeden unser unsere unserem unseren unserer ihr ihre ihren ihrem sein seine seinen seinem alle allen diese dieser diesem mein meine"
  ),
  subject: words("wir ich sie er es man wer niemand jemand da das"),
  which: words("welcher welche welches welchen welchem was wer wann wo wie wem"),
  whether: words("ob"),
  howMany: words("wieviel wieviele wieviel"),
  adverb: words(
    "künftig zukünftig auch noch dazu bitte natürlich außerdem zuerst dann jeweils immer nur ferner zusätzlich erstens zweitens drittens viertens fünftens sechstens siebtens achtens wirklich"
  ),
  relative: words("welcher welche welches weil dass damit wo"),
  container: stems(
    "liste kartei karteikarte verzeichnis datei datenbank tabelle übersicht katalog formular kalender buch= akte blatt blätter spalte feld felder daten= angaben= stammdaten seite= eintrag= einträge= inventar bestandsliste maske ansicht"
  ),
  units: unitWords(`
    days: tag= tage tagen
    weeks: woche
    months: monat
    years: jahr
  `)
}
