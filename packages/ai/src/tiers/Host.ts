import { type Residency, satisfies } from "@statex/kernel/Residency"
import { BlockList, isIP } from "node:net"

const own = new BlockList()
for (
  const [network, prefix] of [["127.0.0.0", 8], ["10.0.0.0", 8], ["172.16.0.0", 12], ["192.168.0.0", 16]] as const
) own.addSubnet(network, prefix, "ipv4")
own.addAddress("0.0.0.0", "ipv4")
own.addAddress("::1", "ipv6")
own.addSubnet("fc00::", 7, "ipv6")

/** Whether an address can only be this machine or its own network: a name can be anywhere. */
export const isOwn = (hostname: string): boolean => {
  const host = hostname.replace(/^\[|\]$/g, "").toLowerCase()
  const version = isIP(host)
  return version === 0 ? /^(?:.+\.)?localhost$/.test(host) : own.check(host, version === 4 ? "ipv4" : "ipv6")
}

/** The closest that data can stay with the providers whose hosts are known; a host that nobody knows is what is said of it. */
const known: ReadonlyArray<readonly [RegExp, Residency]> = [
  [/^eu\.api\.openai\.com$/, "EU"],
  [/(?:^|\.)openai\.com$/, "anywhere"],
  [/(?:^|\.)openai\.azure\.com$/, "EU"],
  [/(?:^|\.)mistral\.ai$/, "EU"],
  [/(?:^|\.)ollama\.com$/, "anywhere"]
]

/** Whether a host can keep what is claimed for it. */
export const canBe = (hostname: string, claimed: Residency): boolean =>
  satisfies(known.find(([pattern]) => pattern.test(hostname.toLowerCase()))?.[1] ?? "own-hardware", claimed)
