import { assert, describe, it } from "@effect/vitest"
import type { Locale } from "@statex/kernel/Locale"
import { design } from "../../src/composer/Design.ts"
import { amountsIn, pricesIn } from "../../src/composer/Prices.ts"
import { understand } from "../../src/composer/Understand.ts"
import { brief } from "../examples/Example.ts"

const made = (locale: Locale, text: string) => {
  const asked = brief(locale, text)
  const understanding = understand(asked)
  return { understanding, app: design(asked, understanding) }
}

const perOf = ({ app }: ReturnType<typeof made>, entity: string) =>
  (app.entities.find(({ singular }) => singular === entity)?.capacities ?? []).map(({ per }) => per)

describe("What may be taken once at a time", () => {
  it("is what is said to be the same, not what is named first", () => {
    const leases = made(
      "en",
      "We let flats. We keep flats (flat number, address), tenants (name, phone) and leases (tenant, flat, start, end date, rent). " +
        "A lease ties one tenant to one flat, and two leases on the same flat may not overlap."
    )
    assert.deepStrictEqual(perOf(leases, "Lease"), [["flat"]])
  })
})

describe("Prices", () => {
  it("are read as people write them", () => {
    assert.deepStrictEqual(
      pricesIn("Das kostet 1.200,50 €, dann £40 und 6 800 ₽, aber 12 Stunden").map(({ amount }) => amount),
      [1200.5, 40, 6800]
    )
    assert.deepStrictEqual(amountsIn("3,50 or 1 000"), [3.5, 1000])
  })

  it("that no rule speaks of stand in the terms as examples", () => {
    const { understanding } = made(
      "en",
      "We plan stands at fairs. For every project we note customer, fair, hall and budget. Once that cost us 8,400 € for nothing."
    )
    assert.isTrue(understanding.assumptions.some(({ text }) => text.includes("8,400 €")))
  })
})
