import { type KeyObject, verify } from "node:crypto"
import { crc32 } from "node:zlib"
import type { WebhookRefused } from "../GatewayError.ts"

/** Milliseconds that the way may take, and that clocks may differ. */
const tolerance = 300_000

/** What PayPal says about one delivery, in its headers. */
export interface Transmission {
  readonly id: string
  readonly time: string
  readonly signature: string
  readonly certificate: string
  readonly algorithm: string
}

/** The headers in the forms that they have to have; `stale`: sent too long ago, or not yet. */
export const transmissionOf = (
  headers: Readonly<Record<string, string>>,
  at: number
): Transmission | WebhookRefused["why"] => {
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const of = (name: string): string => lower[`paypal-${name}`] ?? ""
  const transmission = {
    id: of("transmission-id"),
    time: of("transmission-time"),
    signature: of("transmission-sig"),
    certificate: of("cert-url"),
    algorithm: of("auth-algo")
  }
  if (Object.values(transmission).includes("")) return "unsigned"
  const isFormed = /^[\w-]{2,50}$/.test(transmission.id) && /[^\d]/.test(transmission.id) &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(transmission.time) &&
    /^[A-Za-z0-9+/]{16,500}={0,2}$/.test(transmission.signature) && transmission.signature.length <= 500 &&
    transmission.certificate.length <= 500
  if (!isFormed || Number.isNaN(Date.parse(transmission.time))) return "malformed"
  if (transmission.algorithm !== "SHA256withRSA") return "forged"
  return Math.abs(at - Date.parse(transmission.time)) > tolerance ? "stale" : transmission
}

/** What PayPal signs: a checksum stands for the bytes. */
export const signedText = (
  { id, time }: Pick<Transmission, "id" | "time">,
  webhookId: string,
  body: Uint8Array
): string => `${id}|${time}|${webhookId}|${crc32(body)}`

export const isSigned = (text: string, signature: string, key: KeyObject): boolean =>
  key.asymmetricKeyType === "rsa" && verify("RSA-SHA256", Buffer.from(text), key, Buffer.from(signature, "base64"))
