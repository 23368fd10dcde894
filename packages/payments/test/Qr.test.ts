import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import jsqr from "jsqr"
import * as CreditorReference from "../src/bank/CreditorReference.ts"
import * as Epc from "../src/bank/Epc.ts"
import * as Spayd from "../src/bank/Spayd.ts"
import * as VariableSymbol from "../src/bank/VariableSymbol.ts"
import * as Bip21 from "../src/crypto/Bip21.ts"
import * as BitcoinAddress from "../src/crypto/BitcoinAddress.ts"
import * as Eip681 from "../src/crypto/Eip681.ts"
import * as EthereumAddress from "../src/crypto/EthereumAddress.ts"
import * as Qr from "../src/Qr.ts"

/** Paints the rectangles of an SVG of ours, four pixels a module, and has somebody else read them. */
const seen = (svg: string) => {
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1])
  const scale = 4
  const width = side * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  const dark = /fill="#000" d="([^"]+)"/.exec(svg)?.[1] ?? ""
  for (const [, x, y, run] of dark.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column++) {
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
      }
    }
  }
  return jsqr.default(pixels, width, width, { inversionAttempts: "dontInvert" })
}

/** A sequence that is the same in every run. */
const dice = (seed: number) => (sides: number): number => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % sides
}

const draw = (payload: string, use: Qr.QrUse) => Result.getOrThrow(Qr.svg(payload, { use, title: "Pay" }))

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -./"
const czech = "CZ5855000000001265098001"

describe("a QR code", () => {
  it("of 1 000 random orders is read back by another decoder, equal in every field", () => {
    const roll = dice(42)
    const text = (most: number, from = letters) =>
      Array.from({ length: 1 + roll(most) }, () => from[roll(from.length)] ?? "").join("").replace(/ +/g, " ").trim() ||
      "X"
    const hex = (length: number) => Array.from({ length }, () => roll(16).toString(16)).join("")
    for (let count = 0; count < 1000; count++) {
      const variableSymbol = VariableSymbol.make(roll(VariableSymbol.mostNumber)) ?? ""
      const kind = count % 4
      if (kind === 0) {
        const currency = roll(2) === 0 ? "CZK" : "EUR"
        const order = {
          iban: czech,
          minor: 1 + roll(Spayd.mostMinor),
          currency,
          message: text(60),
          variableSymbol
        } as const
        const svg = draw(Result.getOrThrow(Spayd.write(order)), "bank")
        assert.deepStrictEqual(Result.getOrThrow(Spayd.parse(seen(svg)?.data ?? "")), order)
      } else if (kind === 1) {
        const order = {
          name: text(70, `${letters}áčďéěíňóřšťúůýž&'`),
          iban: "BE72000000001616",
          minor: 1 + roll(2_000_000_000),
          reference: CreditorReference.make(variableSymbol) ?? "",
          information: text(40)
        }
        const code = seen(draw(Result.getOrThrow(Epc.write(order)), "bank"))
        assert.isAtMost(code?.version ?? 99, 13)
        assert.deepStrictEqual(Result.getOrThrow(Epc.parse(code?.data ?? "")), order)
      } else if (kind === 2) {
        const address = BitcoinAddress.of(Uint8Array.from({ length: 33 }, () => roll(256)), "main")
        const order = { address, sats: BigInt(1 + roll(2_000_000_000)), message: text(35, `${letters}&=?#+%ž`) }
        assert.deepStrictEqual(
          Result.getOrThrow(Bip21.parse(seen(draw(Result.getOrThrow(Bip21.write(order)), "coin"))?.data ?? "")),
          order
        )
      } else {
        const to = EthereumAddress.checksummed(`0x${hex(40)}`)
        const order = { to, chain: 1 + roll(100_000), units: 1n + BigInt(`0x${hex(1 + roll(20))}`) }
        assert.deepStrictEqual(
          Result.getOrThrow(Eip681.parse(seen(draw(Result.getOrThrow(Eip681.write(order)), "coin"))?.data ?? "")),
          order
        )
      }
    }
  }, 120_000)

  it("is the same text for the same payload", () => {
    assert.strictEqual(draw("BITCOIN:BC1Q", "coin"), draw("BITCOIN:BC1Q", "coin"))
    assert.notStrictEqual(draw("BITCOIN:BC1Q", "coin"), draw("BITCOIN:BC1P", "coin"))
  })

  it("is an image with a name and a quiet zone of four modules, whatever is in the title", () => {
    const svg = Result.getOrThrow(Qr.svg("A", { use: "bank", title: "Pay <b>\"1\" & 'more'</b>\u0007" }))
    assert.include(svg, "role=\"img\"")
    assert.include(svg, "<title>Pay &lt;b&gt;&quot;1&quot; &amp; &#39;more&#39;&lt;/b&gt; </title>")
    const places = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map((one) => one.slice(1, 4).map(Number))
    assert.strictEqual(Math.min(...places.map(([x = 0]) => x)), 4)
    assert.strictEqual(Math.min(...places.map(([, y = 0]) => y)), 4)
    const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
    assert.strictEqual(Math.max(...places.map(([x = 0, , run = 0]) => x + run)), side - 4)
  })

  it("can be spoilt as far as its use asks", () => {
    const versions = (["link", "bank", "coin"] as const).map((use) => seen(draw("x".repeat(100), use))?.version ?? 0)
    assert.deepStrictEqual(versions, [...versions].sort((a, b) => a - b))
    assert.isBelow(versions[0] ?? 0, versions[2] ?? 0)
  })

  it("of the longest EPC code has version 13 at the most", () => {
    const order = { name: "N".repeat(70), iban: "BE72000000001616", minor: Epc.mostMinor, text: "T".repeat(140) }
    const free = Epc.mostBytes - Result.getOrThrow(Epc.write({ ...order, information: "I" })).length
    const code = Result.getOrThrow(Epc.write({ ...order, information: "I".repeat(free + 1) }))
    assert.strictEqual(code.length, Epc.mostBytes)
    assert.strictEqual(seen(draw(code, "bank"))?.version, 13)
    assert.isTrue(Result.isFailure(Epc.write({ ...order, information: "I".repeat(free + 2) })))
  })

  it("is not drawn of too much or of nothing", () => {
    for (const use of ["bank", "coin", "link"] as const) {
      assert.isTrue(Result.isFailure(Qr.svg("ž".repeat(1500), { use, title: "Pay" })))
      assert.isTrue(Result.isFailure(Qr.svg("", { use, title: "Pay" })))
    }
    for (const [use, most] of [["bank", 2331], ["coin", 1663], ["link", 2953]] as const) {
      assert.isTrue(Result.isSuccess(Qr.modules("x".repeat(most), use)))
      assert.isTrue(Result.isFailure(Qr.modules("x".repeat(most + 1), use)))
    }
  })
})
