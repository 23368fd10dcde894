import { assert, describe, it } from "@effect/vitest"
import { cutoff, dueForErasure, expiryOf, type Kept, lives } from "@statex/gdpr/Retention"
import { DateTime, Duration } from "effect"

const begun = DateTime.makeUnsafe("2026-03-01T10:00:00Z")
const later = (duration: Duration.Duration) => DateTime.addDuration(begun, duration)
const kinds = Object.keys(lives) as ReadonlyArray<Kept>

describe("Retention", () => {
  it("lets a prototype live for 30 days and an upload for 24 hours", () => {
    assert.strictEqual(DateTime.formatIso(expiryOf("prototype", begun)), "2026-03-31T10:00:00.000Z")
    assert.strictEqual(DateTime.formatIso(expiryOf("upload", begun)), "2026-03-02T10:00:00.000Z")
  })

  it("makes a record due at the end of its life and no millisecond before", () => {
    for (const kept of kinds) {
      const end = later(lives[kept])
      assert.isTrue(dueForErasure(end, kept, begun), kept)
      assert.isFalse(dueForErasure(DateTime.subtract(end, { milliseconds: 1 }), kept, begun), kept)
    }
  })

  it("agrees with the moment that a query compares with", () => {
    for (const kept of kinds) {
      const now = later(lives[kept])
      assert.strictEqual(DateTime.formatIso(cutoff(now, kept)), DateTime.formatIso(begun))
    }
  })

  it("keeps nothing for longer than the calendar promises, but invoices for as long", () => {
    const promised = {
      lead: { years: 2 },
      technicalLog: { months: 12 },
      analytics: { months: 26 },
      consentRecord: { years: 5 }
    }
    for (const month of [1, 2, 3, 12]) {
      const start = DateTime.makeUnsafe({ year: 2026, month, day: 1 })
      for (const [kept, span] of Object.entries(promised)) {
        const promise = DateTime.add(start, span)
        assert.isTrue(DateTime.isLessThanOrEqualTo(expiryOf(kept as Kept, start), promise), kept)
        assert.isTrue(
          DateTime.isGreaterThan(expiryOf(kept as Kept, start), DateTime.subtract(promise, { days: 5 })),
          kept
        )
      }
      assert.isTrue(DateTime.isGreaterThanOrEqualTo(expiryOf("invoice", start), DateTime.add(start, { years: 10 })))
    }
  })
})
