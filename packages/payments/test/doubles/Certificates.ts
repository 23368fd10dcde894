import { generateKeyPairSync, type KeyObject, sign } from "node:crypto"

/** X.509 as far as a chain of test certificates needs it. */
const der = (tag: number, ...parts: ReadonlyArray<Uint8Array>): Buffer => {
  const body = Buffer.concat(parts)
  const length = body.length < 128
    ? Buffer.from([body.length])
    : Buffer.from([0x82, body.length >> 8, body.length & 255])
  return Buffer.concat([Buffer.from([tag]), length, body])
}

const sequence = (...parts: ReadonlyArray<Uint8Array>) => der(0x30, ...parts)
const oid = (hex: string) => der(0x06, Buffer.from(hex, "hex"))
const algorithm = sequence(oid("2a864886f70d01010b"), der(0x05))
const nameOf = (name: string) => sequence(der(0x31, sequence(oid("550403"), der(0x0c, Buffer.from(name)))))
const time = (at: number) =>
  der(0x17, Buffer.from(`${new Date(at).toISOString().slice(2, 19).replaceAll(/[-:T]/g, "")}Z`))
const isAuthority = sequence(
  oid("551d13"),
  der(0x01, Buffer.from([255])),
  der(0x04, sequence(der(0x01, Buffer.from([255]))))
)

export interface Authority {
  readonly name: string
  readonly key: KeyObject
  readonly pem: string
}

const year = 365 * 24 * 3_600_000

/** A certificate by an issuer, or by itself. */
export const certify = (
  name: string,
  { at, issuer, isAuthority: mayIssue = false }: {
    readonly at: number
    readonly issuer?: Pick<Authority, "key" | "name">
    readonly isAuthority?: boolean
  }
): Authority => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  const tbs = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    nameOf(issuer?.name ?? name),
    sequence(time(at - year), time(at + year)),
    nameOf(name),
    publicKey.export({ type: "spki", format: "der" }),
    ...(mayIssue ? [der(0xa3, sequence(isAuthority))] : [])
  )
  const signature = sign("RSA-SHA256", tbs, issuer?.key ?? privateKey)
  const text = sequence(tbs, algorithm, der(0x03, Buffer.from([0]), signature)).toString("base64")
  return {
    name,
    key: privateKey,
    pem: `-----BEGIN CERTIFICATE-----\n${(text.match(/.{1,64}/g) ?? []).join("\n")}\n-----END CERTIFICATE-----\n`
  }
}
