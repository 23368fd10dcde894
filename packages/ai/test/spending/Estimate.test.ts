import { assert, describe, it } from "@effect/vitest"
import { promptFor } from "@statex/ai/prompts/Prompts"
import { type ErrandKind, estimateOf, typical } from "@statex/ai/spending/Estimate"
import type { Price } from "@statex/ai/spending/Price"
import { Understanding } from "@statex/ai/Understanding"
import { design } from "../../src/composer/Design.ts"
import { revise } from "../../src/composer/Revise.ts"
import { understand } from "../../src/composer/Understand.ts"
import { estimate } from "../../src/models/LanguageModel.ts"
import { Drawn } from "../../src/prompts/Design.ts"
import { dialectOf } from "../../src/prompts/Dialect.ts"
import { corpus } from "../prompts/Corpus.ts"

const priced = (model: string, input: number, output: number, surcharge = 0): Price => ({
  model,
  from: "2026-01-01",
  input,
  cached: 0,
  output,
  source: "a test",
  surcharge
})
const works = {
  date: "2026-01-01",
  source: "a test",
  works: {
    Understand: { input: 1000, output: 100 },
    Architect: { input: 500, output: 50 },
    Review: { input: 250, output: 25 },
    Offer: { input: 250, output: 25 },
    Design: { input: 1000, output: 100 },
    Revise: { input: 10, output: 1 }
  }
}
const of = (kind: ErrandKind, prices: ReadonlyArray<Price>, most = 1_000_000_000) =>
  estimateOf(kind, prices, most, works)

describe("an estimate", () => {
  it("adds up what each work of an errand costs, surcharges included", () => {
    assert.deepStrictEqual(of("idea", [priced("a", 10, 100)]), { low: 60_000, high: 60_000, most: 1_000_000_000 })
    assert.deepStrictEqual(of("change", [priced("a", 10, 100, 10)])?.low, 220)
  })

  it("spans the cheapest and the dearest model, and leaves out what is free", () => {
    const several = [priced("b", 20, 200), priced("own", 0, 0), priced("a", 10, 100)]
    assert.deepStrictEqual(of("idea", several), { low: 60_000, high: 120_000, most: 1_000_000_000 })
  })

  it("never passes what may be spent on a request", () => {
    assert.deepStrictEqual(of("idea", [priced("a", 10, 100), priced("b", 1, 10)], 50_000), {
      low: 6_000,
      high: 50_000,
      most: 50_000
    })
  })

  it("is absent where nothing is paid for, or nothing may be spent", () => {
    assert.isUndefined(of("idea", []))
    assert.isUndefined(of("idea", [priced("own", 0, 0)]))
    assert.isUndefined(of("idea", [priced("a", 10, 100)], 0))
  })
})

describe("the typical counts", () => {
  it("are near what our prompts take and answers are like today", () => {
    const counted = corpus.filter((_, at) => at % 15 === 0).map(({ brief }) => {
      const understanding = understand(brief)
      const blueprint = design(brief, understanding)
      const wish = "Add a field colour"
      const revision = revise(blueprint, wish)
      const drawn = dialectOf(Drawn)
      const count = (request: Parameters<typeof promptFor>[0], answer: unknown) => {
        const { call } = promptFor(request, [])
        return {
          input: estimate(call.system + call.user + JSON.stringify(call.shape?.schema)),
          output: estimate(JSON.stringify(answer))
        }
      }
      return {
        Understand: count({ _tag: "Understand", brief }, dialectOf(Understanding).forth(understanding, "null")),
        Design: count({ _tag: "Design", brief, understanding }, drawn.forth(blueprint, "null")),
        Revise: count({ _tag: "Revise", blueprint, wish }, {
          ...revision,
          blueprint: drawn.forth(revision.blueprint, "null")
        })
      }
    })
    const middle = (numbers: ReadonlyArray<number>) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
    for (const work of ["Understand", "Design", "Revise"] as const) {
      for (const side of ["input", "output"] as const) {
        const ratio = middle(counted.map((one) => one[work][side])) / typical.works[work][side]
        assert.isTrue(ratio > 0.4 && ratio < 2.5, `${work} ${side}: ${ratio}`)
      }
    }
  })
})
