/** "480.50" of 48050 with two digits: exact, never with an exponent. */
export const format = (units: bigint, digits: number): string => {
  const sign = units < 0n ? "-" : ""
  const text = String(units < 0n ? -units : units).padStart(digits + 1, "0")
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** Without zeros at the end: "0.5", "21000000". */
export const shortest = (units: bigint, digits: number): string => {
  const text = format(units, digits)
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text
}

/** Units of a plain decimal number, nothing where it is none or has more digits than there are units for. */
export const parse = (text: string, digits: number): bigint | undefined => {
  const [, sign = "", whole = "", rest = ""] = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?$/.exec(text) ?? []
  if (whole === "" || /[^0]/.test(rest.slice(digits))) return undefined
  const units = BigInt(whole + rest.slice(0, digits).padEnd(digits, "0"))
  return sign === "-" ? -units : units
}
