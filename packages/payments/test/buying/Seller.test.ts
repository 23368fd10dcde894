import { assert, describe, it } from "@effect/vitest"
import { pretendedSeller, Seller } from "@statex/payments/Seller"
import { ConfigProvider, Effect, Option } from "effect"

const whole = {
  SELLER_NAME: "Statex s.r.o.",
  SELLER_ADDRESS: "Ulice 1, 110 00 Praha 1",
  SELLER_COUNTRY: "CZ",
  SELLER_COMPANY_ID: "25596641",
  SELLER_VAT_ID: "CZ25596641",
  SELLER_OSS: "false"
}
const environment = (env: Record<string, string>) => ConfigProvider.layer(ConfigProvider.fromEnv({ env }))
const read = (env: Record<string, string>) => Effect.provide(Seller.settings, environment(env))
const complaint = (env: Record<string, string>) =>
  Effect.map(Effect.flip(Effect.provide(Seller.required, environment(env))), ({ message }) => message)

describe("Who sells", () => {
  it.effect("is told by all settings or by none", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(Option.getOrUndefined(yield* read(whole)), {
        name: "Statex s.r.o.",
        address: "Ulice 1, 110 00 Praha 1",
        country: "CZ",
        companyId: "25596641",
        vatId: "CZ25596641",
        oss: false,
        pretended: false
      })
      assert.isTrue(Option.isNone(yield* read({})))
      const empty = Object.fromEntries(Object.keys(whole).map((name) => [name, ""]))
      assert.isTrue(Option.isNone(yield* read(empty)))
      const { SELLER_OSS: _, ...most } = whole
      assert.include(yield* complaint(most), "SELLER_OSS")
    }))

  it.effect("is refused with the names of all faulty settings, and without their values", () =>
    Effect.gen(function*() {
      const told = yield* complaint({
        ...whole,
        SELLER_COUNTRY: "US",
        SELLER_VAT_ID: "CZ12345678",
        SELLER_OSS: "perhaps",
        SELLER_NAME: "Secret name\n"
      })
      for (const name of ["SELLER_COUNTRY", "SELLER_VAT_ID", "SELLER_OSS", "SELLER_NAME"]) assert.include(told, name)
      for (const value of ["CZ12345678", "perhaps", "Secret name"]) assert.notInclude(told, value)
    }))

  it.effect("is nobody without settings, which is not enough where money is taken", () =>
    Effect.gen(function*() {
      const nobody = yield* Seller.pipe(Effect.provide(Seller.layer), Effect.provide(environment({})))
      assert.deepStrictEqual(nobody, pretendedSeller)
      const told = yield* complaint({})
      for (const name of Object.keys(whole)) assert.include(told, name)
    }))
})
