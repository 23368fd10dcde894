import type { Grammar } from "../../Grammar.ts"
import { stems, unitWords, words } from "../../Lexicon.ts"

export const grammar: Grammar = {
  of: words("de du des d' pour par d sur chez à au"),
  determiner: words(
    "le la les l' un une des du chaque notre nos votre leur leurs son sa ses ce cette ces tous toutes tout mon ma mes"
  ),
  subject: words("nous je on vous ils elles il elle personne quelqu'un ça cela c'est j'écris j'ai qu'on"),
  which: words("quel quelle quels quelles qui quoi où quand"),
  whether: words("si"),
  howMany: words("combien"),
  adverb: words("aussi également ensuite puis d'abord toujours seulement surtout encore bien donc enfin"),
  relative: words("qui que dont où lequel laquelle car parce"),
  container: stems(
    "liste fiche dossier registre fichier base tableau carnet catalogue carte= formulaire agenda calendrier classeur colonne champ données page= cahier répertoire planning écran vue= suivi historique"
  ),
  units: unitWords(`
    days: jour
    weeks: semaine
    months: mois
    years: an= ans= année
  `)
}
