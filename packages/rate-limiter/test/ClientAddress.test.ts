import { assert, describe, it } from "@effect/vitest"
import { type Cidr, contains, parse as parseCidr, trustedProxies } from "@statex/rate-limiter/Cidr"
import { clientAddress, unknownAddress } from "@statex/rate-limiter/ClientAddress"
import { canonical, parse } from "@statex/rate-limiter/IpAddress"
import { ConfigProvider, Effect, Schema } from "effect"

const name = (text: string) => {
  const address = parse(text)
  return address && canonical(address)
}
const block = (text: string): Cidr => {
  const cidr = parseCidr(text)
  assert.isDefined(cidr, text)
  return cidr
}
const trusted = [block("10.0.0.0/8"), block("fd00::/8")]
const client = (socket: string | undefined, forwardedFor?: string) => clientAddress({ socket, forwardedFor, trusted })

const Byte = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 255 }))
const Group = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 65535 }))
const Groups = Schema.Tuple([Group, Group, Group, Group, Group, Group, Group, Group])
const Noise = Schema.Literals([
  "",
  " ",
  "unknown",
  "_hidden",
  "300.1.1.1",
  "::g",
  "1.2.3",
  "[::1",
  "10.0.0.1.2",
  "0x7f.1"
])

describe("IpAddress", () => {
  it("gives one name to every spelling of an address", () => {
    for (const text of ["203.0.113.7", " 203.0.113.7 ", "203.0.113.7:443", "::ffff:203.0.113.7", "::FFFF:cb00:7107"]) {
      assert.strictEqual(name(text), "203.0.113.7", text)
    }
    for (
      const text of ["2001:db8:0:1::5", "2001:0DB8::1:0:0:0:9", "[2001:db8:0:1::5]:443", "2001:db8:0:1:a:b:c:d%eth0"]
    ) {
      assert.strictEqual(name(text), "2001:db8:0:1::/64", text)
    }
  })

  it("refuses what is not an address", () => {
    for (
      const text of [
        "",
        "localhost",
        "1.2.3",
        "1.2.3.256",
        "010.1.1.1",
        "1.2.3.4.5",
        "::1::",
        ":::",
        "1:2:3:4:5:6:7:8:9",
        "1::2:3:4:5:6:7:8",
        "1.2.3.4::",
        "g::1",
        "::1.2.3.4.5",
        "12345::1"
      ]
    ) assert.isUndefined(parse(text), text)
  })

  it.prop(
    "tells every two IPv4 addresses apart, plain or mapped",
    [Schema.Tuple([Byte, Byte, Byte, Byte])],
    ([bytes]) => {
      const [a, b, c, d] = bytes
      assert.strictEqual(name(bytes.join(".")), bytes.join("."))
      assert.strictEqual(name(`::ffff:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`), bytes.join("."))
    }
  )

  it.prop("names an IPv6 address by its first half alone", [Groups, Groups], ([one, other]) => {
    const same = [...one.slice(0, 4), ...other.slice(4)]
    const spell = (groups: ReadonlyArray<number>, pad: number) =>
      groups.map((group) => group.toString(16).padStart(pad, "0")).join(":")
    if (one.slice(0, 5).every((group) => group === 0)) return
    assert.strictEqual(name(spell(one, 0)), name(spell(same, 4).toUpperCase()))
    const half = one.slice(0, 4).join() === other.slice(0, 4).join()
    if (!other.slice(0, 5).every((group) => group === 0)) {
      assert.strictEqual(name(spell(one, 0)) === name(spell(other, 0)), half)
    }
  })
})

describe("Cidr", () => {
  it("holds the addresses of its block and no others", () => {
    const cases = [
      ["10.0.0.0/8", "10.255.0.1", true],
      ["10.0.0.0/8", "11.0.0.1", false],
      ["10.0.0.0/8", "::ffff:10.1.1.1", true],
      ["::ffff:10.0.0.0/104", "10.9.9.9", true],
      ["192.0.2.1", "192.0.2.1", true],
      ["192.0.2.1", "192.0.2.2", false],
      ["0.0.0.0/0", "2001:db8::1", false],
      ["2001:db8::/33", "2001:db8:7fff::1", true],
      ["2001:db8::/33", "2001:db8:8000::1", false]
    ] as const
    for (const [cidr, address, expected] of cases) {
      const parsed = parse(address)
      assert.isDefined(parsed)
      assert.strictEqual(contains(block(cidr), parsed), expected, `${address} in ${cidr}`)
    }
    for (const text of ["10.0.0.0/33", "::/129", "10.0.0.0/", "/8", "10.0.0.0/8/8", "10.0.0.0/-1", "proxy"]) {
      assert.isUndefined(parseCidr(text), text)
    }
  })

  it.effect("comes from a comma list, and a wrong entry stops the start", () =>
    Effect.gen(function*() {
      const read = (TRUSTED_PROXIES?: string) =>
        trustedProxies.parse(ConfigProvider.fromUnknown(TRUSTED_PROXIES === undefined ? {} : { TRUSTED_PROXIES }))
      assert.deepStrictEqual(yield* read(), [])
      assert.deepStrictEqual(yield* read("10.0.0.0/8, fd00::/8"), trusted)
      assert.include((yield* Effect.flip(read("10.0.0.0/8,nonsense"))).message, "10.0.0.0/8")
    }))
})

describe("clientAddress", () => {
  it("believes no header that did not come through a configured proxy", () => {
    assert.strictEqual(client("198.51.100.9", "203.0.113.7"), "198.51.100.9")
    assert.strictEqual(clientAddress({ socket: "10.0.0.1", forwardedFor: "203.0.113.7", trusted: [] }), "10.0.0.1")
  })

  it("walks from the right over its own proxies to the first stranger", () => {
    assert.strictEqual(client("10.0.0.1", "203.0.113.7"), "203.0.113.7")
    assert.strictEqual(client("::ffff:10.0.0.1", "6.6.6.6, 203.0.113.7, fd00::1, 10.2.3.4"), "203.0.113.7")
    assert.strictEqual(client("10.0.0.1", "10.0.0.2,10.0.0.3"), "10.0.0.2")
    assert.strictEqual(client("10.0.0.1"), "10.0.0.1")
  })

  it("stops at the last trustworthy hop when the next is unreadable", () => {
    assert.strictEqual(client("10.0.0.1", "203.0.113.7, garbage"), "10.0.0.1")
    assert.strictEqual(client("10.0.0.1", "203.0.113.7, garbage, 10.0.0.5"), "10.0.0.5")
    assert.strictEqual(client(undefined, "203.0.113.7"), unknownAddress)
  })

  it.prop(
    "is not moved by anything a client writes in front",
    [Schema.Array(Schema.Union([Noise, Schema.String])), Byte],
    ([lies, last]) => {
      const honest = `203.0.113.${last}`
      assert.strictEqual(client("10.0.0.1", [...lies, honest].join(", ")), honest)
    }
  )
})
