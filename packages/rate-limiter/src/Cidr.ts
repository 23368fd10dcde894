import { Config, Schema } from "effect"
import { type IpAddress, parse as parseAddress } from "./IpAddress.ts"

/** A block of addresses: those that share the first `length` bits of `base`. */
export interface Cidr {
  readonly base: IpAddress
  readonly length: number
}

/** Reads `10.0.0.0/8`, `fd00::/8` or a single address. */
export const parse = (text: string): Cidr | undefined => {
  const [address = "", length, ...rest] = text.trim().split("/")
  const base = parseAddress(address)
  if (base === undefined || rest.length > 0) return undefined
  if (length === undefined) return { base, length: base.width }
  if (!/^\d{1,3}$/.test(length)) return undefined
  // ::ffff:10.0.0.0/104 is 10.0.0.0/8.
  const mapped = base.width === 32 && address.includes(":") ? 96 : 0
  const bits = Number(length) - mapped
  return bits >= 0 && bits <= base.width ? { base, length: bits } : undefined
}

export const contains = (block: Cidr, address: IpAddress): boolean => {
  const ignored = BigInt(block.base.width - block.length)
  return block.base.width === address.width && block.base.bits >> ignored === address.bits >> ignored
}

const CidrText = Schema.String.check(
  Schema.makeFilter((text) => parse(text) !== undefined || "expected an address block such as 10.0.0.0/8")
)

/** The proxies whose X-Forwarded-For counts, as a comma list; none unless configured. */
export const trustedProxies: Config.Config<ReadonlyArray<Cidr>> = Config.Array(CidrText, "TRUSTED_PROXIES").pipe(
  Config.withDefault([]),
  Config.map((texts) => texts.flatMap((text) => parse(text) ?? []))
)
