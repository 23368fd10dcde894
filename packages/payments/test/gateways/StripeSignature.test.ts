import { readFileSync } from "node:fs"
import Vendor from "stripe"
import { describe, expect, test } from "vitest"
import { stripeFault } from "../../src/gateways/StripeSignature.ts"

const vectors: { stripe: { secret: string; t: number; body: string; signature: string; header: string } } = JSON.parse(
  readFileSync(new URL("../vectors/vectors.json", import.meta.url), "utf8")
)
const { body, header, secret, signature, t } = vectors.stripe
const bytes = new TextEncoder().encode(body)
const fault = (header: string | undefined, more: Partial<Parameters<typeof stripeFault>[0]> = {}) =>
  stripeFault({ header, body: bytes, secrets: [secret], at: t * 1000, ...more })

const zeros = "0".repeat(64)

describe("Stripe's signature", () => {
  test("is the vendor's own", () => {
    expect(header).toBe(`t=${t},v1=${signature}`)
    expect(fault(header)).toBeUndefined()
    const vendor = new Vendor("sk_test_x").webhooks
    expect(vendor.generateTestHeaderString({ payload: body, secret, timestamp: t })).toContain(signature)
  })

  test.each([
    ["among several", `t=${t},v1=${zeros},v1=${signature}`],
    ["before a decoy", `t=${t},v1=${signature},v0=${zeros}`],
    ["with spaces between", `t=${t}, v1=${signature}`]
  ])("is found %s", (_, header) => expect(fault(header)).toBeUndefined())

  test.each([
    ["nothing", undefined, "unsigned"],
    ["an empty text", "", "unsigned"],
    ["no signature", `t=${t}`, "unsigned"],
    ["a decoy only", `t=${t},v0=${signature}`, "unsigned"],
    ["no time", `v1=${signature}`, "malformed"],
    ["two times", `t=${t},t=${t + 1},v1=${signature}`, "malformed"],
    ["a time with a sign", `t=+${t},v1=${signature}`, "malformed"],
    ["a time that is none", `t=NaN,v1=${signature}`, "malformed"],
    ["signatures without an end", `t=${t}${`,v1=${zeros}`.repeat(17)}`, "malformed"],
    ["zeros", `t=${t},v1=${zeros}`, "forged"],
    ["an empty signature", `t=${t},v1=`, "forged"],
    ["upper case", `t=${t},v1=${signature.toUpperCase()}`, "forged"],
    ["another time", `t=${t + 1},v1=${signature}`, "forged"],
    ["a signature that is cut", `t=${t},v1=${signature.slice(0, 62)}`, "forged"]
  ])("is not %s", (_, header, why) => expect(fault(header)).toBe(why))

  test.each([[300, undefined], [-300, undefined], [301, "stale"], [-301, "stale"], [86_400, "stale"]])(
    "%d seconds on: %s",
    (seconds, why) => expect(fault(header, { at: (t + seconds) * 1000 })).toBe(why)
  )

  test("counts by either secret while one is being changed", () => {
    expect(fault(header, { secrets: ["whsec_new", secret] })).toBeUndefined()
    expect(fault(header, { secrets: [secret, "whsec_new"] })).toBeUndefined()
    expect(fault(header, { secrets: ["whsec_new"] })).toBe("forged")
    expect(fault(header, { secrets: [] })).toBe("forged")
  })

  test("is over the bytes, not over what they mean", () => {
    const respaced = new TextEncoder().encode(JSON.stringify(JSON.parse(body), null, 1))
    expect(fault(header, { body: respaced })).toBe("forged")
  })
})
