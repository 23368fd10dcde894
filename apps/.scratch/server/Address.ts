import type { Cidr } from "@statex/rate-limiter/Cidr"
import { clientAddress } from "@statex/rate-limiter/ClientAddress"
import type { IncomingMessage } from "node:http"

/** The visitor's address as allowances know it; `X-Forwarded-For` counts only from the proxies that were named. */
export const addressOf = (req: IncomingMessage, trusted: ReadonlyArray<Cidr>): string => {
  const forwarded = req.headers["x-forwarded-for"]
  return clientAddress({
    socket: req.socket.remoteAddress,
    forwardedFor: typeof forwarded === "string" ? forwarded : undefined,
    trusted
  })
}
