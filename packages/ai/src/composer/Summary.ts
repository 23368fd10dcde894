import { composerWords } from "@statex/i18n/ComposerWords"
import type { Passage } from "./Passage.ts"
import { listing } from "./Sentences.ts"
import type { Shape } from "./Shape.ts"
import { appName } from "./Titles.ts"
import { atMost } from "./Words.ts"

const mostWords = 150
const longestQuote = 160

const firstOf = (shape: Shape, part: Passage["part"]): Passage | undefined =>
  shape.reading.passages.find((passage) => passage.part === part)

/** The idea in our words, at most 150 of them, and the sentences of the brief that it quotes. */
export const summaryOf = (shape: Shape): { readonly text: string; readonly quoted: ReadonlyArray<Passage> } => {
  const { locale, family } = shape.reading
  const words = composerWords(locale)
  const name = appName(shape)
  const plurals = listing(shape.entities.map((entity) => entity.plural), locale)
  const opening = family === "booking"
    ? words("summaryBooking", { name })
    : family === "landing"
    ? words("summaryLanding", { name })
    : words("summaryRecords", { name, plurals })
  const today = firstOf(shape, "today")
  const result = firstOf(shape, "result") ?? firstOf(shape, "improvement")
  const details = shape.entities.flatMap((entity) => {
    const states = entity.fields.find((field) => field.id === entity.status)?.options ?? []
    return [
      words("summaryFields", {
        plural: entity.plural,
        fields: listing(entity.fields.map((field) => field.label), locale)
      }),
      ...(states.length === 0
        ? []
        : [words("summaryStatus", { plural: entity.plural, options: listing(states, locale) })])
    ]
  })
  const quoted = [
    ...(today === undefined
      ? []
      : [{ passage: today, text: words("summaryToday", { quote: atMost(today.lead || today.text, longestQuote) }) }]),
    ...(result === undefined
      ? []
      : [{
        passage: result,
        text: words("summaryResult", { quote: atMost(result.lead || result.text, longestQuote) })
      }])
  ]
  const sentences: Array<string> = [opening]
  const used: Array<Passage> = []
  const count = (extra: string) => [...sentences, extra].join(" ").split(/\s+/).length
  for (const { passage, text } of quoted) {
    if (count(text) > mostWords) continue
    sentences.push(text)
    if (passage.text.length <= longestQuote) used.push(passage)
  }
  for (const detail of details) if (count(detail) <= mostWords) sentences.push(detail)
  return { text: sentences.join(" "), quoted: used }
}
