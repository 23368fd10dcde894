import { isLocale, type Locale } from "@statex/kernel/Locale"

/** The language a page is shown in when its address names none: the visitor's choice, the browser's wish, English. */
export const negotiate = (cookie: string | undefined, accept: string | undefined): Locale => {
  const chosen = /(?:^|;\s*)locale=([a-z]{2})(?:;|$)/.exec(cookie ?? "")?.[1]
  if (chosen !== undefined && isLocale(chosen)) return chosen
  const wishes = (accept ?? "").slice(0, 500).split(",").map((part) => {
    const [tag = "", ...parameters] = part.trim().split(";")
    const q = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("q="))
    const weight = q === undefined ? 1 : Number(q.slice(2))
    return { language: tag.split("-")[0]?.toLowerCase() ?? "", weight: Number.isFinite(weight) ? weight : 0 }
  })
  const best = wishes
    .filter(({ language, weight }) => weight > 0 && isLocale(language))
    .sort((a, b) => b.weight - a.weight)[0]?.language
  return best !== undefined && isLocale(best) ? best : "en"
}

/** The language that an address names with its first segment. */
export const localeOfPath = (pathname: string): Locale | undefined => {
  const first = pathname.split("/")[1]?.replace(/\.data$/, "")
  return first !== undefined && isLocale(first) ? first : undefined
}
