import { ripemd160 } from "@noble/hashes/legacy.js"
import { sha256 } from "@noble/hashes/sha2.js"
import { bech32, bech32m, createBase58check } from "@scure/base"
import { Result } from "effect"
import type { Network } from "./ExtendedKey.ts"

const prefixes = { main: "bc", test: "tb" } as const

/** Native SegWit (P2WPKH, BIP 84 and BIP 173) of a compressed public key. */
export const of = (publicKey: Uint8Array, network: Network): string =>
  bech32.encode(prefixes[network], [0, ...bech32.toWords(ripemd160(sha256(publicKey)))])

const legacy: Readonly<Record<number, Network>> = { 0: "main", 5: "main", 111: "test", 196: "test" }

const segwit = (address: string): Network | undefined => {
  const text = address.toLowerCase() === address || address.toUpperCase() === address ? address.toLowerCase() : ""
  const network = text.startsWith("bc1") ? "main" as const : text.startsWith("tb1") ? "test" as const : undefined
  if (network === undefined) return undefined
  const [old, fresh] = [bech32.decodeUnsafe(text), bech32m.decodeUnsafe(text)]
  const [version = 99, ...words] = (old ?? fresh)?.words ?? []
  const program = bech32.fromWordsUnsafe(words)?.length ?? 0
  // Version 0 has the first check sum, later ones the second.
  const isKnown = version === 0 ? old !== undefined && (program === 20 || program === 32) : old === undefined
  return isKnown && version <= 16 && program >= 2 && program <= 40 ? network : undefined
}

/** The network of an address whose check sum is right, whatever its kind. */
export const networkOf = (address: string): Network | undefined => {
  const found = segwit(address)
  if (found !== undefined || /^(bc|tb)1/i.test(address)) return found
  const bytes = Result.getOrUndefined(Result.try(() => createBase58check(sha256).decode(address)))
  return bytes === undefined || bytes.length !== 21 ? undefined : legacy[bytes[0] ?? -1]
}
