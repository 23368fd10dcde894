import { secp256k1 } from "@noble/curves/secp256k1.js"
import { keccak_256 } from "@noble/hashes/sha3.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"

/** Capitals as ERC-55 has them, for 40 hexadecimal digits after 0x. */
export const checksummed = (address: string): string => {
  const digits = address.slice(2).toLowerCase()
  const hash = bytesToHex(keccak_256(utf8ToBytes(digits)))
  return `0x${
    [...digits].map((digit, at) => Number.parseInt(hash[at] ?? "0", 16) > 7 ? digit.toUpperCase() : digit).join("")
  }`
}

/** Whether it is an address at all; letters of one size only carry no check sum and are taken. */
export const isAddress = (address: string): boolean => {
  if (!/^0x[0-9a-fA-F]{40}$/.test(address)) return false
  const letters = address.slice(2).replace(/\d/g, "")
  return letters === letters.toLowerCase() || letters === letters.toUpperCase() || checksummed(address) === address
}

/** The address of a compressed public key, on every chain of the Ethereum family. */
export const of = (publicKey: Uint8Array): string =>
  checksummed(`0x${bytesToHex(keccak_256(secp256k1.Point.fromBytes(publicKey).toBytes(false).slice(1)).slice(-20))}`)
