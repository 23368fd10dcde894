import type { BriefText } from "../AiRequest.ts"
import { type Word, wordsOf } from "./Words.ts"

/** A stretch of the brief, word for word: a sentence, or a line that introduces a list together with its items. */
export interface Passage {
  /** Exactly as it stands in the brief. */
  readonly text: string
  /** The sentence, or the line before the items. */
  readonly lead: string
  /** Of the whole text; the lead stands at its beginning. */
  readonly words: ReadonlyArray<Word>
  readonly items: ReadonlyArray<string>
  readonly part: "problem" | "today" | "improvement" | "result" | "attachment"
}

const bullet = /^\s*(?:[-*•–—·▪◦]|\d{1,2}[.)])\s+/u
/** An end of a sentence: the next one begins with anything but a small letter. */
const end = /(?<=[\p{L}\p{N}\p{Sc}%"”“»)](?:[.!?…؟]|\s[!?])["”»)]?)\s+(?=[^\p{Ll}\s])/u
const shortened =
  /(?:^|[\s(])(?:z\. ?B|d\. ?h|e\.g|i\.e|bzw|ca|cca|tel|Tel|Nr|Dr|Mr|Mrs|Ms|St|č|např|tzv|tj|np|m\.in|ul|т\. ?д|т\. ?п|ул|г|руб|bijv|ev|sig|Sr|Sra|p\.ej)\.$/u
const mostPassages = 400
/** "3.1." before a clause of a numbered text. */
const numbering = /^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?$/u

const sentencesOf = (line: string): ReadonlyArray<string> => {
  const sentences: Array<string> = []
  let from = 0
  const ends = new RegExp(end, "gu")
  for (const match of line.matchAll(ends)) {
    const sentence = line.slice(from, match.index)
    if (shortened.test(sentence)) continue
    sentences.push(sentence)
    from = match.index + match[0].length
  }
  sentences.push(line.slice(from))
  return sentences.map((sentence) => sentence.trim().replace(/^\d{1,2}\)\s+/u, "")).filter((sentence) =>
    /[\p{L}\p{N}]/u.test(sentence) && !numbering.test(sentence)
  )
}

/** A bullet that says something by itself, and is not just one name in a list. */
const speaks = (item: string): boolean =>
  /:\s\S.*[,،]/u.test(item) || wordsOf(item).length > 7 || /[,،].*[,،]/u.test(item.replace(/\([^)]*\)/gu, ""))

const ofText = (text: string, part: Passage["part"]): ReadonlyArray<Passage> => {
  const passages: Array<Passage> = []
  const lines = [...text.matchAll(/[^\r\n]+/g)].filter((line) => line[0].trim() !== "")
  const endOf = (line: RegExpExecArray) => line.index + line[0].trimEnd().length
  for (let at = 0; at < lines.length && passages.length < mostPassages; at++) {
    const line = lines[at]
    if (line === undefined) continue
    let last = at
    while (bullet.test(lines[last + 1]?.[0] ?? "")) last++
    const sentences = bullet.test(line[0]) && last === at
      ? sentencesOf(line[0].replace(bullet, "").trim())
      : sentencesOf(line[0])
    const isItem = bullet.test(line[0])
    const lead = isItem ? "" : sentences.at(-1) ?? ""
    for (const sentence of last > at ? sentences.slice(0, isItem ? 0 : -1) : sentences) {
      passages.push({ text: sentence, lead: sentence, words: wordsOf(sentence), items: [], part })
    }
    const final = lines[last]
    if (last > at && final !== undefined) {
      const items = lines.slice(isItem ? at : at + 1, last + 1).map((item) => item[0].replace(bullet, "").trim())
      // What stands behind a dash (a price, an explanation) says nothing about how much is told.
      const named = items.map((item) => item.split(/\s[-–—]\s/u)[0] ?? item)
      const long = named.reduce((sum, item) => sum + wordsOf(item).length, 0) >= items.length * 4
      if (items.some(speaks) || long) {
        for (const sentence of [...isItem ? [] : [lead], ...items.flatMap(sentencesOf)]) {
          passages.push({ text: sentence, lead: sentence, words: wordsOf(sentence), items: [], part })
        }
        at = last
        continue
      }
      const start = isItem ? line.index + line[0].search(/\S/) : text.indexOf(lead, line.index)
      const block = text.slice(start, endOf(final)).trim()
      passages.push({ text: block, lead, words: wordsOf(block), items, part })
      at = last
    }
  }
  return passages
}

const beginning = 3

/** Where all is told in one go, the wish follows the trouble without a heading of its own. */
const told = (passages: ReadonlyArray<Passage>, brief: BriefText): ReadonlyArray<Passage> =>
  brief.improvement.trim() !== "" || brief.result.trim() !== "" || passages.length <= 2 * beginning
    ? passages
    : passages.map((passage, at) => at < beginning ? passage : { ...passage, part: "improvement" })

/** The brief in pieces, in reading order. Text of files that are tables is left to the tables. */
export const passagesOf = (brief: BriefText): ReadonlyArray<Passage> =>
  [
    ...told(ofText(brief.problem, "problem"), brief),
    ...ofText(brief.today, "today"),
    ...ofText(brief.improvement, "improvement"),
    ...ofText(brief.result, "result"),
    ...brief.attachments.flatMap((file) => file.tables.length > 0 ? [] : ofText(file.text, "attachment"))
  ].slice(0, mostPassages)
