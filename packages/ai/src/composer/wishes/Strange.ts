import { fold, has, wordsOf } from "../Words.ts"
import { names, type Wish } from "./Wish.ts"

/** Politeness and verbs of wanting, which name nothing. */
const idle =
  /^(?:please|would|nice|like|could|should|want|need|also|there|see|show|give|put|make|create|view|page|visitors?|public|customers?|guests?|bitte|wäre|schön|hätte|gern\p{L}*|möchte\p{L}*|brauch\p{L}*|noch|auch|zeig\p{L}*|seite|ansicht|besucher|öffentlich\p{L}*|s['’]il|plaît|svp|voudrai\p{L}*|besoin|aussi|page|vue|affich\p{L}*|visiteurs?|vorrei|vorremmo|serve|pagina|vista|anche|mostra\p{L}*|visitatori|quisiera|necesit\p{L}*|también|página|muestra|visitantes|graag|ook|nodig|wil\p{L}*|weergave|toon|bezoekers|prosím|chc\p{L}+|potřeb\p{L}+|také|stránk\p{L}+|zobraz\p{L}*|návštěvn\p{L}+|proszę|chc\p{L}+|potrzeb\p{L}+|też|stron\p{L}+|pokaż|odwiedzając\p{L}+|пожалуйста|хочу|хотим|нуж\p{L}+|также|страниц\p{L}+|покаж\p{L}*|посетител\p{L}+|من|فضلك|نريد|أريد|نحتاج|أيضا|صفحة|أظهر|الزوار|للزوار)$/u

/** Words of a wish that name something which the app does not have: then a guess would be about something else. */
export const strangeIn = (wish: Wish, apart: RegExp): ReadonlyArray<string> => {
  const { blueprint, lexicon, passage } = wish
  const labels = blueprint.entities.flatMap((entity) => [
    entity.plural,
    entity.singular,
    ...entity.fields.map((field) => field.label)
  ])
  return wordsOf(passage.text.replace(apart, " ")).filter(({ folded, raw }) =>
    raw.length > 2 && !idle.test(fold(raw)) && !lexicon.stop.has(folded) && !lexicon.cut.has(folded) &&
    !lexicon.article.has(folded) && !lexicon.wish.to.has(folded) && !has(lexicon.wish.add, folded) &&
    !has(lexicon.wish.change, folded) && !lexicon.grammar.determiner.has(folded) &&
    !lexicon.grammar.adverb.has(folded) &&
    !labels.some((label) => label.split(/\s+/u).some((word) => word.length > 2 && names(raw, word)))
  ).map((word) => word.raw)
}
