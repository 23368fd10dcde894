import { assert, describe, it } from "@effect/vitest"
import { coins, coinTable, parseCoin, printCoin } from "@statex/kernel/Coin"
import { currencies, exponentOf } from "@statex/kernel/Currency"
import { scaled } from "@statex/kernel/Decimal"
import { add, compare, format, type Money, parse, print, share, subtract } from "@statex/kernel/Money"
import { Result } from "effect"

/** A generator of its own (mulberry32), so that a failure can be run again. */
const randomFrom = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
const euro = (minor: number): Money => ({ minor, currency: "EUR" })
const refusal = <A>(result: Result.Result<A, { readonly why: string }>) =>
  Result.isFailure(result) && result.failure.why

describe("Money", () => {
  for (const currency of ["EUR", "CZK", "HUF", "JPY", "ISK", "UGX", "KWD", "AED"] as const) {
    it(`of ${currency} comes back exactly from its decimal string, ten thousand times`, () => {
      const random = randomFrom(currency.charCodeAt(0) * 31 + currency.charCodeAt(1))
      const pattern = exponentOf(currency) === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${exponentOf(currency)}}$`)
      for (let turn = 0; turn < 10_000; turn++) {
        const size = 10 ** (1 + Math.floor(random() * 15))
        const money: Money = { minor: Math.floor((random() - 0.2) * size), currency }
        const text = print(money)
        assert.match(text, pattern)
        assert.deepStrictEqual(Result.getOrThrow(parse(text, currency)), { minor: money.minor + 0, currency })
      }
    })
  }

  it("prints and reads the edges", () => {
    assert.strictEqual(print(euro(-5)), "-0.05")
    assert.strictEqual(print({ minor: 5, currency: "UGX" }), "5")
    assert.strictEqual(print({ minor: 5124, currency: "KWD" }), "5.124")
    assert.strictEqual(print(euro(Number.MAX_SAFE_INTEGER)), "90071992547409.91")
    assert.deepStrictEqual(Result.getOrThrow(parse("1200.00", "JPY")), { minor: 1200, currency: "JPY" })
  })

  it("refuses what is no amount", () => {
    for (const text of ["", "1,00", "1.", ".5", "1e3", " 1", "1\n", "+1", "1.005", "0x10", "١"]) {
      assert.strictEqual(refusal(parse(text, "EUR")), "digits", text)
    }
    assert.strictEqual(refusal(parse("1.5", "JPY")), "digits")
    assert.strictEqual(refusal(parse("90071992547409.92", "EUR")), "range")
  })

  it("never mixes currencies", () => {
    const crowns: Money = { minor: 100, currency: "CZK" }
    for (const mixed of [add(euro(1), crowns), subtract(euro(1), crowns), compare(euro(1), crowns)]) {
      assert.strictEqual(refusal<unknown>(mixed), "currency")
    }
    assert.deepStrictEqual(Result.getOrThrow(add(euro(1), euro(2))), euro(3))
    assert.deepStrictEqual(Result.getOrThrow(subtract(euro(1), euro(2))), euro(-1))
    assert.deepStrictEqual([1, 2, 3].map((minor) => Result.getOrThrow(compare(euro(minor), euro(2)))), [-1, 0, 1])
    assert.strictEqual(refusal(add(euro(Number.MAX_SAFE_INTEGER), euro(1))), "range")
  })

  it("takes a share with halves up, and the same share back", () => {
    assert.strictEqual(share(euro(4900), 2100).minor, 1029)
    assert.strictEqual(share(euro(50), 2100).minor, 11)
    assert.strictEqual(share(euro(-50), 2100).minor, -11)
    assert.strictEqual(share(euro(3333), 2550).minor, 850)
    assert.strictEqual(share(euro(9_007_199_254_740_991), 2100).minor, 1_891_511_843_495_608)
    assert.strictEqual(scaled(1n, 1n, 3n), 0n)
  })

  it("shows people what they know", () => {
    assert.strictEqual(format(euro(500_000), "en"), "€5,000")
    assert.strictEqual(format(euro(990), "en"), "€9.90")
    assert.strictEqual(format({ minor: 1200, currency: "JPY" }, "en"), "¥1,200")
  })

  it("knows every exponent that a number of digits can have", () => {
    assert.deepStrictEqual([...new Set(currencies.map(exponentOf))].sort(), [0, 2, 3])
    assert.deepStrictEqual((["HUF", "ISK", "UGX", "KWD", "TWD"] as const).map(exponentOf), [2, 0, 0, 3, 2])
  })
})

describe("Coins", () => {
  for (const coin of coins) {
    it(`of ${coin} come back exactly from their decimal string, ten thousand times`, () => {
      const random = randomFrom(coin.length * 7 + coin.charCodeAt(0))
      for (let turn = 0; turn < 10_000; turn++) {
        const length = 1 + Math.floor(random() * 27)
        const units = BigInt(Array.from({ length }, () => Math.floor(random() * 10)).join(""))
        const text = printCoin({ units, coin })
        assert.match(text, new RegExp(`^\\d+\\.\\d{${coinTable.exponents[coin]}}$`))
        assert.deepStrictEqual(parseCoin(text, coin), { units, coin })
      }
    })
  }

  it("count to the last unit, without an exponent", () => {
    assert.strictEqual(printCoin({ units: 1n, coin: "BTC" }), "0.00000001")
    assert.strictEqual(printCoin({ units: 12_345n, coin: "BTC" }), "0.00012345")
    assert.strictEqual(printCoin({ units: 1n, coin: "ETH" }), "0.000000000000000001")
    assert.strictEqual(parseCoin("123456789.123456789012345678", "ETH")?.units, 123456789123456789012345678n)
    assert.isUndefined(parseCoin("0.000000001", "BTC"))
    assert.isUndefined(parseCoin("1e-8", "BTC"))
  })
})
