import { Schema, SchemaTransformation } from "effect"

/** Billionths of a US dollar, always whole: a dollar a million tokens is a thousand of them a token. */
export const NanoDollars = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }))
export type NanoDollars = typeof NanoDollars.Type

const places = 9

const fromText = (text: string): NanoDollars => {
  const [whole = "", part = ""] = text.split(".")
  return Number(whole) * 10 ** places + Number(part.padEnd(places, "0"))
}

const toText = (amount: NanoDollars): string => {
  const part = String(amount % 10 ** places).padStart(places, "0").replace(/0+$/, "")
  return `${Math.floor(amount / 10 ** places)}${part === "" ? "" : `.${part}`}`
}

/** Dollars as people write them, "0.25" or "300", up to a million; exact, for no float comes near them. */
export const Dollars = Schema.String.check(
  Schema.isPattern(/^\d{1,6}(\.\d{1,9})?$/, { message: "expected US dollars such as 0.5 or 300" })
).pipe(Schema.decodeTo(NanoDollars, SchemaTransformation.transform({ decode: fromText, encode: toText })))
