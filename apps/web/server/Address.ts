import { type Cidr, contains } from "@statex/rate-limiter/Cidr"
import { clientAddress } from "@statex/rate-limiter/ClientAddress"
import { parse } from "@statex/rate-limiter/IpAddress"

/** The visitor's address as allowances know it; `X-Forwarded-For` counts only from the proxies that were named. */
export const addressOf = (
  socket: string | undefined,
  forwarded: string | ReadonlyArray<string> | undefined,
  trusted: ReadonlyArray<Cidr>
): string =>
  clientAddress({ socket, forwardedFor: typeof forwarded === "string" ? forwarded : forwarded?.join(","), trusted })

/** The country of that address as `CF-IPCountry` tells it: believed from the same proxies only. XX and T1 are no countries. */
export const countryOf = (
  socket: string | undefined,
  told: string | ReadonlyArray<string> | undefined,
  trusted: ReadonlyArray<Cidr>
): string | undefined => {
  const from = parse(socket ?? "")
  if (from === undefined || !trusted.some((block) => contains(block, from))) return undefined
  return typeof told === "string" && /^[A-Z]{2}$/.test(told) && told !== "XX" ? told : undefined
}
