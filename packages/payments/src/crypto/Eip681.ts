import { Result } from "effect"
import * as EthereumAddress from "./EthereumAddress.ts"

/** A request for ether, or for units of a token (ERC-20), as ERC-681 writes it. */
export interface Eip681 {
  readonly to: string
  readonly chain: number
  /** Wei, or the token's own smallest units. */
  readonly units: bigint
  /** The token's contract. */
  readonly token?: string
}

export type Eip681Fault = "address" | "chain" | "amount" | "uri"

const most = 2n ** 256n - 1n

const faultOf = ({ chain, to, token, units }: Eip681): Eip681Fault | undefined => {
  if (!EthereumAddress.isAddress(to) || (token !== undefined && !EthereumAddress.isAddress(token))) return "address"
  if (!Number.isSafeInteger(chain) || chain < 1) return "chain"
  return units < 1n || units > most ? "amount" : undefined
}

/** Amounts as plain whole numbers, which every wallet reads. */
export const write = (request: Eip681): Result.Result<string, Eip681Fault> => {
  const { chain, to, token, units } = request
  const fault = faultOf(request)
  if (fault !== undefined) return Result.fail(fault)
  const payee = EthereumAddress.checksummed(to)
  return Result.succeed(
    token === undefined
      ? `ethereum:${payee}@${chain}?value=${units}`
      : `ethereum:${EthereumAddress.checksummed(token)}@${chain}/transfer?address=${payee}&uint256=${units}`
  )
}

/** "2014000000000000000" or "2.014e18", exactly; nothing where something is left behind the point. */
const whole = (text: string): bigint | undefined => {
  const [, front = "", rest = "", power = "0"] = /^(\d{1,78})(?:\.(\d{1,78}))?(?:[eE]\+?(\d{1,2}))?$/.exec(text) ?? []
  const zeros = Number(power) - rest.length
  if (front === "") return undefined
  if (zeros >= 0) return BigInt(front + rest + "0".repeat(zeros))
  const digits = (front + rest).padStart(1 - zeros, "0")
  return /^0*$/.test(digits.slice(zeros)) ? BigInt(digits.slice(0, zeros)) : undefined
}

/** Reads a request for ether or for a transfer of a token. An address with a wrong check sum is refused unless that is not `strict`. */
export const parse = (uri: string, strict = true): Result.Result<Eip681, Eip681Fault> => {
  const [, target = "", id = "1", call, query = ""] =
    /^ethereum:(?:pay-)?(0x[0-9a-fA-F]{40})(?:@(\d{1,15}))?(?:\/([A-Za-z0-9]{1,40}))?(?:\?(.{0,1000}))?$/.exec(uri) ??
      []
  const fields = new URLSearchParams(query.replaceAll("+", "%2B"))
  if (target === "" || (call !== undefined && call !== "transfer")) return Result.fail("uri")
  const units = whole(fields.get(call === undefined ? "value" : "uint256") ?? "")
  if (units === undefined) return Result.fail("amount")
  const loose = (address: string) => strict ? address : address.toLowerCase()
  const request: Eip681 = call === undefined
    ? { to: loose(target), chain: Number(id), units }
    : { to: loose(fields.get("address") ?? ""), chain: Number(id), units, token: loose(target) }
  const fault = faultOf(request)
  return fault === undefined ? Result.succeed(request) : Result.fail(fault)
}
