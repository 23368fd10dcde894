import { assert, describe, it, layer } from "@effect/vitest"
import { faults } from "@statex/blueprint/Soundness"
import * as Studio from "@statex/runtime/Studio"
import { ConfigProvider, Context, Effect, Layer } from "effect"
import { corpus } from "../src/corpus/CorpusBrief.ts"
import { alike, compare, type Coverage } from "../src/corpus/Coverage.ts"
import { firstLikeness, likeness } from "../src/corpus/Likeness.ts"
import { type Made, make } from "../src/corpus/Made.ts"
import { presentIn } from "../src/corpus/Present.ts"
import * as ScratchFolder from "../src/ScratchFolder.ts"

const parts = ["entities", "fields", "states", "rules"] as const

/** Of what the owners name, the least that must be there. */
const least = { entities: 0.95, fields: 0.95, states: 0.95, rules: 0.95 }

interface Judged extends Made {
  readonly coverage: Coverage
}

/** Every brief of the corpus as far as it comes without a browser. */
class Judgements extends Context.Service<Judgements, ReadonlyArray<Judged>>()("test/Judgements") {
  static readonly layer = Layer.unwrap(Effect.map(ScratchFolder.make("statex-corpus-test-"), (data) => {
    const settings = ConfigProvider.fromUnknown({ STATEX_DATA: data, CHROMIUM_PATH: "off" })
    return Layer.effect(
      Judgements,
      Effect.gen(function*() {
        const all = yield* Effect.forEach(yield* corpus, make)
        return all.map((made) => ({
          ...made,
          coverage: compare(presentIn(made.blueprint, made.understanding), made.brief.expect)
        }))
      })
    ).pipe(Layer.provide(Studio.layer), Layer.provide(ConfigProvider.layerAdd(settings)))
  }))
}

const share = (all: ReadonlyArray<Judged>, part: (typeof parts)[number]) =>
  all.reduce((sum, { coverage }) => sum + coverage[part].found, 0) /
  all.reduce((sum, { coverage }) => sum + coverage[part].of, 0)

layer(Judgements.layer, { excludeTestServices: true, timeout: 300_000 })("The corpus", (it) => {
  it.effect("has sixty briefs in ten languages, and every one becomes a sound blueprint", () =>
    Effect.gen(function*() {
      const all = yield* Judgements
      assert.isAtLeast(all.length, 60)
      assert.lengthOf(new Set(all.map(({ brief }) => brief.locale)), 10)
      for (const { blueprint, brief } of all) assert.deepStrictEqual(faults(blueprint), [], brief.id)
    }))

  for (const part of parts) {
    it.effect(`has the ${part} that the briefs name`, () =>
      Effect.gen(function*() {
        assert.isAtLeast(share(yield* Judgements, part), least[part])
      }))
  }

  it.effect("is told in the language asked for, as the trade that it is, and invents nothing", () =>
    Effect.gen(function*() {
      const all = yield* Judgements
      assert.isAtLeast(all.filter(({ coverage }) => coverage.family).length, 57)
      assert.deepStrictEqual(all.filter(({ coverage }) => !coverage.locale).map(({ brief }) => brief.id), [])
      assert.deepStrictEqual(all.flatMap(({ coverage }) => coverage.invented), [])
    }))

  it.effect("gets terms of reference that the linter likes, with at most five questions", () =>
    Effect.gen(function*() {
      for (const { brief, terms } of yield* Judgements) {
        assert.strictEqual(terms.lint.score, 100, `${brief.id}: ${terms.lint.findings.join("; ")}`)
        assert.isAtMost(terms.questions.length, 5, brief.id)
      }
    }))

  it.effect("never makes the same demo twice for one trade and language", () =>
    Effect.gen(function*() {
      assert.isBelow(firstLikeness((yield* Judgements).map(likeness)), 0.6)
    }))

  it.effect("takes no instruction from a brief", () =>
    Effect.gen(function*() {
      for (const { blueprint, brief } of yield* Judgements) {
        const app = JSON.stringify(blueprint)
        for (const word of brief.expect.absent ?? []) assert.notInclude(app, word, brief.id)
      }
    }))
})

describe("labels", () => {
  it.each(
    [
      ["Kunden", "Kunde|Kunden", true],
      ["pedidas", "pedida", true],
      ["Beitrag", "Beiträge", true],
      ["Start", "Stand", false],
      ["Name", "Nummer", false],
      ["Delivery address", "Address", false]
    ] as const
  )("%s and %s: %s", (label, wanted, same) => {
    assert.strictEqual(alike(label, wanted), same)
  })
})
