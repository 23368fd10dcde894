import { createHmac, timingSafeEqual } from "node:crypto"

/** Lower-case hexadecimal HMAC-SHA256 over bytes as they came. */
export const hmac = (secret: string, ...parts: ReadonlyArray<string | Uint8Array>): string => {
  const hash = createHmac("sha256", secret)
  for (const part of parts) hash.update(part)
  return hash.digest("hex")
}

/** Equal, told in a time that does not depend on where they differ. */
export const matches = (expected: string, given: string): boolean => {
  const [one, other] = [expected, given].map((text) => Buffer.from(hmac("length", text), "hex"))
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}

/** A header by its name, whatever case it came in. */
export const headerOf = (headers: Readonly<Record<string, string>>, name: string): string | undefined =>
  headers[name] ?? Object.entries(headers).find(([one]) => one.toLowerCase() === name)?.[1]
