import { assert, describe, it } from "@effect/vitest"
import * as fc from "fast-check"
import * as CryptoStanding from "../../src/crypto/CryptoStanding.ts"
import * as Quote from "../../src/crypto/Quote.ts"
import * as Decimal from "../../src/Decimal.ts"

const rate = (coin: Quote.Coin, units: bigint, digits = 0): Quote.Rate => ({
  coin,
  currency: "EUR",
  price: { units, digits },
  at: 1000,
  source: "test"
})

describe("a quote", () => {
  it("is exact and rounded up to the next smallest unit", () => {
    // 80 000.00 EUR for a bitcoin.
    assert.strictEqual(Quote.unitsOf(8_000_000, rate("btc", 8_000_000n)), 100_000_000n)
    assert.strictEqual(Quote.unitsOf(1, rate("btc", 8_000_000n)), 13n)
    assert.strictEqual(Quote.unitsOf(1234, rate("eth", 3_000_000_00n, 2)), 411_333_333_333_334n)
  })

  it("undercuts no price and costs one unit too much at the most", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
        fc.bigInt({ min: 1n, max: 10n ** 20n }),
        fc.nat({ max: 12 }),
        fc.constantFrom<Quote.Coin>("btc", "eth"),
        (minor, price, digits, coin) => {
          const units = Quote.unitsOf(minor, rate(coin, price, digits))
          const scale = BigInt(minor) * 10n ** BigInt(Quote.coins[coin].digits + digits)
          assert.isTrue(units * price >= scale && (units - 1n) * price < scale)
          assert.strictEqual(Quote.worth(units, units, minor), minor)
          assert.isBelow(Quote.worth(units - 1n, units, minor), minor)
        }
      ),
      { numRuns: 10_000 }
    )
  })

  it("needs a rate that is fresh, of this pair and of somebody", () => {
    const good = rate("btc", 5n)
    const usable = (change: Partial<Quote.Rate>, now = 1000) =>
      Quote.isUsable({ ...good, ...change }, "btc", "EUR", now)
    assert.isTrue(usable({}, 1000 + Quote.freshFor))
    assert.isFalse(usable({}, 1001 + Quote.freshFor))
    assert.isFalse(usable({ at: 61_001 }))
    assert.isFalse(usable({ coin: "eth" }))
    assert.isFalse(usable({ currency: "CZK" }))
    assert.isFalse(usable({ source: "" }))
    assert.isFalse(usable({ price: { units: 0n, digits: 0 } }))
    assert.isFalse(usable({ price: { units: 1n, digits: -1 } }))
  })
})

describe("decimal numbers of units", () => {
  it("come back as they went, with 8 and with 18 digits", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.constantFrom(0, 2, 8, 18), (units, digits) => {
        assert.strictEqual(Decimal.parse(Decimal.format(units, digits), digits), units)
        assert.strictEqual(Decimal.parse(Decimal.shortest(units, digits), digits), units)
        assert.notMatch(Decimal.format(units, digits), /e/i)
      }),
      { numRuns: 10_000 }
    )
  })

  it("are refused where they are none, or finer than units", () => {
    for (const bad of ["", ".5", "5.", "1e3", "1,5", " 1", "0x1", "--1", "1.005", "NaN"]) {
      assert.isUndefined(Decimal.parse(bad, 2), bad)
    }
    assert.strictEqual(Decimal.parse("1.500", 2), 150n)
    assert.strictEqual(Decimal.parse("-0.01", 2), -1n)
  })
})

describe("an order in a coin stands", () => {
  const terms = { units: 100n, expiresAt: 1000, confirmations: 2, grace: 50 }
  const of = (now: number, ...arrivals: ReadonlyArray<readonly [units: bigint, confirmations: number, at: number]>) => {
    const dated = arrivals.map(([units, confirmations, at], id) => ({ id: String(id), units, confirmations, at }))
    const { received, state, word } = CryptoStanding.of(terms, dated, now)
    return [state, Number(received), word]
  }

  it("by what is confirmed", () => {
    assert.deepStrictEqual(of(500), ["pending", 0, "awaited"])
    assert.deepStrictEqual(of(500, [100n, 0, 400]), ["pending", 0, "confirming"])
    assert.deepStrictEqual(of(500, [100n, 1, 400]), ["pending", 0, "confirming"])
    assert.deepStrictEqual(of(500, [100n, 2, 400]), ["paid", 100, "paid"])
    assert.deepStrictEqual(of(500, [101n, 2, 400]), ["overpaid", 101, "overpaid"])
    assert.deepStrictEqual(of(500, [99n, 1, 400]), ["pending", 0, "unconfirmed"])
    assert.deepStrictEqual(of(500, [99n, 2, 400]), ["underpaid", 99, "underpaid"])
  })

  it("by all of it, where it was topped up", () => {
    assert.deepStrictEqual(of(500, [99n, 2, 400], [1n, 0, 450]), ["pending", 99, "confirming"])
    assert.deepStrictEqual(of(500, [99n, 9, 400], [1n, 2, 450]), ["paid", 100, "paid"])
    assert.deepStrictEqual(of(500, [99n, 9, 400], [2n, 2, 450]), ["overpaid", 101, "overpaid"])
  })

  it("expired where it came late, with what came told", () => {
    assert.deepStrictEqual(of(1001), ["expired", 0, "expired"])
    assert.deepStrictEqual(of(2000, [100n, 9, 1050]), ["paid", 100, "paid"])
    assert.deepStrictEqual(of(2000, [100n, 9, 1051]), ["expired", 100, "late"])
    assert.deepStrictEqual(of(2000, [60n, 9, 900], [40n, 9, 1051]), ["underpaid", 100, "topped-up-late"])
    assert.deepStrictEqual(of(2000, [100n, 9, 900], [5n, 9, 1051]), ["overpaid", 105, "overpaid"])
  })
})
