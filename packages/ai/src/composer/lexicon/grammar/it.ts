import type { Grammar } from "../../Grammar.ts"
import { stems, unitWords, words } from "../../Lexicon.ts"

export const grammar: Grammar = {
  of: words("su sulla sul sullo sulle di del della dei delle degli dell' dello per da su ogni"),
  determiner: words(
    "il lo la i gli le l' un uno una ogni ciascun ciascuna nostro nostra nostri nostre suo sua loro tutti tutte questo questa mio mia"
  ),
  subject: words("noi io loro lui lei si nessuno qualcuno chiunque chi ci mi"),
  which: words("quale quali che chi dove quando cosa"),
  whether: words("se"),
  howMany: words("quanto quanta quanti quante"),
  adverb: words("anche inoltre poi sempre solo soltanto prima ovviamente pure"),
  relative: words("che cui dove perché quale"),
  container: stems(
    "elenco lista scheda registro archivio tabella catalogo menù= modulo agenda calendario database foglio quaderno colonna campo dati= pagina schermata cruscotto storico inventario anagrafica"
  ),
  units: unitWords(`
    days: giorn
    weeks: settiman
    months: mes= mese= mesi=
    years: ann
  `)
}
