const plain = /^(-?)(\d+)(?:\.(\d+))?$/

/**
 * A decimal string as a whole number of units of 10^-exponent; nothing where it is no plain decimal or is finer than
 * the unit. Digits that are zero are allowed anywhere: some systems write yen with two decimals.
 */
export const parseDecimal = (text: string, exponent: number): bigint | undefined => {
  const [, sign, whole = "", fraction = ""] = plain.exec(text) ?? []
  if (sign === undefined || /[^0]/.test(fraction.slice(exponent))) return undefined
  const units = BigInt(whole + fraction.slice(0, exponent).padEnd(exponent, "0"))
  return sign === "-" ? -units : units
}

/** Units of 10^-exponent as a decimal string with all its digits, never with an exponent. */
export const printDecimal = (units: bigint, exponent: number): string => {
  const digits = String(units < 0n ? -units : units).padStart(exponent + 1, "0")
  const at = digits.length - exponent
  return `${units < 0n ? "-" : ""}${digits.slice(0, at)}${exponent === 0 ? "" : `.${digits.slice(at)}`}`
}

/** a·b/c to the nearest whole number; halves away from zero, so that what is taken back equals what was given. */
export const scaled = (a: bigint, b: bigint, c: bigint): bigint => {
  const product = a * b
  const size = product < 0n ? -product : product
  const rounded = (2n * size + c) / (2n * c)
  return product < 0n ? -rounded : rounded
}
