import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import { TestClock } from "effect/testing"
import { createServer, type RequestListener } from "node:http"
import { exchange, wordOf } from "../../src/gateways/Exchange.ts"

const over = <A, E>(answer: RequestListener, test: (url: string, calls: () => number) => Effect.Effect<A, E>) => {
  let calls = 0
  const server = createServer((request, response) => {
    calls += 1
    answer(request, response)
  })
  return Effect.acquireUseRelease(
    Effect.promise(() => new Promise<void>((done) => void server.listen(0, "127.0.0.1", done))),
    () => {
      const address = server.address()
      return test(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`, () => calls)
    },
    () =>
      Effect.sync(() => {
        server.close()
        server.closeAllConnections()
      })
  )
}

describe("an exchange", () => {
  it.live("has one call, however often it is used", () =>
    over((_, response) => response.writeHead(503).end("{}"), (url, calls) =>
      Effect.gen(function*() {
        const status = yield* exchange(
          "stripe",
          undefined,
          (fetch) => Effect.tryPromise(() => fetch(url).then(() => fetch(url)).catch(() => fetch(url))),
          ({ status }) => Effect.succeed(status)
        )
        assert.deepStrictEqual([status, calls()], [503, 1])
      })))

  it.live("tells one that was never made as our own fault", () =>
    Effect.gen(function*() {
      const fault = yield* Effect.flip(exchange("stripe", undefined, () => Effect.fail("no"), () => Effect.void))
      assert.strictEqual(fault.reason, "rejected")
    }))

  it.effect("is given up after twenty seconds", () =>
    over(() => {}, (url) =>
      Effect.gen(function*() {
        const call = exchange("stripe", undefined, (fetch) => Effect.tryPromise(() => fetch(url)), () => Effect.void)
        const fiber = yield* Effect.forkChild(Effect.flip(call), { startImmediately: true })
        yield* TestClock.adjust("19 seconds")
        assert.isUndefined(fiber.pollUnsafe())
        yield* TestClock.adjust("1 seconds")
        assert.strictEqual((yield* Fiber.join(fiber)).reason, "late")
      })))

  it("keeps words, and no sentences", () => {
    assert.strictEqual(wordOf("card_declined"), "card_declined")
    assert.isUndefined(wordOf("The card of Jan Novák was declined."))
    assert.isUndefined(wordOf("x".repeat(65)))
    assert.isUndefined(wordOf(7))
  })
})
