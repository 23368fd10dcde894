import { assert, describe, it } from "@effect/vitest"
import * as World from "@statex/runtime/World"
import { ConfigProvider, Effect, Layer } from "effect"

const worlds: ReadonlyArray<
  readonly [string, Layer.Layer<never, { readonly _tag: string; readonly message: string }>]
> = [
  ["pages", Layer.effectDiscard(Effect.void).pipe(Layer.provide(World.layer))],
  ["worker", Layer.effectDiscard(Effect.void).pipe(Layer.provide(World.worker))]
]

describe.each(worlds)("the world of the %s", (_, world) => {
  it.effect("is not begun with settings that are wrong, and tells all of them", () =>
    Effect.gen(function*() {
      const env = {
        STRIPE_SECRET_KEY: "sk_live_12345678",
        BTCPAY_URL: "https://pay.example",
        DATABASE_CONNECTIONS: "x"
      }
      const refused = yield* Effect.flip(
        Layer.build(world).pipe(Effect.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env }))))
      )
      assert.strictEqual(refused._tag, "EnvironmentRefused")
      for (const name of ["DATABASE_URL", "DATABASE_CONNECTIONS", "STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"]) {
        assert.include(refused.message, name)
      }
      assert.include(refused.message, "BTCPAY_API_KEY")
    }))
})
