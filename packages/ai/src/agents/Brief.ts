import type { BriefText } from "../BriefText.ts"

/** What the visitor typed himself, part by part. */
export const typedIn = ({ answers = [], improvement, problem, result, today }: BriefText): ReadonlyArray<string> => [
  problem,
  today,
  improvement,
  result,
  ...answers.map(({ answer }) => answer)
]

/** Every text of a brief, its files with it. */
export const textsIn = (brief: BriefText): ReadonlyArray<string> => [
  ...typedIn(brief),
  ...brief.attachments.flatMap(({ name, tables, text }) => [
    name,
    text,
    ...tables.flatMap(({ header, rows }) => [header, ...rows].flatMap((row) => [...row, row.join(" "), row.join(", ")]))
  ])
]

const plain = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim()

/** Says whether a passage stands in a brief, letter by letter; blanks may differ. */
export const quoting = (brief: BriefText): (quote: string) => boolean => {
  const texts = textsIn(brief).map(plain)
  return (quote) => {
    const wanted = plain(quote)
    return wanted !== "" && texts.some((text) => text.includes(wanted))
  }
}
