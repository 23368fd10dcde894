import { assert, describe, it } from "@effect/vitest"
import type { Probe } from "@statex/ai/Probe"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import { Array } from "effect"
import { studio } from "../../../blueprint/test/samples/studio.ts"
import { includedIn } from "../../src/gate/Errands.ts"

const refuses: Probe = { _tag: "RefusesOver", view: "buchen", entity: "termin", rule: "buchen" }

const withPlaces = (capacity: number, blueprint: Blueprint = studio): Blueprint => ({
  ...blueprint,
  views: Array.map(blueprint.views, (view) => view._tag === "Booking" ? { ...view, capacity } : view)
})

const [booking] = studio.views

describe("Errands", () => {
  it("takes a refusal for seen only where a time can be filled", () => {
    const books: Probe = { _tag: "Books", view: "buchen" }
    assert.deepStrictEqual(includedIn(withPlaces(1), refuses), books)
    assert.deepStrictEqual(includedIn(withPlaces(200), refuses), books)
    const unlisted: Blueprint = { ...studio, views: [booking] }
    assert.deepStrictEqual(includedIn(withPlaces(6, unlisted), refuses), books)
    assert.isUndefined(includedIn(withPlaces(7, unlisted), refuses))
  })
})
