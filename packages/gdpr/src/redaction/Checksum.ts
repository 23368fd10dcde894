/** Arithmetic that identity numbers have in common. All functions take digits as text, most significant first. */

export const onlyDigits = (text: string): string => text.replace(/\D/g, "")

/** Upper case, letters and digits only: how an identifier is compared. */
export const compact = (text: string): string => text.replace(/[^A-Za-z0-9]/g, "").toUpperCase()

export const digitAt = (digits: string, index: number): number => digits.charCodeAt(index) - 48

/** The sum of the leading digits, each times its weight. */
export const weigh = (digits: string, weights: ReadonlyArray<number>): number =>
  weights.reduce((sum, weight, index) => sum + weight * digitAt(digits, index), 0)

/** The remainder of a number of any length. */
export const remainder = (digits: string, modulus: number): number => {
  let rest = 0
  for (let index = 0; index < digits.length; index++) rest = (rest * 10 + digitAt(digits, index)) % modulus
  return rest
}

export const luhn = (digits: string): boolean => {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = digitAt(digits, digits.length - 1 - index)
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** ISO 7064, modulus 11 and 10, check digit last. */
export const iso7064 = (digits: string): boolean => {
  let product = 10
  for (let index = 0; index < digits.length - 1; index++) {
    const sum = (digitAt(digits, index) + product) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return (11 - product) % 10 === digitAt(digits, digits.length - 1)
}

/** ISO 7064, modulus 97 and 10, over digits and upper-case letters (A = 10 … Z = 35); 1 is right. */
export const mod97 = (text: string): number => {
  let rest = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    rest = code >= 65 ? (rest * 100 + code - 55) % 97 : (rest * 10 + code - 48) % 97
  }
  return rest
}

/** A day that the calendar has; the year only decides on 29 February. */
export const isDay = (year: number, month: number, day: number): boolean => {
  if (month < 1 || month > 12 || day < 1) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (lengths[month - 1] ?? 0)
}

/** Two digits at a place, as a number. */
export const pairAt = (digits: string, index: number): number => Number(digits.slice(index, index + 2))
