import { type Cidr, contains } from "./Cidr.ts"
import { canonical, type IpAddress, parse } from "./IpAddress.ts"

/** Whoever has no readable address shares one allowance. */
export const unknownAddress = "unknown"

/**
 * Who is asking, in canonical form. X-Forwarded-For is believed only as far as configured proxies vouch for it: from
 * the right, each hop was written by the one after it, so the first that is not ours is the client. Anything further
 * left, and anything after an unreadable hop, could be the client's own invention.
 */
export const clientAddress = (request: {
  readonly socket: string | undefined
  readonly forwardedFor: string | undefined
  readonly trusted: ReadonlyArray<Cidr>
}): string => {
  const isOurs = (address: IpAddress) => request.trusted.some((block) => contains(block, address))
  const socket = parse(request.socket ?? "")
  if (socket === undefined) return unknownAddress

  let believed = socket
  for (const hop of (request.forwardedFor ?? "").split(",").reverse()) {
    if (!isOurs(believed)) break
    const address = parse(hop)
    if (address === undefined) break
    believed = address
  }
  return canonical(believed)
}
