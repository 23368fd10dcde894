import type { Grammar } from "../../Grammar.ts"
import { stems, unitWords, words } from "../../Lexicon.ts"

export const grammar: Grammar = {
  of: words("van voor per bij over uit elke elk iedere ieder"),
  determiner: words("de het een elke elk iedere ieder onze ons hun zijn haar alle die deze dit mijn"),
  subject: words("wij we ik ze zij hij je u men wie niemand iemand dat er"),
  which: words("welke welk wat wie waar wanneer"),
  whether: words("of"),
  howMany: words("hoeveel"),
  adverb: words("ook nog verder graag altijd alleen natuurlijk daarnaast eerst dan steeds verder tenslotte"),
  relative: words("die dat wie waar waarvan want omdat zodat"),
  container: stems(
    "lijst lijst register bestand database tabel overzicht catalogus formulier agenda kalender boek= dossier kaart= fiche blad kolom veld gegevens pagina schrift administratie map= collectie"
  ),
  units: unitWords(`
    days: dag
    weeks: week weken
    months: maand
    years: jaar jaren
  `)
}
