import type { Locale } from "@statex/kernel/Locale"

/** Ends of the passive participles by which these languages say where something stands: "předaná", "wydane". */
const ends: Readonly<Partial<Record<Locale, RegExp>>> = {
  cs: /(?:[aáeěo]n|[^aeiou]nut|[ai]t|ět|it|ut|yt)(?:ý|á|é|o|a|y)$/u,
  pl: /(?:[aeo]n|[ięuy]t)(?:y|a|e|o)$/u,
  fr: /(?<!it|rt)ée?s?$/u,
  es: /[ai]d[oa]s?$/u,
  it: /(?:at|ut|it)[oaie]$/u
}

/** Whether the last word of a few has the end of a passive participle. */
export const isParticiple = (folded: string, locale: Locale): boolean =>
  folded.length > 5 && ends[locale]?.test(folded) === true
