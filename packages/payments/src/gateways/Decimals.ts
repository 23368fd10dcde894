import { Money } from "@statex/kernel/Money"
import { Option, Schema } from "effect"

/** ISO 4217 exponents that are not two. */
const odd: ReadonlyMap<string, number> = new Map(Object.entries({
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3
}))

export const exponentOf = (currency: string): number => odd.get(currency) ?? 2

/** "480.50": as many decimals as the currency has, with a point, without an exponent. */
export const decimal = (minor: number, exponent: number): string => {
  const digits = String(Math.abs(minor)).padStart(exponent + 1, "0")
  const whole = digits.slice(0, digits.length - exponent)
  return `${minor < 0 ? "-" : ""}${whole}${exponent === 0 ? "" : `.${digits.slice(-exponent)}`}`
}

/**
 * Minor units of a decimal; nothing where it is no decimal or more than a number holds exactly. What is finer than the currency is left
 * out (`down`), or rounded half up (`nearest`).
 */
export const minorOf = (text: string, exponent: number, rounding: "down" | "nearest" = "down"): number | undefined => {
  const found = /^(\d{1,15})(?:\.(\d{1,30}))?$/.exec(text)
  if (found === null) return undefined
  const fraction = (found[2] ?? "").padEnd(exponent + 1, "0")
  const kept = Number(`${found[1]}${fraction.slice(0, exponent)}`)
  const minor = kept + (rounding === "nearest" && Number(fraction[exponent]) >= 5 ? 1 : 0)
  return Number.isSafeInteger(minor) ? minor : undefined
}

/** Hundredths of the unit, whatever the currency; nothing where it has finer parts that would be lost. */
export const hundredths = (minor: number, exponent: number): number | undefined => {
  const all = exponent <= 2 ? minor * 10 ** (2 - exponent) : minor / 10 ** (exponent - 2)
  return Number.isSafeInteger(all) ? all : undefined
}

/** Minor units of hundredths; nothing where the currency has no such part. */
export const ofHundredths = (amount: number, exponent: number): number | undefined => {
  const minor = exponent >= 2 ? amount * 10 ** (exponent - 2) : amount / 10 ** (2 - exponent)
  return Number.isSafeInteger(minor) ? minor : undefined
}

const decode = Schema.decodeUnknownOption(Money)

/** An amount that a gateway told, where it is in a currency of ours. */
export const moneyOf = (minor: number | undefined, currency: string): Money | undefined =>
  minor === undefined ? undefined : Option.getOrUndefined(decode({ minor, currency }))
