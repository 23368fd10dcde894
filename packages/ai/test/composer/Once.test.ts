import { assert, describe, it } from "@effect/vitest"
import type { Locale } from "@statex/kernel/Locale"
import { readFileSync } from "node:fs"
import { join } from "node:path"
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

describe("What stands once", () => {
  const gym = (rule: string) =>
    made(
      "en",
      "We run a gym. We keep members (membership number, name), classes (name, day, time, places) and bookings (member, class). " +
        rule
    )

  it("may be one of each pair: somebody is in many classes, and in each of them once", () => {
    const file = join(import.meta.dirname, "../../../../corpus/briefs/23-es-gimnasio.json")
    const asked = { ...brief("es", ""), ...JSON.parse(readFileSync(file, "utf8")).brief }
    const club = design(asked, understand(asked)).entities.find(({ singular }) => singular === "Reserva")
    const [pair] = club?.capacities?.filter(({ per }) => per.length === 2) ?? []
    assert.deepStrictEqual(pair?.per, ["socio", "clase"])
    assert.deepStrictEqual(pair?.size, { _tag: "Constant", value: 1 })
    assert.isTrue(club?.fields.every(({ unique }) => unique !== true))
  })

  it("is a value where nothing is pointed at", () => {
    const { app } = gym("The membership number must be unique.")
    const member = app.entities.find(({ singular }) => singular === "Member")
    assert.deepStrictEqual(member?.fields.filter(({ unique }) => unique).map(({ id }) => id), ["membership-number"])
  })

  it("is not what may not happen twice at a time", () => {
    const { app } = made(
      "en",
      "We rent boats. We keep boats (name, harbour) and trips (boat, skipper, start, end). " +
        "The same boat must never be booked twice at the same time."
    )
    const trip = app.entities.find(({ singular }) => singular === "Trip")
    assert.isTrue(trip?.fields.every(({ unique }) => unique !== true))
    assert.deepInclude(trip?.capacities?.map(({ per }) => per) ?? [], ["boat"])
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
