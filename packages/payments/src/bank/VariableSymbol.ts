/** Damm's quasigroup: it notices every wrong digit and every swap of neighbours, and zeros in front change nothing. */
const table = [
  "0317598642",
  "7092154863",
  "4206871359",
  "1750983426",
  "6123045978",
  "3674209581",
  "5869720134",
  "8945362017",
  "9438617205",
  "2581436790"
]

const checkOf = (digits: string): string =>
  [...digits].reduce((interim, digit) => table[Number(interim)]?.[Number(digit)] ?? "", "0")

/** The greatest number of an order for which there is a symbol. */
export const mostNumber = 899_999_999

/** Ten digits for the order with this number: no zeros in front that a bank could lose, and a check digit at the end. */
export const make = (number: number): string | undefined => {
  if (!Number.isSafeInteger(number) || number < 0 || number > mostNumber) return undefined
  const digits = String(100_000_000 + number)
  return digits + checkOf(digits)
}

/** Whether the check digit is right. */
export const isSound = (symbol: string): boolean => /^[1-9]\d{9}$/.test(symbol) && checkOf(symbol) === "0"

/** The symbol as banks write it: without zeros in front, nothing where there is none. */
export const parse = (written: string): string | undefined => /^0*([1-9]\d{0,9})$/.exec(written.trim())?.[1]

/** The number that a sound symbol was made of. */
export const numberOf = (symbol: string): number => Number(symbol.slice(0, -1)) - 100_000_000
