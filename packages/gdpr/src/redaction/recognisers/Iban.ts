import { compact, mod97 } from "../Checksum.ts"
import type { Recogniser } from "../Recogniser.ts"

/** The registry's lengths, country by country. */
const lengths = new Map(
  ("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 " +
    "ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 " +
    "LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 " +
    "PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30")
    .split(" ").map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const)
)

const isWord = (character: string | undefined): boolean => character !== undefined && /[A-Za-z0-9]/.test(character)

/** The end of so many letters and digits with at most one separator between them. */
const take = (text: string, start: number, count: number): number | undefined => {
  let taken = 0
  for (let index = start; index < text.length; index++) {
    if (isWord(text[index])) {
      if (++taken === count) return index + 1
    } else if (!/[ .-]/.test(text[index] ?? "") || !isWord(text[index + 1])) return undefined
  }
  return undefined
}

/** A number of the right length for its country whose letters (A = 10 …) and digits, rotated by four, leave 1 of 97. */
export const ibanHolds = (iban: string): boolean => {
  const written = compact(iban)
  return lengths.get(written.slice(0, 2)) === written.length && mod97(written.slice(4) + written.slice(0, 4)) === 1
}

export const Iban: Recogniser = {
  kind: "iban",
  grade: "sure",
  label: "iban",
  *candidates(text) {
    for (const match of text.matchAll(/(?<![A-Za-z0-9])[A-Za-z]{2}[ -]?\d[ ]?\d(?=[ A-Za-z0-9.-])/g)) {
      const length = lengths.get(match[0].slice(0, 2).toUpperCase())
      const end = length === undefined ? undefined : take(text, match.index, length)
      if (end === undefined || isWord(text[end])) continue
      yield { start: match.index, end, valid: ibanHolds(text.slice(match.index, end)) }
    }
  }
}
