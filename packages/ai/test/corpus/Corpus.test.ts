import { assert, describe, it } from "@effect/vitest"
import { read } from "../../src/composer/Reading.ts"
import { corpusOf } from "./Corpus.ts"
import { alike, compare, type Coverage, ofReading } from "./Coverage.ts"

const parts = ["entities", "fields", "states", "rules"] as const
/** Of what the owners name, the least that must be found: the odd briefs were read while the rules were made. */
const least = { entities: 0.95, fields: 0.93, states: 0.95, rules: 0.8 }

const share = (covered: ReadonlyArray<Coverage>, part: typeof parts[number]) =>
  covered.reduce((sum, one) => sum + one[part].found, 0) / covered.reduce((sum, one) => sum + one[part].of, 0)

describe("the reading of the corpus", async () => {
  const briefs = await corpusOf((number) => number % 2 === 1)
  const covered = briefs.map(({ brief, expect }) => compare(ofReading(read(brief)), expect))

  it.each(parts)("finds the %s that the briefs name", (part) => {
    assert.isAtLeast(share(covered, part), least[part])
  })

  it("invents next to nothing", () => {
    assert.isAtMost(covered.flatMap((one) => one.invented).length, 2)
  })

  it("tells the trade", () => {
    assert.isAtLeast(covered.filter((one) => one.family).length, Math.floor(briefs.length * 0.9))
  })
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
