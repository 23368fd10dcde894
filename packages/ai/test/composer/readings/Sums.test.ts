import { assert, describe, it } from "@effect/vitest"
import { read } from "../../../src/composer/Reading.ts"
import { shapeOf } from "../../../src/composer/Shape.ts"

const brief = (improvement: string) => ({
  locale: "en" as const,
  problem: "We run a small workshop in Leeds.",
  today: "",
  improvement,
  result: "",
  attachments: []
})

const rulesOf = (text: string) => read(brief(text)).rules

describe("what is worked out", () => {
  it("keeps the numbers of a formula", () => {
    const text = "For each job we note client, date, hours and parts cost. Price = hours × 65 + parts cost."
    const rule = rulesOf(text).find((one) => one._tag === "Computed" && one.label === "Price")
    assert.deepStrictEqual(rule?._tag === "Computed" ? rule.terms : undefined, [
      { less: false, factors: ["hours", 65] },
      { less: false, factors: ["parts-cost"] }
    ])
    const job = shapeOf(read(brief(text))).entities.find((one) => Object.keys(one.rules.computed).length > 0)
    assert.include(JSON.stringify(job?.rules.computed), `"value":65`)
  })

  it("takes a list behind an equals sign for a list", () => {
    const rules = rulesOf("We keep members. Member = name, date of birth, card number.")
    assert.isFalse(rules.some((one) => one._tag === "Computed"))
  })

  it("works out the worth of the stock", () => {
    const rule = rulesOf(
      "Each material has a name, stock, minimum stock and unit price. Show the value of the stock in one figure."
    ).find((one) => one._tag === "Computed")
    assert.strictEqual(rule?._tag === "Computed" ? rule.formula : "", "product")
    assert.deepStrictEqual(rule?._tag === "Computed" ? rule.of : [], ["stock", "unit-price"])
  })

  it("sums over the records of another thing, which then say whose they are", () => {
    const text = "Each concert has a title, date and hall. Each piece has a composer and a duration in minutes. " +
      "Total duration of the concert = sum of the pieces."
    const rule = rulesOf(text).find((one) => one._tag === "Computed" && one.formula === "total")
    assert.strictEqual(rule?._tag === "Computed" ? rule.over : "", "piece")
    const shape = shapeOf(read(brief(text)))
    assert.include(Object.values(shape.entities.find((one) => one.id === "piece")?.references ?? {}), "concert")
  })
})
