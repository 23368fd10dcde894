import type { Finding } from "@statex/gdpr/redaction/Finding"
import type { Kind } from "@statex/gdpr/redaction/Kind"
import { readFileSync } from "node:fs"

/** A sentence as people write about their firm, and what in it belongs to somebody. */
export interface Labelled {
  readonly language: string
  readonly text: string
  readonly spans: ReadonlyArray<Finding>
}

/** In the files a span is written `<<kind|value>>` where it stands; everything else must be left alone. */
export const parse = (language: string, marked: string): Labelled => {
  const spans: Array<Finding> = []
  let text = ""
  let done = 0
  for (const match of marked.matchAll(/<<([a-z-]+)\|(.*?)>>/g)) {
    text += marked.slice(done, match.index)
    const start = text.length
    text += match[2] ?? ""
    spans.push({ kind: match[1] as Kind, start, end: text.length })
    done = match.index + match[0].length
  }
  return { language, text: text + marked.slice(done), spans }
}

/**
 * `Tuned` was looked at while the rules were made. `HeldOut` was labelled with it and first run when they were
 * finished; what it showed was then mended, and `SecondHeldOut` was written and run after that.
 */
export const corpus = (name: "Tuned" | "HeldOut" | "SecondHeldOut"): ReadonlyArray<Labelled> => {
  const file = new URL(`./corpus/${name}.json`, import.meta.url)
  const languages = JSON.parse(readFileSync(file, "utf8")) as Record<string, ReadonlyArray<string>>
  return Object.entries(languages).flatMap(([language, sentences]) =>
    sentences.map((marked) => parse(language, marked))
  )
}

const named = (text: string, { kind, start, end }: Finding): string => `${kind} ${start} ${text.slice(start, end)}`

/** Exact agreement of span and kind; a number that any of the texts tempts with and that is found counts as wrong. */
export const score = (
  sentences: ReadonlyArray<Labelled>,
  find: (text: string) => ReadonlyArray<Finding>
) => {
  let right = 0
  const missed: Array<string> = []
  const wrong: Array<string> = []
  for (const { language, text, spans } of sentences) {
    const expected = new Set(spans.map((span) => named(text, span)))
    const found = new Set(find(text).map((finding) => named(text, finding)))
    for (const name of expected) if (!found.has(name)) missed.push(`${language}: ${name} in: ${text}`)
    for (const name of found) if (!expected.has(name)) wrong.push(`${language}: ${name} in: ${text}`)
    right += [...found].filter((name) => expected.has(name)).length
  }
  return {
    recall: right / (right + missed.length),
    precision: right / (right + wrong.length),
    right,
    missed,
    wrong
  }
}
