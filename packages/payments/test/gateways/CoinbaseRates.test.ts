import { assert, describe, it } from "@effect/vitest"
import { Duration, Effect, Result } from "effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import { TestClock } from "effect/testing"
import { createServer, type ServerResponse } from "node:http"
import { unitsOf } from "../../src/crypto/Quote.ts"
import { source } from "../../src/gateways/CoinbaseRates.ts"

const rates = { EUR: "57123.4567", CZK: "1400000", AED: "245678.901", USD: "66890.1", XXX: "0" }

/** Coinbase as it answers, or as it is made to. */
const double = (spoilt?: (response: ServerResponse) => void) =>
  Effect.acquireRelease(
    Effect.callback<{ readonly url: string; readonly asked: Array<string>; readonly close: () => void }>((resume) => {
      const asked: Array<string> = []
      const server = createServer(({ url = "" }, response) => {
        asked.push(url)
        if (spoilt !== undefined) return spoilt(response)
        const currency = new URL(url, "http://here").searchParams.get("currency")
        response.writeHead(200, { "content-type": "application/json", connection: "close" })
        response.end(JSON.stringify({ data: { currency, rates } }))
      })
      server.listen(0, "127.0.0.1", () => {
        const address = server.address()
        const port = typeof address === "object" && address !== null ? address.port : 0
        const close = () => {
          server.close()
          server.closeAllConnections()
        }
        resume(Effect.succeed({ url: `http://127.0.0.1:${port}/v2/exchange-rates`, asked, close }))
      })
    }),
    ({ close }) => Effect.sync(close)
  )

const client = Effect.runSync(Effect.provide(HttpClient.HttpClient, FetchHttpClient.layer))

const whyOf = (spoilt: (response: ServerResponse) => void, patience?: Duration.Input) =>
  Effect.gen(function*() {
    const { asked, url } = yield* double(spoilt)
    const { code, reason } = yield* Effect.flip(source(client, url, patience).rate("btc", "EUR"))
    assert.lengthOf(asked, 1)
    return code === undefined ? reason : `${reason} ${code}`
  })

const answering = (body: unknown, status = 200) => (response: ServerResponse) => {
  response.writeHead(status, { "content-type": "application/json", connection: "close" })
  response.end(JSON.stringify(body))
}

describe("what coins cost", () => {
  it.effect("is told exactly, for each coin and currency of ours", () =>
    Effect.gen(function*() {
      const { asked, url } = yield* double()
      const { rate } = source(client, url)
      yield* TestClock.setTime(1_000_000)
      assert.deepStrictEqual(yield* rate("btc", "EUR"), {
        coin: "btc",
        currency: "EUR",
        price: { units: 571_234_567n, digits: 2 },
        at: 1_000_000,
        source: "127.0.0.1"
      })
      assert.deepStrictEqual((yield* rate("btc", "CZK")).price, { units: 140_000_000n, digits: 0 })
      assert.deepStrictEqual((yield* rate("eth", "AED")).price, { units: 245_678_901n, digits: 1 })
      assert.deepStrictEqual(asked, ["?currency=BTC", "?currency=ETH"].map((query) => `/v2/exchange-rates${query}`))
      assert.strictEqual(unitsOf(571_234_567, yield* rate("btc", "EUR")), 10_000_000_000n)
    }))

  it.effect("is asked once a minute, however many want it at once", () =>
    Effect.gen(function*() {
      const { asked, url } = yield* double()
      const { rate } = source(client, url)
      const many = Effect.all(Array.from({ length: 6 }, () => rate("btc", "EUR")), { concurrency: 6 })
      yield* many
      yield* TestClock.adjust("59 seconds")
      assert.strictEqual((yield* many)[0]?.at, 0)
      assert.lengthOf(asked, 1)
      yield* TestClock.adjust("1 second")
      assert.strictEqual((yield* many)[0]?.at, 60_000)
      assert.lengthOf(asked, 2)
    }))

  it.live("is nothing where the answer is not the one that was asked for", () =>
    Effect.gen(function*() {
      const told = (currency: string, own: unknown) => answering({ data: { currency, rates: { EUR: own } } })
      assert.strictEqual(yield* whyOf(told("ETH", "1.0")), "malformed another-coin")
      for (const wrong of ["0", "0.00", "-1", "1e5", "", "1.2.3", "9".repeat(16)]) {
        assert.strictEqual(yield* whyOf(told("BTC", wrong)), "malformed rate", wrong)
      }
      assert.strictEqual(yield* whyOf(told("BTC", 57_000)), "malformed")
      assert.strictEqual(yield* whyOf(answering({ data: { currency: "BTC", rates: {} } })), "malformed rate")
      assert.strictEqual(yield* whyOf(answering({ errors: [] })), "malformed")
      assert.strictEqual(yield* whyOf(answering({}, 429)), "limited")
      assert.strictEqual(yield* whyOf(answering({}, 503)), "overloaded")
      assert.strictEqual(yield* whyOf((response) => void response.destroy()), "unreachable")
    }))

  it.live("is waited for only so long, and read only so far", () =>
    Effect.gen(function*() {
      assert.strictEqual(yield* whyOf(() => undefined, "100 millis"), "late")
      const flood = (response: ServerResponse) => {
        const more = (): void =>
          void (response.write("x".repeat(65_536)) ? setImmediate(more) : response.once("drain", more))
        response.on("error", () => undefined)
        response.writeHead(200)
        more()
      }
      assert.strictEqual(yield* whyOf(flood), "malformed too-large")
    }))

  it.live("is not asked for a currency that is not ours, and asked again after a failure", () =>
    Effect.gen(function*() {
      let broken = true
      const { asked, url } = yield* double((response) => {
        const body = { data: { currency: "BTC", rates } }
        answering(broken ? {} : body)(response)
        broken = false
      })
      const { currencies, rate } = source(client, url)
      assert.deepStrictEqual([...currencies], ["EUR", "CZK", "AED"])
      assert.strictEqual((yield* Effect.flip(rate("btc", "USD"))).code, "currency")
      assert.lengthOf(asked, 0)
      assert.isTrue(Result.isFailure(yield* Effect.result(rate("btc", "EUR"))))
      assert.isTrue(Result.isSuccess(yield* Effect.result(rate("btc", "EUR"))))
    }))
})
