import { createHmac, timingSafeEqual } from "node:crypto"
import type { WebhookRefused } from "../GatewayError.ts"

/** Seconds that the way may take, and that clocks may differ. */
const tolerance = 300

const mostSignatures = 16

/** Whether two texts are equal, in a time that does not tell where they differ. */
const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * What is wrong with a signature of "t=…,v1=…" over the untouched bytes; nothing where one `v1` is by one of the secrets. The vendor's own
 * check takes what comes from the future; this one does not.
 */
export const stripeFault = (
  { at, body, header, secrets }: {
    readonly header: string | undefined
    readonly body: Uint8Array
    /** Two while a secret is being changed. */
    readonly secrets: ReadonlyArray<string>
    /** Milliseconds since 1970. */
    readonly at: number
  }
): WebhookRefused["why"] | undefined => {
  if (header === undefined || header === "") return "unsigned"
  const parts = header.split(",").map((part) => part.trim())
  const times = parts.filter((part) => part.startsWith("t=")).map((part) => part.slice(2))
  const signatures = parts.filter((part) => part.startsWith("v1=")).map((part) => part.slice(3))
  const [time = ""] = times
  if (times.length !== 1 || !/^\d{1,12}$/.test(time)) return "malformed"
  if (signatures.length === 0) return "unsigned"
  if (signatures.length > mostSignatures) return "malformed"
  const expected = secrets.map((secret) => createHmac("sha256", secret).update(`${time}.`).update(body).digest("hex"))
  const matches = signatures.flatMap((signature) => expected.map((own) => isSame(signature, own)))
  if (!matches.includes(true)) return "forged"
  return Math.abs(at / 1000 - Number(time)) > tolerance ? "stale" : undefined
}
