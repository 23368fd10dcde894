import { X509Certificate } from "node:crypto"
import { readFileSync } from "node:fs"
import { rootCertificates } from "node:tls"
import { crc32 } from "node:zlib"
import { describe, expect, test } from "vitest"
import { isCertificateAddress, trusted } from "../../src/gateways/PayPalCertificate.ts"
import { isSigned, signedText, transmissionOf } from "../../src/gateways/PayPalSignature.ts"
import { certify } from "../doubles/Certificates.ts"
import { at, between, leaf, root } from "../doubles/PayPalDouble.ts"

const read = (name: string) => readFileSync(new URL(`../vectors/${name}`, import.meta.url), "utf8")
const { paypal }: { paypal: Readonly<Record<string, string>> } = JSON.parse(read("vectors.json"))
const pem = read("paypal-test-cert.pem")
const {
  body = "",
  signature_base64 = "",
  transmission_id: id = "",
  transmission_time: time = "",
  webhook_id: webhook = ""
} = paypal
const moment = Date.parse(time)

describe("PayPal's signature", () => {
  const bytes = new TextEncoder().encode(body)
  const key = new X509Certificate(pem).publicKey

  test("is the vector's", () => {
    expect(crc32("123456789")).toBe(paypal["crc32_check_value"])
    expect(crc32(bytes)).toBe(paypal["crc32_decimal"])
    const text = signedText({ id, time }, webhook, bytes)
    expect(text).toBe(paypal["signed"])
    expect(isSigned(text, signature_base64, key)).toBe(true)
  })

  test("is of this text only", () => {
    const text = signedText({ id, time }, webhook, bytes)
    expect(isSigned(text.replace(/.$/, "9"), signature_base64, key)).toBe(false)
    expect(isSigned(signedText({ id, time }, "ANOTHER", bytes), signature_base64, key)).toBe(false)
    expect(isSigned(text, signature_base64, new X509Certificate(leaf.pem).publicKey)).toBe(false)
    expect(isSigned(text, "", key)).toBe(false)
  })
})

describe("PayPal's headers", () => {
  const headers = {
    "PayPal-Transmission-Id": id,
    "PAYPAL-TRANSMISSION-TIME": time,
    "paypal-transmission-sig": signature_base64,
    "paypal-cert-url": "https://api.paypal.com/v1/notifications/certs/CERT-1",
    "paypal-auth-algo": "SHA256withRSA"
  }

  test("are read in any case of letters", () => {
    expect(transmissionOf(headers, moment)).toMatchObject({ id, time, signature: signature_base64 })
  })

  test.each([[300, false], [-300, false], [301, true], [-301, true]])(
    "%d seconds on: stale is %s",
    (seconds, isStale) => {
      expect(transmissionOf(headers, moment + seconds * 1000) === "stale").toBe(isStale)
    }
  )

  test.each([
    ["an id of digits", { "PayPal-Transmission-Id": "12345" }, "malformed"],
    ["an id with a line", { "PayPal-Transmission-Id": "a|b" }, "malformed"],
    ["a time in words", { "PAYPAL-TRANSMISSION-TIME": "Monday" }, "malformed"],
    ["a time that is none", { "PAYPAL-TRANSMISSION-TIME": "2026-99-99T10:00:00Z" }, "malformed"],
    ["a signature of quotes", { "paypal-transmission-sig": "\"".repeat(30) }, "malformed"],
    ["a weak algorithm", { "paypal-auth-algo": "SHA1withRSA" }, "forged"],
    ["no algorithm", { "paypal-auth-algo": "" }, "unsigned"]
  ])(
    "are not believed with %s",
    (_, change, why) => expect(transmissionOf({ ...headers, ...change }, moment)).toBe(why)
  )
})

describe("PayPal's certificate", () => {
  const chain = `${leaf.pem}${between.pem}`
  const named = (name: string) => certify(name, { at, issuer: between }).pem

  test("leads to a root", () => {
    expect(trusted(chain, at, [root.pem])?.subject).toBe("CN=messageverificationcerts.paypal.com")
    expect(trusted(leaf.pem, at, [between.pem])).toBeDefined()
  })

  test.each([
    ["by itself", pem],
    ["without those between", leaf.pem],
    ["of somebody with the same name", certify("messageverificationcerts.paypal.com", { at }).pem],
    ["of another name", `${named("paypal.com")}${between.pem}`],
    ["of a name that looks alike", `${named("messageverificationcerts.paypal.com.example")}${between.pem}`],
    [
      "by somebody who may not issue",
      `${certify("messageverificationcerts.paypal.com", { at, issuer: leaf }).pem}${chain}`
    ],
    ["of nothing", ""],
    ["of nonsense", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"]
  ])("is not one %s", (_, text) => expect(trusted(text, at, [root.pem])).toBeUndefined())

  test("has its time", () => {
    const year = 365 * 24 * 3_600_000
    expect(trusted(chain, at + 2 * year, [root.pem])).toBeUndefined()
    expect(trusted(chain, at - 2 * year, [root.pem])).toBeUndefined()
  })

  test("leads to a public root where nothing else is said", () => {
    expect(rootCertificates.length).toBeGreaterThan(50)
    expect(trusted(chain, at)).toBeUndefined()
  })
})

describe("the address of a certificate", () => {
  const base = "https://api-m.paypal.com"
  test.each(["api", "api-m", "api.sandbox", "api-m.sandbox"])("may be at %s.paypal.com", (host) => {
    expect(isCertificateAddress(`https://${host}.paypal.com/v1/notifications/certs/CERT-360caa42-fca2a594`, base)).toBe(
      true
    )
  })

  test.each([
    "http://api.paypal.com/v1/notifications/certs/C",
    "https://api.paypal.com.example/v1/notifications/certs/C",
    "https://www.paypal.com/v1/notifications/certs/C",
    "https://api.paypal.com:8443/v1/notifications/certs/C",
    "https://me@api.paypal.com/v1/notifications/certs/C",
    "https://api.paypal.com@example.com/v1/notifications/certs/C",
    "https://api.paypal.com/v1/notifications/certs/../../x",
    "https://api.paypal.com/v1/notifications/certs/C?x=1",
    "https://api.paypal.com/v1/notifications/certs/C#x",
    "https://api.paypal.com/v1/notifications/certs/",
    "https://api.paypal.com/v1/notifications/certs/C/D",
    "https://api.paypal.com/v1/notifications/certs/%2e%2e",
    "https://API.paypal.com/v1/notifications/certs/C",
    "https://api.paypal.com\\@example.com/v1/notifications/certs/C",
    "nonsense"
  ])("is not %s", (address) => expect(isCertificateAddress(address, base)).toBe(false))
})
