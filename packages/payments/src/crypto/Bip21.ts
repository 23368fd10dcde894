import { Result } from "effect"
import * as Decimal from "../Decimal.ts"
import * as BitcoinAddress from "./BitcoinAddress.ts"

/** A request for bitcoin as BIP 21 writes it. */
export interface Bip21 {
  readonly address: string
  /** Satoshi. */
  readonly sats?: bigint
  readonly label?: string
  readonly message?: string
  /** A BOLT 11 invoice for the same. */
  readonly lightning?: string
}

export type Bip21Fault = "address" | "amount" | "text" | "required" | "uri"

/** All satoshi that there will ever be. */
const mostSats = 2_100_000_000_000_000n

/** `dense`: a bech32 address in capitals, for fewer modules. */
export const write = (request: Bip21, dense = false): Result.Result<string, Bip21Fault> => {
  const { address, label = "", lightning = "", message = "", sats } = request
  if (BitcoinAddress.networkOf(address) === undefined) return Result.fail("address")
  if (sats !== undefined && (sats < 1n || sats > mostSats)) return Result.fail("amount")
  if (!label.isWellFormed() || !message.isWellFormed() || label.length > 200 || message.length > 500) {
    return Result.fail("text")
  }
  const fields: ReadonlyArray<readonly [string, string]> = [
    ["amount", sats === undefined ? "" : Decimal.shortest(sats, 8)],
    ["label", label],
    ["message", message],
    ["lightning", dense ? lightning.toUpperCase() : lightning]
  ]
  const query = fields.filter(([, value]) => value !== "").map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  const shown = dense && /^(bc|tb)1/.test(address) ? address.toUpperCase() : address
  return Result.succeed(`bitcoin:${shown}${query.length === 0 ? "" : "?"}${query.join("&")}`)
}

/** Reads a request; one that requires something we do not know is refused, as the standard demands. */
export const parse = (uri: string): Result.Result<Bip21, Bip21Fault> => {
  const [, address = "", query = ""] = /^bitcoin:([a-zA-Z0-9]{14,100})(?:\?(.{0,4000}))?$/i.exec(uri) ?? []
  if (address === "") return Result.fail("uri")
  if (BitcoinAddress.networkOf(address) === undefined) return Result.fail("address")
  const fields = new URLSearchParams(query.replaceAll("+", "%2B"))
  if ([...fields.keys()].some((key) => /^req-/i.test(key))) return Result.fail("required")
  const [amount, label, message, lightning] = ["amount", "label", "message", "lightning"].map((key) => fields.get(key))
  const sats = amount === null || amount === undefined ? undefined : Decimal.parse(amount, 8)
  if (typeof amount === "string" && (sats === undefined || sats < 1n || sats > mostSats)) return Result.fail("amount")
  return Result.succeed({
    address: /^(bc|tb)1/i.test(address) ? address.toLowerCase() : address,
    ...(sats === undefined ? {} : { sats }),
    ...(typeof label === "string" ? { label } : {}),
    ...(typeof message === "string" ? { message } : {}),
    ...(typeof lightning === "string" ? { lightning } : {})
  })
}
