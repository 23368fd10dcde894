import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { gzipSync } from "node:zlib"
import { drawings } from "../app/Drawings.ts"
import { appBundle } from "../src/AppBundle.ts"
import type { View } from "../src/View.ts"
import { club } from "./samples/club.ts"
import { workshop } from "./samples/workshop.ts"

describe("AppBundle", () => {
  it.effect("can carry each kind of view", () =>
    Effect.gen(function*() {
      for (const kind of Object.keys(drawings)) {
        const { app } = yield* appBundle([{ ...workshop.views[0], _tag: kind } as View])
        assert.include(app, kind)
      }
    }))

  it.effect("carries what draws the kinds that an app has, and not the others", () =>
    Effect.gen(function*() {
      const [small, large] = [yield* appBundle(workshop.views), yield* appBundle(club.views)]
      assert.notInclude(small.app, "timetable")
      assert.include(large.app, "timetable")
      assert.isBelow(gzipSync(small.app).length + 4_000, gzipSync(large.app).length)
    }))

  it.effect("is made once for each set of kinds, whatever the views are called", () =>
    Effect.gen(function*() {
      const again = workshop.views.map((view) => ({ ...view, title: "Another" }))
      assert.strictEqual(yield* appBundle(again), yield* appBundle(workshop.views))
    }))
})
