import { assert, describe, it } from "@effect/vitest"
import { AiRouter } from "@statex/ai/AiRouter"
import { type AiTier, AiTiers } from "@statex/ai/AiTier"
import * as AiJournalMemory from "@statex/ai/stores/AiJournalMemory"
import { Effect, Layer } from "effect"
import * as Scripted from "../src/tiers/Scripted.ts"
import { within } from "./Errands.ts"
import { brief } from "./examples/Example.ts"

const request = { _tag: "Understand" as const, brief: brief("en", "hello") }
const abroad = Scripted.make({ answers: { Understand: "from abroad" }, residency: "anywhere", name: "abroad" })
const atHome = Scripted.make({ answers: { Understand: "from home" }, residency: "EU", name: "home" })
const silent = Scripted.make({ answers: { Understand: "late" }, residency: "EU", name: "silent", failures: 9 })
const routerOver = (...tiers: ReadonlyArray<Effect.Effect<AiTier>>) =>
  AiRouter.layer.pipe(Layer.provide([AiTiers.layer(tiers), AiJournalMemory.layer]))

describe("AiRouter", () => {
  it.effect("keeps a European visitor's words in Europe", () =>
    Effect.gen(function*() {
      const { text, tier, nature } = yield* AiRouter.use((router) => router.answer(request, within("EU")))
      assert.deepStrictEqual({ text, tier, nature }, { text: "from home", tier: "home", nature: "scripted" })
    }).pipe(Effect.provide(routerOver(abroad, atHome))))

  it.effect("prefers the first tier where any may serve", () =>
    Effect.gen(function*() {
      const { tier } = yield* AiRouter.use((router) => router.answer(request, within("anywhere")))
      assert.strictEqual(tier, "abroad")
    }).pipe(Effect.provide(routerOver(abroad, atHome))))

  it.effect("refuses rather than sends words farther than asked", () =>
    Effect.gen(function*() {
      const refusal = yield* Effect.flip(AiRouter.use((router) => router.answer(request, within("own-hardware"))))
      assert.strictEqual(refusal._tag, "NoLawfulTier")
    }).pipe(Effect.provide(routerOver(abroad, atHome))))

  it.effect("goes on to the next tier when one does not answer", () =>
    Effect.gen(function*() {
      const { tier } = yield* AiRouter.use((router) => router.answer(request, within("EU")))
      assert.strictEqual(tier, "home")
    }).pipe(Effect.provide(routerOver(silent, atHome))))

  it.effect("never falls back to a tier farther away than asked", () =>
    Effect.gen(function*() {
      const refusal = yield* Effect.flip(AiRouter.use((router) => router.answer(request, within("EU"))))
      assert.strictEqual(refusal._tag, "AiUnavailable")
    }).pipe(Effect.provide(routerOver(silent, abroad))))
})
