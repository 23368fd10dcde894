import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign } from "node:crypto"

/** What stands before the 32 bytes of an Ed25519 seed in PKCS #8. */
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex")

/** The key of 64 bytes in base64, seed and public half; nothing where the halves do not belong together. */
export const keyOf = (secret: string): KeyObject | undefined => {
  if (!/^[A-Za-z0-9+/]{86}==$/.test(secret)) return undefined
  const bytes = Buffer.from(secret, "base64")
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, bytes.subarray(0, 32)]), format: "der", type: "pkcs8" })
  return createPublicKey(key).export({ format: "jwk" }).x === bytes.subarray(32).toString("base64url") ? key : undefined
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url")

/** Seconds that a token is good for. */
const lasts = 120

/** A token for one call: it names the method, host and path. `now`: milliseconds. */
export const tokenOf = (
  { id, key, method, now, url }: {
    readonly id: string
    readonly key: KeyObject
    readonly method: string
    readonly url: URL
    readonly now: number
  }
): string => {
  const at = Math.floor(now / 1000)
  const signed = [
    part({ alg: "EdDSA", typ: "JWT", kid: id, nonce: randomBytes(16).toString("hex") }),
    part({
      iss: "cdp",
      sub: id,
      aud: ["cdp_service"],
      iat: at,
      nbf: at,
      exp: at + lasts,
      uris: [`${method} ${url.host}${url.pathname}`]
    })
  ].join(".")
  return `${signed}.${sign(null, Buffer.from(signed), key).toString("base64url")}`
}
