import type { Locale } from "@statex/kernel/Locale"
import { inflectionOf } from "./Inflection.ts"

/** Ends of verbs as people write them: infinitives, "we do", "it does", "they did". */
const verbs: Readonly<Partial<Record<Locale, RegExp>>> = {
  cs:
    /(?:ovat|nout|[^v]ít|[^v]ět|ujeme|ujete|uje|ují|ujou|áme|íme|íte|áte|ává|ávají|ovali|ovalo|oval|ovala|ěli|ili|nuli|ěla|nul|píše|píšu|uju|^(?:má|mají|jde|spojuje))$/u,
  pl:
    /(?:^(?:ma|mają|chodzi|podaje)|[aeiyąu]ć|ając|ując|ść się|uję|uje|ują|ujemy|amy|imy|ymy|jemy|ają|eją|ałam|ałem|ała|ało|ały|iło|iły|yła|wają)$/u,
  ru:
    /(?:^по-\p{L}+(?:ски|му)|[аеиыуя]ть|ться|тись|чься|[ауяе]ет|ают|яют|уют|еют|[аея]ем|уем|им|ишь|ешь|ается|ются|ится|ятся|уется|[аеияы]ли|[аеияы]ло|[аеия]лся|йти|ести|чь)$/u
}

/** Whether a word that is no known noun has the end of a verb: it names nothing that records are kept of. */
export const isVerb = (folded: string, locale: Locale): boolean =>
  (locale === "cs" || locale === "pl" || locale === "ru") && verbs[locale]?.test(folded) === true &&
  !/ость$|есть$/u.test(folded) && !inflectionOf(locale).nouns.has(folded)
