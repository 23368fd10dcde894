/** Letters of an IBAN in each country of the SEPA scheme, and those whose payments need a BIC because they are outside the EEA. */
const lengths: Readonly<Record<string, number>> = {
  AD: 24,
  AL: 28,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  VA: 22
}
/** The same in the rest of the register of ISO 13616: accounts that no SEPA transfer reaches. */
const elsewhere: Readonly<Record<string, number>> = {
  AE: 23,
  AZ: 28,
  BA: 20,
  BH: 22,
  BR: 29,
  BY: 28,
  CR: 22,
  DO: 28,
  EG: 29,
  FO: 18,
  GE: 22,
  GL: 18,
  GT: 28,
  IL: 23,
  IQ: 23,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LY: 25,
  MR: 27,
  MU: 30,
  PK: 24,
  PS: 29,
  QA: 29,
  SA: 24,
  SC: 31,
  SV: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VG: 24,
  XK: 20
}
const outsideEea: ReadonlySet<string> = new Set(
  ["AD", "AL", "CH", "GB", "GI", "MC", "MD", "ME", "MK", "RS", "SM", "VA"]
)

/** Countries from which a SEPA transfer can be made, as ISO 3166-1 alpha-2. */
export const sepa: ReadonlySet<string> = new Set(Object.keys(lengths))

/** ISO 7064 MOD 97-10 over digits and letters, where A is 10. */
export const mod97 = (text: string): number => {
  let rest = 0
  for (const sign of text) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

const parseOf = (known: Readonly<Record<string, number>>) => (text: string): string | undefined => {
  const iban = text.replaceAll(" ", "").toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban) || known[iban.slice(0, 2)] !== iban.length) return undefined
  return mod97(iban.slice(4) + iban.slice(0, 4)) === 1 ? iban : undefined
}

/** The IBAN of a SEPA country without spaces and in capitals, where it is one: country, length and check digits. */
export const parse = parseOf(lengths)

/** The same of any country that has IBANs. */
export const parseAnywhere = parseOf({ ...lengths, ...elsewhere })

/** In groups of four, for people who type it. */
export const spaced = (iban: string): string => iban.replace(/(.{4})(?=.)/g, "$1 ")

export const needsBic = (iban: string): boolean => outsideEea.has(iban.slice(0, 2))

/** Territories whose banks carry the code of the country that they belong to, or the reverse. */
const families: ReadonlyArray<ReadonlySet<string>> = [
  new Set(["FR", "MC", "GF", "GP", "MQ", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF"]),
  new Set(["GB", "GG", "IM", "JE", "GI"]),
  new Set(["CH", "LI"]),
  new Set(["IT", "SM", "VA"])
]

/** A BIC in capitals, where it is one, and of the country of the account. */
export const parseBic = (text: string, iban: string): string | undefined => {
  const bic = text.replaceAll(" ", "").toUpperCase()
  if (!/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic)) return undefined
  const [bank, account] = [bic.slice(4, 6), iban.slice(0, 2)]
  return bank === account || families.some((family) => family.has(bank) && family.has(account)) ? bic : undefined
}

/** Checks a part of a Czech account number by weights modulo 11. */
export const passesMod11 = (digits: string): boolean => {
  const weights = [6, 3, 7, 9, 10, 5, 8, 4, 2, 1]
  if (!/^\d{1,10}$/.test(digits)) return false
  return [...digits.padStart(10, "0")].reduce((sum, digit, at) => sum + Number(digit) * (weights[at] ?? 0), 0) % 11 ===
    0
}

/** "19-2000145399/0800" as an IBAN, where number, prefix and bank are what they should be. */
export const fromCzech = (text: string): string | undefined => {
  const [, prefix = "", number = "", bank = ""] = /^(?:(\d{1,6})-)?(\d{2,10})\/(\d{4})$/.exec(text.trim()) ?? []
  if (number === "" || !passesMod11(prefix === "" ? "0" : prefix) || !passesMod11(number)) return undefined
  const account = `${bank}${prefix.padStart(6, "0")}${number.padStart(10, "0")}`
  return `CZ${String(98 - mod97(`${account}CZ00`)).padStart(2, "0")}${account}`
}

/** Whether a statement's own writing of an account means this IBAN: the IBAN itself, or prefix and number of a Czech one with or without bank. */
export const isSame = (iban: string, written: string): boolean => {
  const text = written.replaceAll(" ", "").toUpperCase()
  if (/^[A-Z]{2}\d{2}/.test(text)) return parseAnywhere(text) === iban
  if (!iban.startsWith("CZ")) return false
  const [, prefix = "", number = "", bank] = /^0*?(?:(\d{1,6})-)?(\d{1,16})(?:\/(\d{4}))?$/.exec(text) ?? []
  if (number === "" || (prefix !== "" && number.length > 10)) return false
  const digits = prefix === "" ? number.padStart(16, "0") : prefix.padStart(6, "0") + number.padStart(10, "0")
  return digits === iban.slice(8) && (bank === undefined || bank === iban.slice(4, 8))
}
