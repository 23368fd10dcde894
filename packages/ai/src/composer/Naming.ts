import type { Locale } from "@statex/kernel/Locale"
import type { Lexicon } from "./Lexicon.ts"
import { endings } from "./nouns/Endings.ts"
import { namedAtFirst } from "./Opening.ts"
import type { Passage } from "./Passage.ts"
import { asciiDigits, atMost, has, wordsOf } from "./Words.ts"

const quoted = /[“„«"‚‘]\s*(\p{Lu}[^“”„«»"‚‘’<>{}\r\n]{1,38}|[\p{Script=Arabic}][^“”„«»"<>{}\r\n]{1,38})\s*[”“»"’‘]/gu
const hostile = /<\w|ignore (?:all|your|previous)|zignoruj|ignoruj|игнорир|تجاهل|ignorier|ignorez|ignora |negeer/iu
const proper = /^[\p{Lu}\d]/u
const between = /^(?:&|\+|\s|-|\.|'|’)+$/u

/** Reads a run of capitalised words; small words in it end it. */
const properName = (passage: Passage, at: number, lexicon: Lexicon): string | undefined => {
  let last = at - 1
  for (let index = at; index < Math.min(at + 4, passage.words.length); index++) {
    const word = passage.words[index]
    const before = passage.words[index - 1]
    if (word === undefined || !proper.test(word.raw)) break
    const next = passage.words[index + 1]
    const leads = index === at && next !== undefined && proper.test(next.raw)
    if (lexicon.stop.has(word.folded) && !leads) break
    if (index > at && before !== undefined && !between.test(passage.text.slice(before.end, word.start))) break
    last = index
  }
  const first = passage.words[at]
  const end = passage.words[last]
  if (first === undefined || end === undefined || last < at) return undefined
  const single = last === at && (has(lexicon.entities, first.folded) || has(lexicon.fields, first.folded) ||
    has(lexicon.weekdays, first.folded) || has(lexicon.family, first.folded) || has(lexicon.capability, first.folded))
  const name = passage.text.slice(first.start, end.end)
  return single || !/\p{L}{2}/u.test(name) ? undefined : name
}

const linking =
  /^(?:&|\+|and|und|et|y|e|en|de|du|des|la|le|les|los|las|el|del|della|dei|di|von|vom|am|zum|zur|van|der|den|of|the|the|l|d)$/u
const place =
  /^(?:in|à|en|a|bei|aus|te|nabij|near|from|around|near|vers|près|por|da|nach|um|bij|uit|mr|mrs|ms|herr|frau|madame|monsieur|señor|señora|mevrouw|meneer|signor|signora|dr)$/u

/** A run of capitalised words at the beginning of a brief: "I run Kiln Lane Pottery in Bristol". */
const firmOf = (passage: Passage, lexicon: Lexicon): string | undefined => {
  const { text, words } = passage
  const bare = (at: number) => (words[at]?.raw ?? "").replace(/^(?:l|d|dell|all|nell)['’](?=\p{Lu})/iu, "")
  const capitalised = (at: number) => /^[\p{Lu}\d]/u.test(bare(at))
  const tight = (at: number) =>
    /^[\s&+.]*$/u.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0)) &&
    !/\.\s/u.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0))
  for (let from = 0; from < Math.min(words.length, 24); from++) {
    const first = words[from]
    if (first === undefined || !/^\p{Lu}/u.test(bare(from)) || from === 0 && lexicon.stop.has(first.folded)) continue
    if (place.test(words[from - 1]?.folded ?? "") || place.test(first.folded) || has(lexicon.weekdays, first.folded)) {
      continue
    }
    let last = from
    let count = 1
    for (let at = from + 1; at < words.length && at < from + 7 && tight(at); at++) {
      if (capitalised(at)) {
        last = at
        count++
      } else if (
        !linking.test(words[at]?.folded ?? "") ||
        lexicon.stop.has("wir") && /^(?:des|der|den|la|el)$/u.test(words[at]?.folded ?? "") || !capitalised(at + 1)
      ) break
    }
    if (count < 2) continue
    const end = words[last]?.end ?? 0
    const company =
      /^\.?(?:,?\s(?:GmbH|Ltd|Inc|e\. ?V\.|s\.r\.o\.|B\.V\.|S\.L\.|S\.r\.l\.))?/u.exec(text.slice(end))?.[0] ?? ""
    const dotted = /\b(?:Co|Ltd|Inc|Bros)$/u.test(text.slice(first.start, end))
      ? company
      : company.replace(/^\.(?=$|\s|,)/u, "")
    const start = first.start + (first.raw.length - bare(from).length)
    return text.slice(start, end) + dotted
  }
  return undefined
}

/** What the business or the app is called: a quoted name, or a proper name after "called", "company" and the like. */
export const nameOf = (passages: ReadonlyArray<Passage>, locale: Locale, lexicon: Lexicon): string | undefined => {
  const quotedFirst = passages.slice(0, 2).some(({ text }) => text.search(quoted) !== -1)
  const opening = quotedFirst ? undefined : namedAtFirst(passages, locale, lexicon)
  if (opening !== undefined && !hostile.test(opening)) return atMost(opening, 60)
  for (const passage of passages.filter((piece) => piece.part !== "attachment").slice(0, 12)) {
    for (const match of passage.text.matchAll(quoted)) {
      const row = wordsOf(match[1] ?? "")
      const before = passage.words.filter((word) => word.end <= match.index).slice(-3)
      const inList = /[,،(/→]\s*$/u.test(passage.text.slice(0, match.index))
      const state = before.some((word) => has(lexicon.status, word.folded) || has(lexicon.wish.option, word.folded))
      // What somebody says, or is told to write, is no name.
      const spoken = /[?!.…]$/u.test((match[1] ?? "").trim()) ||
        /[:：]\s*$/u.test(passage.text.slice(0, match.index)) ||
        hostile.test(passage.text)
      if (!spoken && !state && !inList && row.length >= 1 && row.length <= 5) return atMost((match[1] ?? "").trim(), 60)
    }
    const early = passages.indexOf(passage) < 3 && passage.part !== "today" && endings[locale] !== undefined
    const firm = early && !hostile.test(passage.text) ? firmOf(passage, lexicon) : undefined
    if (firm !== undefined) return atMost(firm, 60)
    for (let at = 0; at < passage.words.length - 1; at++) {
      if (!has(lexicon.named, passage.words[at]?.folded ?? "")) continue
      const between = passage.text.slice(passage.words[at]?.end ?? 0, passage.words[at + 1]?.start ?? 0)
      const name = locale === "ar" || /[.!?]/u.test(between) ? undefined : properName(passage, at + 1, lexicon)
      if (name !== undefined) return atMost(name, 60)
    }
  }
  return undefined
}

const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/u
const phone = /(?<!\d)\+?\d[\d\s()/-]{6,18}\d(?!\d)/u

/** The address and number that the brief itself gives. */
export const contactOf = (text: string) => {
  const head = text.slice(0, 20_000)
  const mail = head.includes("@") ? email.exec(head)?.[0] : undefined
  const number = phone.exec(asciiDigits(head))?.[0]
  const dialled = number !== undefined && (number.startsWith("+") || number.replace(/\D/g, "").length >= 9)
  return {
    ...(mail === undefined ? {} : { email: mail }),
    ...(number === undefined || !dialled ? {} : { phone: number.trim() })
  }
}
