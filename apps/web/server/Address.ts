import type { Cidr } from "@statex/rate-limiter/Cidr"
import { clientAddress } from "@statex/rate-limiter/ClientAddress"

/** The visitor's address as allowances know it; `X-Forwarded-For` counts only from the proxies that were named. */
export const addressOf = (
  socket: string | undefined,
  forwarded: string | ReadonlyArray<string> | undefined,
  trusted: ReadonlyArray<Cidr>
): string =>
  clientAddress({ socket, forwardedFor: typeof forwarded === "string" ? forwarded : forwarded?.join(","), trusted })
