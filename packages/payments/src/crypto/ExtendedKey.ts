import { sha256 } from "@noble/hashes/sha2.js"
import { createBase58check } from "@scure/base"
import { HDKey } from "@scure/bip32"
import { Result } from "effect"
import type { Coin } from "./Quote.ts"

export type Network = "main" | "test"

/** An account's public key, from which addresses are derived and nothing can be spent. */
export interface ExtendedKey {
  readonly network: Network
  readonly key: HDKey
}

interface Version {
  readonly network: Network
  readonly coins: ReadonlyArray<Coin>
}

/** Version bytes of public keys: xpub and tpub (BIP 32), zpub and vpub (SLIP 132, for native SegWit). Private keys have others. */
const versions: ReadonlyMap<number, Version> = new Map<number, Version>([
  [0x0488b21e, { network: "main", coins: ["btc", "eth"] }],
  [0x04b24746, { network: "main", coins: ["btc"] }],
  [0x043587cf, { network: "test", coins: ["btc", "eth"] }],
  [0x045f1cf6, { network: "test", coins: ["btc"] }]
])

/** Private keys' version bytes never occur here, so that one is refused like any other stranger. */
const noPrivateKey = 0xffff_ffff

/** A public key of an account (m/purpose'/coin'/account') or of its chain of receiving addresses below it, fit for this coin. */
export const parse = (text: string, coin: Coin): ExtendedKey | undefined => {
  const bytes = Result.getOrUndefined(Result.try(() => createBase58check(sha256).decode(text)))
  if (bytes === undefined || bytes.length !== 78) return undefined
  const code = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const version = versions.get(code)
  if (version === undefined || !version.coins.includes(coin)) return undefined
  const key = Result.getOrUndefined(
    Result.try(() => HDKey.fromExtendedKey(text, { public: code, private: noPrivateKey }))
  )
  return key === undefined || (key.depth !== 3 && key.depth !== 4) ? undefined : { network: version.network, key }
}

/** Indices that are not hardened. */
export const mostIndex = 0x7fff_ffff

/** The compressed public key of the receiving address with this index; nothing beyond the indices that there are. */
export const receiving = ({ key }: ExtendedKey, index: number): Uint8Array | undefined => {
  if (!Number.isSafeInteger(index) || index < 0 || index > mostIndex) return undefined
  const chain = key.depth === 3 ? key.deriveChild(0) : key
  return chain.deriveChild(index).publicKey ?? undefined
}
