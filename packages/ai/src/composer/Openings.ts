import type { Opening } from "./Draft.ts"
import type { Lexicon } from "./Lexicon.ts"
import type { Passage } from "./Passage.ts"
import { asciiDigits, findAll, fold, has, look } from "./Words.ts"

const clock = String
  .raw`(\d{1,2})(?:\s?[:.h]\s?(\d{2}))?\s?(a\.?m\.?|p\.?m\.?|uhr|hod(?:in)?\.?|heures|h|ore|uur|godz\.?|час(?:ов|а)?|ص(?!\p{L})|م(?!\p{L})|صباحا?ً?|مساءً?)?`
const span = new RegExp(
  String
    .raw`(?<![\d.,])${clock}\s*(?:-|–|—|to|until|till|bis|à|a|al|alle|hasta|tot|do|до|إلى|الى|حتى)\s*(?:las |the |l')?${clock}(?!\d|[.,]\d)`,
  "iu"
)

const timeOf = (hour: string | undefined, minute: string | undefined, half: string | undefined): string | undefined => {
  let hours = Number(hour)
  if (/^p|^م/i.test(half ?? "") && hours < 12) hours += 12
  const minutes = Number(minute ?? "0")
  if (hours === 24 && minutes === 0) return "23:59"
  if (hours > 23 || minutes > 59) return undefined
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`
}

/** "9–17", "from 9:00 to 17:30", "9am-5pm": only where a clock, a weekday or an opening word shows that hours are meant. */
export const hoursOf = (passage: Passage, lexicon: Lexicon): { from: string; to: string } | undefined => {
  const found = span.exec(asciiDigits(passage.text))
  if (found === null) return undefined
  const [, fromHour, fromMinute, fromHalf, toHour, toMinute, toHalf] = found
  const shown = fromMinute !== undefined || toMinute !== undefined || fromHalf !== undefined || toHalf !== undefined ||
    passage.words.some((word) => has(lexicon.open, word.folded) || look(lexicon.weekdays, word.folded) !== undefined)
  const from = timeOf(fromHour, fromMinute, fromHalf)
  const to = timeOf(toHour, toMinute, toHalf)
  return shown && from !== undefined && to !== undefined && from < to ? { from, to } : undefined
}

const weekdaysOf = (passage: Passage, lexicon: Lexicon): ReadonlyArray<number> => {
  const found = findAll(lexicon.weekdays, passage.words)
  const days = new Set<number>()
  found.forEach(({ value, at, size }, index) => {
    value.forEach((day) => days.add(day))
    const next = found[index + 1]
    const [first] = value
    const [last] = next?.value ?? []
    if (next === undefined || first === undefined || last === undefined || value.length > 1) return
    const between = passage.text.slice(passage.words[at + size - 1]?.end ?? 0, passage.words[next.at]?.start ?? 0)
      .trim()
    const joining = fold(between).split(/\s+/u)
    const spans = lexicon.until.has(joining[0] ?? "") &&
      joining.every((word) => lexicon.until.has(word) || lexicon.stop.has(word))
    if (/^[-–—]$/u.test(between) || spans) {
      for (let day = first; day !== last; day = day % 7 + 1) days.add(day)
    }
  })
  return [...days].sort((a, b) => a - b)
}

const numberAt = (passage: Passage, at: number, lexicon: Lexicon): number | undefined => {
  const word = passage.words[at]
  if (word === undefined) return undefined
  const digits = asciiDigits(word.raw)
  return /^\d{1,4}$/.test(digits) ? Number(digits) : look(lexicon.numbers, word.folded)?.value
}

export const minutesOf = (passage: Passage, lexicon: Lexicon): number | undefined => {
  for (let at = 0; at < passage.words.length; at++) {
    const folded = passage.words[at]?.folded ?? ""
    const glued = /^\p{Nd}/u.test(folded) ? /^(\d{1,3})-?(.+)$/u.exec(asciiDigits(folded)) : null
    if (glued?.[2] !== undefined && has(lexicon.minutes, glued[2])) return Number(glued[1])
    const number = numberAt(passage, at - 1, lexicon)
    if (has(lexicon.minutes, folded) && number !== undefined) return number
    if (has(lexicon.half, folded)) {
      const near = [-1, 1, 2].some((step) => has(lexicon.hour, passage.words[at + step]?.folded ?? ""))
      if (near || has(lexicon.hour, folded)) return 30
    }
    const each = [-1, -2].some((step) => lexicon.each.has(passage.words[at + step]?.folded ?? ""))
    if (has(lexicon.hour, folded) && (number === 1 || number === 2 || number === undefined && each)) {
      return 60 * (number ?? 1)
    }
  }
  return undefined
}

const capacityOf = (passage: Passage, lexicon: Lexicon): number | undefined => {
  const bounded = findAll(lexicon.most, passage.words)[0]
  for (let at = 0; at < passage.words.length; at++) {
    const number = numberAt(passage, at, lexicon)
    // "a table" names no number.
    const digits = /\d/.test(asciiDigits(passage.words[at]?.raw ?? ""))
    if (number === undefined || number < (digits ? 1 : 2) || number > 1000) continue
    if ([1, 2].some((step) => has(lexicon.places, passage.words[at + step]?.folded ?? ""))) return number
    if (bounded !== undefined && at > bounded.at && at - bounded.at <= 3 && !unitAfter(passage, at, lexicon)) {
      return number
    }
  }
  return undefined
}

const unitAfter = (passage: Passage, at: number, lexicon: Lexicon): boolean => {
  const next = passage.words[at + 1]?.folded ?? ""
  return has(lexicon.minutes, next) || has(lexicon.hour, next)
}

/** Days, hours, length of a slot and places of a slot, with everyday values for what nobody says. */
export const openingOf = (passages: ReadonlyArray<Passage>, lexicon: Lexicon): Opening => {
  const first = <A>(take: (passage: Passage) => A | undefined): [A, Passage] | undefined => {
    for (const passage of passages) {
      const value = take(passage)
      if (value !== undefined) return [value, passage]
    }
    return undefined
  }
  const hours = first((passage) => hoursOf(passage, lexicon))
  const days = first((passage) => {
    const found = weekdaysOf(passage, lexicon)
    return found.length > 0 ? found : undefined
  })
  const minutes = first((passage) => minutesOf(passage, lexicon))
  const capacity = first((passage) => capacityOf(passage, lexicon))
  const slot = minutes !== undefined && minutes[0] >= 5 && minutes[0] <= 480 ? minutes[0] : undefined
  return {
    weekdays: days?.[0] ?? [1, 2, 3, 4, 5],
    from: hours?.[0].from ?? "09:00",
    to: hours?.[0].to ?? "17:00",
    minutes: slot ?? 60,
    capacity: capacity?.[0] ?? 1,
    said: {
      ...(hours === undefined ? {} : { hours: hours[1] }),
      ...(days === undefined ? {} : { weekdays: days[1] }),
      ...(slot === undefined || minutes === undefined ? {} : { minutes: minutes[1] }),
      ...(capacity === undefined ? {} : { capacity: capacity[1] })
    }
  }
}

/** The parts of an opening that a sentence names: for wishes. */
export const openingIn = (passage: Passage, lexicon: Lexicon) => {
  const hours = hoursOf(passage, lexicon)
  const weekdays = weekdaysOf(passage, lexicon)
  const minutes = minutesOf(passage, lexicon)
  const capacity = capacityOf(passage, lexicon)
  return {
    ...(hours === undefined ? {} : { hours }),
    ...(weekdays.length === 0 ? {} : { weekdays }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(capacity === undefined ? {} : { capacity })
  }
}
