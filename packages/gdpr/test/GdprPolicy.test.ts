import { assert, describe, it } from "@effect/vitest"
import { judge, termsOf } from "@statex/gdpr/GdprPolicy"
import type { Keeps } from "@statex/gdpr/Place"
import { PrivacyMode } from "@statex/gdpr/PrivacyMode"
import { Residency } from "@statex/kernel/Residency"
import { Schema } from "effect"

const keepings: ReadonlyArray<Keeps> = ["none", "30 days", "unknown"]
const abroad = { residency: "anywhere", keeps: "none" } as const

describe("GdprPolicy", () => {
  it("lets no brief leave the EU before the visitor has agreed to exactly that", () => {
    for (const mode of PrivacyMode.literals) {
      for (const reach of ["EU", "own-hardware"] as const) {
        assert.strictEqual(judge(termsOf({ mode, reach }), abroad), "too-far")
      }
    }
  })

  it("keeps the promise of the protected mode whatever else is said", () => {
    assert.strictEqual(judge(termsOf({ mode: "protected", reach: "anywhere" }), abroad), "too-far")
  })

  it("lets words go abroad only masked", () => {
    const terms = termsOf({ mode: "personalised", reach: "anywhere" })
    assert.strictEqual(judge(terms, abroad), "masked")
    assert.strictEqual(judge(terms, { residency: "EU", keeps: "30 days" }), "lawful")
  })

  it("keeps words on our own hardware where that is asked, in either mode", () => {
    for (const mode of PrivacyMode.literals) {
      const terms = termsOf({ mode, reach: "own-hardware" })
      assert.strictEqual(judge(terms, { residency: "EU", keeps: "none" }), "too-far")
      assert.strictEqual(judge(terms, { residency: "own-hardware", keeps: "none" }), "lawful")
    }
  })

  it("gives protected words to nobody who does not say how long they stay", () => {
    const place = { residency: "EU", keeps: "unknown" } as const
    assert.strictEqual(judge(termsOf({ mode: "protected", reach: "EU" }), place), "kept-too-long")
    assert.strictEqual(judge(termsOf({ mode: "personalised", reach: "EU" }), place), "lawful")
  })

  it("never sends words as they are out of the EU, in any combination", () => {
    for (const mode of PrivacyMode.literals) {
      for (const reach of Residency.literals) {
        for (const keeps of keepings) {
          assert.notStrictEqual(judge(termsOf({ mode, reach }), { residency: "anywhere", keeps }), "lawful")
        }
      }
    }
  })

  it("knows two modes and no third", () => {
    assert.isTrue(Schema.is(PrivacyMode)("personalised"))
    assert.isFalse(Schema.is(PrivacyMode)("waived"))
  })
})
