import { assert, describe, it } from "@effect/vitest"
import { askedResidency } from "@statex/gdpr/GdprPolicy"
import { PrivacyMode } from "@statex/gdpr/PrivacyMode"
import { satisfies } from "@statex/kernel/Residency"
import { Schema } from "effect"

describe("GdprPolicy", () => {
  it("lets no brief leave the EU, whatever the visitor's switch says", () => {
    for (const mode of PrivacyMode.literals) {
      assert.isFalse(satisfies("anywhere", askedResidency(mode)), mode)
      assert.isTrue(satisfies("EU", askedResidency(mode)), mode)
      assert.isTrue(satisfies("own-hardware", askedResidency(mode)), mode)
    }
  })

  it("knows two modes and no third", () => {
    assert.isTrue(Schema.is(PrivacyMode)("personalised"))
    assert.isFalse(Schema.is(PrivacyMode)("waived"))
  })
})
