import { assert, describe, it } from "@effect/vitest"
import { score } from "../../src/gate/Score.ts"
import { notRun, resultOf } from "../../src/gate/Verdict.ts"
import { failing } from "./Building.ts"

const passing = resultOf({ id: "G1", evidence: [], findings: [] }, 1)
const finding = { where: "a", what: "b" }

describe("Score", () => {
  it("is 100 and passed when all that ran passed, whatever did not run", () => {
    assert.deepStrictEqual(score([passing, passing, notRun("G3", "no browser")]), { passed: true, score: 100 })
  })

  it("does not pass when nothing ran", () => {
    assert.deepStrictEqual(score([notRun("G3", "no browser")]), { passed: false, score: 0 })
  })

  it("falls with every failure and with every finding, and never reaches 100 with one", () => {
    const one = score([passing, failing("G5", finding)])
    const two = score([passing, failing("G5", finding, { where: "a", what: "c" })])
    const both = score([failing("G4", finding), failing("G5", finding)])
    assert.isFalse(one.passed)
    assert.isTrue(100 > one.score && one.score > two.score && two.score > both.score)
  })

  it("passes over a failed should", () => {
    assert.isTrue(score([passing, { ...failing("G5", finding), level: "should" }]).passed)
  })

  it("keeps a report bounded", () => {
    const many = Array.from({ length: 500 }, (_, at) => ({ where: "a", what: String(at) }))
    const result = resultOf({ id: "G5", evidence: [], findings: many }, 1.6)
    assert.deepStrictEqual([result.findings.length, result.milliseconds], [40, 2])
    assert.match(result.evidence.join(), /500 findings/)
  })
})

describe("Score over musts and shoulds", () => {
  it("takes more away for a must than for a should", () => {
    const should = score([passing, { ...failing("G12", finding), level: "should" }])
    const must = score([passing, failing("G5", finding)])
    assert.isTrue(should.score > must.score && must.score > 0)
  })
})
