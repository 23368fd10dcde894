import { assert, describe, it } from "@effect/vitest"
import type { Blueprint } from "../src/Blueprint.ts"
import type { Entity } from "../src/Entity.ts"
import { faults } from "../src/Soundness.ts"
import type { View } from "../src/View.ts"
import { samples } from "./samples/all.ts"
import { catering } from "./samples/catering.ts"
import { studio } from "./samples/studio.ts"
import { workshop } from "./samples/workshop.ts"

const changedView = (blueprint: Blueprint, at: number, change: object): Blueprint => {
  const [first, ...rest] = blueprint.views.map((view, index) => (index === at ? { ...view, ...change } : view) as View)
  return first === undefined ? blueprint : { ...blueprint, views: [first, ...rest] }
}

const changedEntity = (blueprint: Blueprint, at: number, change: object): Blueprint => ({
  ...blueprint,
  entities: blueprint.entities.map((entity, index) => (index === at ? { ...entity, ...change } : entity) as Entity)
})

const changedField = (blueprint: Blueprint, at: number, field: number, change: object): Blueprint =>
  changedEntity(blueprint, at, {
    fields: blueprint.entities[at]?.fields.map((one, index) => index === field ? { ...one, ...change } : one)
  })

const sample = (change: object): Blueprint =>
  changedEntity(workshop, 1, { samples: [{ ...workshop.entities[1]?.samples[0], ...change }] })

const table: ReadonlyArray<readonly [string, Blueprint, string]> = [
  ["a start that is no view", { ...workshop, start: "x" }, "start"],
  ["two views of one id", changedView(workshop, 1, { id: "zakazky" }), "views.1.id"],
  ["a view that takes the start page's name", changedView(workshop, 1, { id: "index" }), "views.1.id"],
  ["two entities of one id", changedEntity(workshop, 1, { id: "zakaznik" }), "entities.1.id"],
  ["navigation to nowhere", { ...workshop, navigation: [{ view: "x", label: "X" }] }, "navigation.0.view"],
  ["a title that is no field", changedEntity(workshop, 0, { title: "x" }), "entities.0.title"],
  ["a status that is no field", changedEntity(workshop, 1, { status: "x" }), "entities.1.status"],
  ["a status that is no choice", changedEntity(workshop, 1, { status: "cena" }), "entities.1.status"],
  ["a choice without options", changedField(workshop, 1, 3, { options: [] }), "entities.1.fields.3.options"],
  [
    "options of a text",
    changedField(workshop, 1, 0, { options: [{ value: "a", label: "A" }] }),
    "entities.1.fields.0.options"
  ],
  [
    "two options of one value",
    changedField(studio, 0, 5, {
      options: [{ value: "anna", label: "A" }, { value: "mehmet", label: "M" }, { value: "anna", label: "B" }]
    }),
    "entities.0.fields.5.options.2.value"
  ],
  ["two fields of one id", changedField(workshop, 0, 3, { id: "jmeno" }), "entities.0.fields.3.id"],
  ["a reference to no entity", changedField(workshop, 1, 1, { entity: "x" }), "entities.1.fields.1.entity"],
  [
    "a text that points at an entity",
    changedField(workshop, 1, 0, { entity: "zakaznik" }),
    "entities.1.fields.0.entity"
  ],
  [
    "a minimum above the maximum",
    changedField(workshop, 1, 4, { minimum: 9, maximum: 1 }),
    "entities.1.fields.4.minimum"
  ],
  ["no room for a text", changedField(workshop, 1, 2, { maxLength: 0 }), "entities.1.fields.2.maxLength"],
  ["a sample value of no field", sample({ x: 1 }), "entities.1.samples.0.x"],
  ["a sample without a required value", sample({ cislo: null }), "entities.1.samples.0.cislo"],
  ["a sample with an unknown option", sample({ stav: "x" }), "entities.1.samples.0.stav"],
  ["a sample with words for a price", sample({ cena: "moc" }), "entities.1.samples.0.cena"],
  ["a sample above the maximum", sample({ cena: 1e9 }), "entities.1.samples.0.cena"],
  ["a sample on a day that does not exist", sample({ termin: "2026-02-30" }), "entities.1.samples.0.termin"],
  ["a sample that points at no sample", sample({ zakaznik: "sample-9" }), "entities.1.samples.0.zakaznik"],
  ["a list of no entity", changedView(workshop, 0, { entity: "x" }), "views.0.entity"],
  ["a column that is no field", changedView(workshop, 0, { columns: ["x"] }), "views.0.columns.0"],
  ["a column shown twice", changedView(workshop, 0, { columns: ["cislo", "cislo"] }), "views.0.columns.1"],
  ["a filter that is no field", changedView(workshop, 0, { filters: ["x"] }), "views.0.filters.0"],
  ["a search that is no field", changedView(workshop, 0, { search: ["x"] }), "views.0.search.0"],
  ["an order by no field", changedView(workshop, 0, { sort: { field: "x", descending: false } }), "views.0.sort.field"],
  ["a detail of no field", changedView(workshop, 1, { fields: ["x"] }), "views.1.fields.0"],
  ["a form that leads nowhere", changedView(workshop, 2, { next: "x" }), "views.2.next"],
  ["a form without a required field", changedView(workshop, 2, { fields: ["cislo"] }), "views.2.fields"],
  ["a board by something else than a choice", changedView(workshop, 3, { group: "cena" }), "views.3.group"],
  ["a card of no field", changedView(workshop, 3, { card: ["x"] }), "views.3.card.0"],
  ["a chart by no field", changedView(workshop, 4, { group: "x" }), "views.4.group"],
  ["a sum of words", changedView(workshop, 4, { sum: "cislo" }), "views.4.sum"],
  ["a booking whose day is no date", changedView(studio, 0, { date: "zeit" }), "views.0.date"],
  ["a booking whose time is no time", changedView(studio, 0, { time: "tag" }), "views.0.time"],
  ["a booking for a free text", changedView(studio, 0, { resource: "name" }), "views.0.resource"],
  ["a booking that closes before it opens", changedView(studio, 0, { from: "18:00", to: "08:00" }), "views.0.to"],
  [
    "a hero that leads nowhere",
    changedView(catering, 0, {
      sections: [{ _tag: "Hero", heading: "H", text: "T", action: { label: "A", view: "x" } }]
    }),
    "views.0.sections.0.action.view"
  ],
  [
    "a lead of no entity",
    changedView(catering, 0, {
      sections: [{ _tag: "Lead", heading: "H", entity: "x", fields: ["name"], submit: "S", thanks: "T" }]
    }),
    "views.0.sections.0.entity"
  ],
  [
    "a lead without a required field",
    changedView(catering, 0, {
      sections: [{ _tag: "Lead", heading: "H", entity: "enquiry", fields: ["name"], submit: "S", thanks: "T" }]
    }),
    "views.0.sections.0.fields"
  ]
]

describe("Soundness", () => {
  for (const [name, blueprint] of Object.entries(samples)) {
    it(`finds nothing wrong with the sample ${name}`, () => assert.deepStrictEqual(faults(blueprint), []))
  }

  for (const [what, blueprint, path] of table) {
    it(`finds ${what}`, () => assert.include(faults(blueprint).map((fault) => fault.path), path))
  }
})
