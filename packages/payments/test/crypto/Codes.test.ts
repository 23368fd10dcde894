import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import * as Bip21 from "../../src/crypto/Bip21.ts"
import * as Eip681 from "../../src/crypto/Eip681.ts"
import * as Decimal from "../../src/Decimal.ts"

const address = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"
const failure = <A, E>(result: Result.Result<A, E>) => Result.isFailure(result) ? result.failure : undefined

describe("BIP 21", () => {
  it("is written as the vectors", () => {
    const plain = `bitcoin:${address}?amount=0.00012345&label=Obchod&message=Order%20ORD-1001`
    const request = { address, sats: 12_345n, label: "Obchod", message: "Order ORD-1001" }
    assert.strictEqual(Result.getOrThrow(Bip21.write(request)), plain)
    assert.deepStrictEqual(Result.getOrThrow(Bip21.parse(plain)), request)
    assert.strictEqual(
      Result.getOrThrow(Bip21.write({ address, sats: 12_345n, lightning: "lnbc..." }, true)),
      `bitcoin:${address.toUpperCase()}?amount=0.00012345&lightning=LNBC...`
    )
  })

  it("writes satoshi without an exponent", () => {
    assert.deepStrictEqual([1n, 12_345n, 2_100_000_000_000_000n].map((sats) => Decimal.shortest(sats, 8)), [
      "0.00000001",
      "0.00012345",
      "21000000"
    ])
  })

  it("refuses what requires more than we know, wrong addresses and amounts that there are not", () => {
    assert.strictEqual(failure(Bip21.parse(`bitcoin:${address}?req-x=1`)), "required")
    assert.strictEqual(failure(Bip21.parse(`bitcoin:${address}?amount=1e-8`)), "amount")
    assert.strictEqual(failure(Bip21.parse(`bitcoin:${address}?amount=0.000000001`)), "amount")
    assert.strictEqual(failure(Bip21.parse(`bitcoin:${address.replace("mdq", "mdr")}`)), "address")
    assert.strictEqual(failure(Bip21.write({ address, sats: 2_100_000_000_000_001n })), "amount")
    assert.strictEqual(failure(Bip21.write({ address, message: "\ud800" })), "text")
    assert.strictEqual(failure(Bip21.parse("litecoin:abc")), "uri")
  })
})

describe("ERC-681", () => {
  const to = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"
  const token = "0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913"

  it("is read as the vectors", () => {
    // The vectors' payee has capitals in places of their own.
    const ether = "ethereum:0xfb6916095ca1df60bb79Ce92ce3ea74c37c5d359@1?value=2.014e18"
    assert.deepStrictEqual(Result.getOrThrow(Eip681.parse(ether, false)), {
      to: to.toLowerCase(),
      chain: 1,
      units: 2_014_000_000_000_000_000n
    })
    assert.strictEqual(failure(Eip681.parse(ether)), "address")
    const usdc = `ethereum:${token}@8453/transfer?address=${to.toLowerCase()}&uint256=12500000`
    assert.deepStrictEqual(Result.getOrThrow(Eip681.parse(usdc)), {
      to: to.toLowerCase(),
      chain: 8453,
      units: 12_500_000n,
      token
    })
  })

  it("is written with check sums and whole numbers", () => {
    const ether = { to: to.toLowerCase(), chain: 1, units: 2_014_000_000_000_000_000n }
    assert.strictEqual(Result.getOrThrow(Eip681.write(ether)), `ethereum:${to}@1?value=2014000000000000000`)
    assert.strictEqual(
      Result.getOrThrow(Eip681.write({ to, chain: 8453, units: 12_500_000n, token: token.toLowerCase() })),
      `ethereum:${token}@8453/transfer?address=${to}&uint256=12500000`
    )
  })

  it("refuses parts of a wei, wrong check sums and other calls", () => {
    assert.strictEqual(failure(Eip681.parse(`ethereum:${to}?value=1.5`)), "amount")
    assert.strictEqual(failure(Eip681.parse(`ethereum:${to}?value=-1`)), "amount")
    assert.strictEqual(failure(Eip681.parse(`ethereum:${to}/approve?uint256=1`)), "uri")
    assert.strictEqual(failure(Eip681.write({ to: to.replace("fB", "Fb"), chain: 1, units: 1n })), "address")
    assert.strictEqual(failure(Eip681.write({ to, chain: 0, units: 1n })), "chain")
    assert.strictEqual(failure(Eip681.write({ to, chain: 1, units: 2n ** 256n })), "amount")
    assert.strictEqual(Result.getOrThrow(Eip681.parse(`ethereum:${to}?value=1.50e1`)).units, 15n)
  })
})
