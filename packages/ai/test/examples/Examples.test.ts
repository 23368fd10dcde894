import { assert, describe, it } from "@effect/vitest"
import { Understanding } from "@statex/ai/Understanding"
import { Blueprint } from "@statex/blueprint/Blueprint"
import { faults } from "@statex/blueprint/Soundness"
import { Schema } from "effect"
import { design } from "../../src/composer/Design.ts"
import { understand } from "../../src/composer/Understand.ts"
import { examples } from "./Examples.ts"

const lower = (words: ReadonlyArray<string>) => words.map((word) => word.toLowerCase())
const holds = (found: ReadonlyArray<string>, wanted: ReadonlyArray<string>) => {
  for (const word of wanted) assert.include(lower(found), word.toLowerCase())
}

describe.each(examples)("the $locale example", ({ brief, expect, locale }) => {
  // The page is in another language: the brief's own must win.
  const elsewhere = { ...brief, locale: locale === "en" ? "cs" as const : "en" as const }
  const understanding = understand(elsewhere)
  const blueprint = design(elsewhere, understanding)
  const fields = blueprint.entities.flatMap((entity) => entity.fields)

  it("is read in its own language and as its own kind of product", () => {
    assert.strictEqual(understanding.locale, locale)
    assert.strictEqual(blueprint.locale, locale)
    assert.strictEqual(understanding.family, expect.family)
  })

  it("has every entity, field and state that its owner names", () => {
    holds(blueprint.entities.flatMap((entity) => [entity.singular, entity.plural]), expect.entities)
    holds(fields.map((field) => field.label), expect.fields)
    holds(fields.flatMap((field) => field.options?.map((option) => option.label) ?? []), expect.statuses)
    for (const word of expect.words) assert.include(JSON.stringify(blueprint), word)
  })

  it("takes over opening hours, slots and places", () => {
    const view = blueprint.views.find((one) => one._tag === "Booking")
    if (view === undefined) return assert.isUndefined(expect.opening)
    const { from, to, minutes, capacity, weekdays } = view
    assert.deepEqual({ from, to, minutes, capacity, weekdays: [...weekdays] }, { ...expect.opening })
  })

  it("decodes and can be built", () => {
    assert.deepStrictEqual(
      Schema.decodeUnknownSync(Understanding)(JSON.parse(JSON.stringify(understanding))),
      understanding
    )
    assert.deepStrictEqual(Schema.decodeUnknownSync(Blueprint)(JSON.parse(JSON.stringify(blueprint))), blueprint)
    assert.deepStrictEqual(faults(blueprint), [])
  })

  it("quotes the brief word for word and points at views that exist", () => {
    const views = blueprint.views.map((view) => view.id)
    const parts = [
      brief.problem,
      brief.today,
      brief.improvement,
      brief.result,
      ...brief.attachments.map((file) => file.text)
    ]
    for (const requirement of understanding.requirements) {
      if (requirement.origin === "asked") assert.notStrictEqual(requirement.quote, "")
      assert.isTrue(parts.some((part) => part.includes(requirement.quote)), requirement.quote)
      for (const check of requirement.checks) assert.include(views, check.view)
      for (const view of requirement.views) assert.include(views, view)
    }
    for (const view of blueprint.views) assert.isAbove(view.requirements.length, 0, view.id)
  })

  it("states no number that the brief does not, unless as an assumption", () => {
    const all = JSON.stringify(brief).replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    for (const { origin, statement } of understanding.requirements) {
      if (origin === "assumed") continue
      for (const number of statement.match(/\d+/g) ?? []) assert.include(all, String(Number(number)), statement)
    }
  })

  it("keeps the summary under 150 words and the questions under six", () => {
    assert.isAtMost(understanding.summary.split(/\s+/).length, 150)
    assert.isAtMost(understanding.questions.length, 5)
  })
})

describe("the examples together", () => {
  it("make ten designs that differ in words and look", () => {
    const drawn = examples.map(({ brief }) => design(brief, understand(brief)))
    assert.strictEqual(new Set(drawn.map((one) => one.name)).size, drawn.length)
    assert.isAtLeast(new Set(drawn.map((one) => one.theme.hue)).size, 8)
  })
})
