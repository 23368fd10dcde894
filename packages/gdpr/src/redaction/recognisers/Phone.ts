import { onlyDigits } from "../Checksum.ts"
import { type Candidate, matching, type Recogniser } from "../Recogniser.ts"
import { nationalShapes } from "./PhoneShapes.ts"

/** Digits that follow the country code, fewest and most, without a trunk zero. Other countries: seven to twelve. */
const plans: ReadonlyArray<readonly [code: string, fewest: number, most: number]> = [
  ["420", 9, 9],
  ["421", 9, 9],
  ["48", 9, 9],
  ["34", 9, 9],
  ["33", 9, 9],
  ["31", 9, 9],
  ["32", 8, 9],
  ["41", 9, 9],
  ["43", 6, 13],
  ["49", 6, 12],
  ["44", 9, 10],
  ["353", 7, 9],
  ["1", 10, 10],
  ["39", 6, 11],
  ["7", 10, 10],
  ["971", 8, 9],
  ["966", 8, 9],
  ["20", 8, 10]
]

const planOf = (digits: string): readonly [code: string, fewest: number, most: number] =>
  plans.find(([code]) => digits.startsWith(code)) ?? ["00", 6, 12]

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= "0" && character <= "9"

/** What may stand between two groups of one number. */
const between = /^(?:[ ./-]|\) ?|\)?[ ]?[-/] ?\(?|[ -]?\(| {2})$/

/** Reads groups of digits; `ends` are the places behind each group with the number of digits up to there. */
const readGroups = (text: string, start: number, most: number) => {
  const ends: Array<{ readonly end: number; readonly count: number }> = []
  let index = start
  let count = 0
  while (count <= most) {
    const from = index
    while (isDigit(text[index])) index++
    if (index === from) break
    count += index - from
    ends.push({ end: index, count })
    let next = index
    while (next - index < 4 && next < text.length && !isDigit(text[next])) next++
    if (!isDigit(text[next]) || !between.test(text.slice(index, next))) break
    index = next
  }
  return ends
}

/** What follows says that the last group belongs to something else: a time, a share, a fraction. */
const foreignTail = /^(?::\d|[.,]\d|%| ?%|[A-Za-z])/

function* international(text: string): Generator<Candidate> {
  const opening = /(?<![A-Za-z0-9+]|\d[.,-])(?:\( ?)?(?:\+|(?<!\d )00 ?(?=[1-9])) ?\(?(?=[1-9])/g
  for (const match of text.matchAll(opening)) {
    const from = match.index + match[0].length
    const start = match[0].startsWith("(") && !/^\+?\d+\)/.test(text.slice(match.index + 1, match.index + 8))
      ? match.index + 1
      : match.index
    const groups = readGroups(text, from, 16)
    const digits = onlyDigits(text.slice(from, groups.at(-1)?.end ?? from))
    const [code, fewest, most] = planOf(digits)
    const national = /^[^(]{0,6}\(0\)/.test(text.slice(from, from + 10)) ? 1 : 0
    const trunk = national === 1 || digits[code.length] === "0" && code !== "39" ? 1 : 0
    const fitting = groups.filter(({ count, end }) =>
      count >= code.length + fewest && count <= code.length + most + trunk &&
      !foreignTail.test(text.slice(end, end + 2))
    )
    const last = fitting.at(-1)
    if (last === undefined) continue
    const round = code === "00" && /(?:[ .]000){2}$/.test(text.slice(from, last.end))
    yield { start, end: last.end, valid: !round }
  }
}

/** "+420 601 123 456", "0049 (0)30 23125-042": a plus or two zeros, a country code and as many digits as it has. */
export const PhoneInternational: Recogniser = {
  kind: "phone",
  grade: "sure",
  label: "phone",
  candidates: international
}

/** The plus behind: how right-to-left text shows a number that was typed the other way round. */
export const PhoneTrailingPlus: Recogniser = {
  kind: "phone",
  grade: "sure",
  label: "phone",
  candidates: matching(/(?<![A-Za-z0-9+])(?:971|966|20)(?:[ -]?\d){8,10}\+(?![\d+])/g, () => true)
}

function* trunk(text: string): Generator<Candidate> {
  for (const match of text.matchAll(/(?<![A-Za-z0-9+]|[\d,][.,/-]|\d )\(?0(?=[1-9])/g)) {
    const from = match.index + match[0].length - 1
    const groups = readGroups(text, from, 13)
    const fitting = groups.filter(({ count, end }) =>
      count >= 9 && count <= 12 && !foreignTail.test(text.slice(end, end + 2))
    )
    const last = fitting.at(-1)
    if (last !== undefined) {
      yield { start: match.index, end: last.end, valid: !/0{5}$/.test(text.slice(from, last.end)) }
    }
  }
}

/** "030 23125 042", "(0171) 39200-42", "06 39 98 00 42": a zero and the nine to twelve digits that countries use. */
export const PhoneTrunk: Recogniser = {
  kind: "phone",
  grade: "likely",
  label: "phone",
  heedsDecoys: true,
  candidates: trunk
}

/** Spellings without a zero that a single country's numbers have; millions ("250 000 000") end in noughts. */
export const PhoneShaped: Recogniser = {
  kind: "phone",
  grade: "likely",
  label: "phone",
  heedsDecoys: true,
  candidates: matching(nationalShapes, (match) => !/00.000$/.test(match))
}

/** Anything of seven to fifteen digits that the text calls a phone number and that is not written like thousands. */
export const PhoneLabelled: Recogniser = {
  kind: "phone",
  grade: "labelled",
  label: "phone",
  heedsDecoys: true,
  *candidates(text) {
    const loose = /(?<![A-Za-z0-9+]|\d[ .,/:-])\(?\d(?:[ .()-]{0,2}\d){5,14}(?![A-Za-z0-9]|[.,:]\d)/g
    const thousands = /^(?:\d{1,2}(?:[ .]\d{3})+|\d{3}[ .]\d{3})$/
    for (const candidate of matching(loose, () => true)(text)) {
      if (!thousands.test(text.slice(candidate.start, candidate.end))) yield { ...candidate, valid: false }
    }
  }
}
