/** Words that speak for somebody who never said it, in the languages of our apps. */
const praise = new RegExp(
  [
    "testimonials?",
    "customers? (?:love|say)",
    "trusted by",
    "award[- ]winning",
    "satisfied (?:customers|clients)",
    "happy (?:customers|clients)",
    "what (?:our )?(?:customers|clients) say",
    "zufriedene kund",
    "kundenstimmen",
    "das sagen unsere",
    "preisgekrönt",
    "clients satisfaits",
    "ils nous font confiance",
    "témoignages?",
    "clientes satisfechos",
    "testimonios?",
    "premiad[oa]",
    "clienti soddisfatti",
    "dicono di noi",
    "recensioni dei",
    "tevreden klanten",
    "klanten (?:zeggen|vertellen)",
    "bekroond",
    "spokojen\\S{1,3} zákazn",
    "řekli o nás",
    "oceňovan",
    "zadowolon\\S{1,3} klient",
    "opinie klientów",
    "nagradzan",
    "довольн\\S{1,3} клиент",
    "отзывы клиентов",
    "عملاء سعداء",
    "آراء عملائنا",
    "قالوا عنا"
  ].join("|"),
  "iu"
)

const stars =
  /[★☆⭐]|(?<![\d.,])[0-5](?:[.,]\d)?\s?\/\s?5(?![\d/])|\b[0-5][.,]\d (?:stars|Sterne|étoiles|stelle|estrellas|sterren)/iu
/** A figure that boasts: a share, "500+", "over 500", or any number of a size that nobody needs to give a label to. */
const shares = /(?<![\d.,])\d+(?:[.,]\d+)?\s?%/gu
const boasts = /(?<![\d.,])\d[\d\s.,\u00a0]*\s?\+(?!\d)/gu
const large = /(?<![\d.,:/-])(?<!\d[ \u00a0])(?:\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+|\d{3,})(?![\d:/-])/gu
const any = /\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+|\d+(?:[.,]\d+)?/gu
/** A whole sentence between quotation marks: something that somebody is made to say. */
const speech = /[“„"«]([^“”„"«»]{25,})[”“"»]/gu

const digits = (text: string): string => text.replace(/\D/g, "")

/**
 * What a text claims although nobody said so. `given` is all that was said or reckoned: the brief and the terms; figures are only looked
 * for where `figures`, for pages also show what they count.
 */
export const claimsIn = (
  text: string,
  given: string,
  { figures }: { readonly figures: boolean }
): ReadonlyArray<string> => {
  const said = given.toLowerCase()
  const isSaid = (what: string) => said.includes(what.trim().toLowerCase())
  const known = new Set([...given.matchAll(any)].map(([number]) => digits(number)))
  const lone = (found: ReadonlyArray<RegExpMatchArray>) => found.filter(([what]) => !known.has(digits(what)))
  const praised = praise.exec(text)?.[0]
  const starred = stars.exec(text)?.[0]
  return [
    ...(praised === undefined || isSaid(praised) ? [] : [`praise that nobody gave: "${praised}"`]),
    ...(starred === undefined || isSaid(starred) ? [] : [`a rating that nobody gave: "${starred}"`]),
    ...[...text.matchAll(speech)].filter((match) => !isSaid(match[1] ?? "")).map((match) =>
      `words that nobody said: "${match[1]?.slice(0, 60)}"`
    ),
    ...(figures
      ? [shares, boasts, large].flatMap((pattern) => lone([...text.matchAll(pattern)])).map(([what]) =>
        `a figure that nobody gave: "${what.trim()}"`
      )
      : [])
  ]
}
