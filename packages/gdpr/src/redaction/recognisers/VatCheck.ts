import { digitAt, iso7064, luhn, mod97, pairAt, remainder, weigh } from "../Checksum.ts"
import { czechBirthNumberHolds } from "./CzechId.ts"
import { spanishIdHolds } from "./SpanishId.ts"

/** How each country checks the part of its VAT number after the prefix (upper case, no separators). */
export type VatCheck = (body: string) => boolean

const last = (body: string): number => digitAt(body, body.length - 1)

/** The weighted sum of a whole number is a multiple of eleven. */
const elevens = (...weights: ReadonlyArray<number>): VatCheck => (body) => weigh(body, weights) % 11 === 0

const austria: VatCheck = (body) => luhnSum(body.slice(1, 8)) === digitAt(body, 8)

/** Austria adds four before it takes the complement. */
const luhnSum = (digits: string): number => {
  let sum = 4
  for (let index = 0; index < 7; index++) {
    const digit = digitAt(digits, index) * (index % 2 === 1 ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return (10 - (sum % 10)) % 10
}

const belgium: VatCheck = (body) => 97 - (Number(body.slice(0, 8)) % 97) === Number(body.slice(8))

const bulgaria: VatCheck = (body) => {
  if (body.length === 10) {
    const sum = weigh(body, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10
    const foreigner = weigh(body, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10
    const other = 11 - weigh(body, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
    return [sum, foreigner, other === 11 ? 0 : other].includes(last(body))
  }
  const first = weigh(body, [1, 2, 3, 4, 5, 6, 7, 8]) % 11
  return (first === 10 ? weigh(body, [3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10 : first) === last(body)
}

const cyprus: VatCheck = (body) => {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
  let sum = 0
  for (let index = 0; index < 8; index++) sum += index % 2 === 0 ? odd[digitAt(body, index)] ?? 0 : digitAt(body, index)
  return String.fromCharCode(65 + (sum % 26)) === body[8]
}

const czechia: VatCheck = (body) => {
  if (body.length > 8) return czechBirthNumberHolds(body) || /^6\d{8}$/.test(body)
  return (11 - (weigh(body, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === last(body)
}

const estonia: VatCheck = (body) => weigh(body, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0

const greece: VatCheck = (body) => weigh(body, [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 === last(body)

const france: VatCheck = (body) => {
  const company = body.slice(2)
  if (!luhn(company)) return false
  return /^\d/.test(body) && /^\d\d/.test(body) ? (12 + 3 * (Number(company) % 97)) % 97 === pairAt(body, 0) : true
}

const hungary: VatCheck = (body) => (10 - (weigh(body, [9, 7, 3, 1, 9, 7, 3]) % 10)) % 10 === last(body)

const ireland: VatCheck = (body) => {
  const letters = "WABCDEFGHIJKLMNOPQRSTUV"
  const old = /^\d[A-Z]/.test(body)
  const digits = old ? `0${body.slice(2, 7)}${body[0]}` : body.slice(0, 7)
  const second = body.length === 9 ? (body.charCodeAt(8) - 64) % 23 * 9 : 0
  return letters[(weigh(digits, [8, 7, 6, 5, 4, 3, 2]) + second) % 23] === body[7]
}

const lithuania: VatCheck = (body) => {
  const rest = (shift: number): number => {
    let sum = 0
    for (let index = 0; index < body.length - 1; index++) sum += digitAt(body, index) * (1 + ((index + shift) % 9))
    return sum % 11
  }
  const first = rest(0)
  return (first === 10 ? rest(2) % 10 : first) === last(body)
}

const latvia: VatCheck = (body) => {
  if (body.startsWith("32")) return true
  if (/^[0-3]/.test(body)) return (1 + weigh(body, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 === last(body)
  return weigh(body, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3
}

const malta: VatCheck = (body) => weigh(body, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 === 0

const netherlands: VatCheck = (body) => {
  const eleven = weigh(body, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0
  return eleven || mod97(`NL${body}`) === 1
}

const poland: VatCheck = (body) => weigh(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === last(body)

const portugal: VatCheck = (body) => (11 - (weigh(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 % 10 === last(body)

const romania: VatCheck = (body) => {
  const padded = body.padStart(10, "0")
  return weigh(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10 === last(body)
}

const sweden: VatCheck = (body) => luhn(body.slice(0, 10)) && pairAt(body, 10) > 0

const slovenia: VatCheck = (body) => {
  const check = 11 - (weigh(body, [8, 7, 6, 5, 4, 3, 2]) % 11)
  return check !== 11 && check % 10 === last(body)
}

const unitedKingdom: VatCheck = (body) => {
  if (/^(?:GD|HA)/.test(body)) return true
  const rest = (weigh(body, [8, 7, 6, 5, 4, 3, 2]) + pairAt(body, 7)) % 97
  return rest === 0 || (Number(body.slice(0, 3)) >= 100 && (rest === 42 || rest === 55))
}

const switzerland: VatCheck = (body) => (11 - (weigh(body, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === last(body)

export const vatChecks = {
  AT: austria,
  BE: belgium,
  BG: bulgaria,
  CHE: switzerland,
  CY: cyprus,
  CZ: czechia,
  DE: iso7064,
  DK: elevens(2, 7, 6, 5, 4, 3, 2, 1),
  EE: estonia,
  EL: greece,
  ES: spanishIdHolds,
  FI: elevens(7, 9, 10, 5, 8, 4, 2, 1),
  FR: france,
  GB: unitedKingdom,
  GR: greece,
  HR: iso7064,
  HU: hungary,
  IE: ireland,
  IT: luhn,
  LT: lithuania,
  LU: (body) => Number(body.slice(0, 6)) % 89 === pairAt(body, 6),
  LV: latvia,
  MT: malta,
  NL: netherlands,
  PL: poland,
  PT: portugal,
  RO: romania,
  SE: sweden,
  SI: slovenia,
  SK: (body) => remainder(body, 11) === 0,
  XI: unitedKingdom
} satisfies Record<string, VatCheck>

export type VatCountry = keyof typeof vatChecks
