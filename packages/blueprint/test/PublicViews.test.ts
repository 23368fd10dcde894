import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { csvOf, importOf, jsonOf } from "../app/Exchange.ts"
import { presetsOf } from "../app/Preset.ts"
import type { Blueprint } from "../src/Blueprint.ts"
import { compile } from "../src/Compiler.ts"
import { withComputed } from "../src/Evaluation.ts"
import { catalogueMarkup, goods } from "../src/markup/CatalogueMarkup.ts"
import { documentMarkup } from "../src/markup/DocumentMarkup.ts"
import { toHtml } from "../src/markup/Html.ts"
import { arrivalOf, nextStep, waited } from "../src/markup/KitchenMarkup.ts"
import { locationsMarkup } from "../src/markup/LocationsMarkup.ts"
import { answer, lookedUp, lookUpMarkup, pathOf } from "../src/markup/LookUpMarkup.ts"
import { motif } from "../src/markup/Motif.ts"
import { basketOf, orderMarkup, totalOf } from "../src/markup/OrderMarkup.ts"
import { entityOf, fieldsOf, recordsOf, samplesOf, type Scene, type Stored } from "../src/markup/Scene.ts"
import { hitsOf } from "../src/markup/SearchMarkup.ts"
import type { View } from "../src/View.ts"
import { bistro } from "./samples/bistro.ts"
import { rental } from "./samples/rental.ts"
import { faultsOfMarkup, idsOf } from "./WellFormed.ts"

const today = "2026-11-23"

const sceneOf = (blueprint: Blueprint): Scene => {
  const { copy, entities, locale, start } = blueprint
  const records = withComputed({ entities, records: entities.flatMap((entity) => samplesOf(entity, today)), today })
  const views = blueprint.views.map((view) => ({
    id: view.id,
    kind: view._tag,
    entity: "entity" in view ? view.entity : ""
  }))
  return { locale, start, copy, entities, views, records, today }
}

const viewOf = <Tag extends View["_tag"]>(blueprint: Blueprint, tag: Tag): Extract<View, { _tag: Tag }> => {
  const found = blueprint.views.find((view): view is Extract<View, { _tag: Tag }> => view._tag === tag)
  if (found === undefined) throw new Error(tag)
  return found
}

describe("The pages of the public views", () => {
  for (const blueprint of [bistro, rental]) {
    it.effect(`are whole, well-formed and without inline code before any script runs: ${blueprint.name}`, () =>
      Effect.gen(function*() {
        const site = yield* compile(blueprint)
        const pages = site.files.filter((file) => file.path.endsWith(".html"))
        assert.strictEqual(pages.length, blueprint.views.length)
        for (const page of pages) {
          const html = new TextDecoder().decode(page.bytes)
          assert.deepStrictEqual(faultsOfMarkup(html), [], page.path)
          assert.strictEqual(new Set(idsOf(html)).size, idsOf(html).length, page.path)
          assert.strictEqual(html.match(/<h1/g)?.length, 1, page.path)
          assert.notMatch(html, /\sstyle=|\son[a-z]+=|<script(?! src)/)
        }
      }))
  }
})

const [lyon, leipzig] = [sceneOf(bistro), sceneOf(rental)]
const record = (scene: Scene, entity: string, key: string): Stored => {
  const found = recordsOf(scene, entity).find((one) => one.key === key)
  if (found === undefined) throw new Error(key)
  return found
}

describe("The catalogue", () => {
  const view = viewOf(rental, "Catalogue")

  it("shows what the public may have and nothing else, each with the way to ask for it", () => {
    const html = toHtml(catalogueMarkup(leipzig, view))
    assert.include(html, "Bohrhammer SDS-max")
    assert.notInclude(html, "Minibagger")
    assert.include(html, "anfragen.html?geraet=sample-1")
    assert.match(html, /28,00\s€/)
  })

  it("finds by words whatever their accents, and by group", () => {
    const found = (search: string, group: string) =>
      toHtml(goods(leipzig, view, { search, group }, null)).match(/data-record/g)?.length ?? 0
    assert.strictEqual(found("ruttel", ""), 1)
    assert.strictEqual(found("", "bohren"), 3)
    assert.strictEqual(found("benzin", "garten"), 1)
    assert.strictEqual(found("benzin", "erdbau"), 0)
  })

  it("draws the same pattern for the same name and another for another", () => {
    assert.deepStrictEqual(motif("Rüttelplatte"), motif("Rüttelplatte"))
    assert.notDeepEqual(motif("Rüttelplatte"), motif("Vertikutierer"))
  })
})

describe("The order", () => {
  const view = viewOf(bistro, "Order")

  it("offers what is on the menu, by its groups", () => {
    const html = toHtml(orderMarkup(lyon, view))
    assert.include(html, "Entrées")
    assert.include(html, "Comté affiné dix-huit mois.")
    assert.notInclude(html, "Terrine de saison")
  })

  it("adds up without losing a cent", () => {
    const lines = basketOf(lyon, view, new Map([["sample-1", 3], ["sample-3", 1], ["sample-10", 2]]))
    assert.deepStrictEqual(lines.map((line) => [line.item.key, line.amount]), [["sample-1", 3], ["sample-3", 1]])
    assert.strictEqual(totalOf(lines), 29)
    const cents = lines.slice(0, 1).flatMap((line) => [{ ...line, sum: 0.1 }, { ...line, sum: 0.2 }])
    assert.strictEqual(totalOf(cents), 0.3)
  })
})

describe("What the address fills in", () => {
  const fields = fieldsOf(entityOf(leipzig, "anfrage"), ["geraet", "name", "ab"])

  it("is taken by the field's name or that of the entity meant, by key or by words", () => {
    assert.deepStrictEqual(presetsOf(leipzig, fields, new URLSearchParams("geraet=sample-6&ab=2026-12-01")), {
      geraet: "sample-6",
      ab: "2026-12-01"
    })
    assert.deepStrictEqual(presetsOf(leipzig, fields, new URLSearchParams("geraet=Rüttelplatte")), {
      geraet: "sample-6"
    })
    const table = fieldsOf(entityOf(lyon, "commande"), ["table"])
    assert.deepStrictEqual(presetsOf(lyon, table, new URLSearchParams("table=5")), { table: 5 })
  })

  it("is left alone where it does not fit", () => {
    assert.deepStrictEqual(presetsOf(leipzig, fields, new URLSearchParams("geraet=nothing&ab=soon")), {})
    const table = fieldsOf(entityOf(lyon, "commande"), ["table"])
    assert.deepStrictEqual(presetsOf(lyon, table, new URLSearchParams("table=999")), {})
  })
})

describe("The look-up", () => {
  const view = viewOf(rental, "LookUp")
  const entity = entityOf(leipzig, "ausleihe")

  it("names no record before somebody has proved what he knows", () => {
    const html = toHtml(lookUpMarkup(leipzig, view))
    for (const secret of ["A-0007", "Kern", "Hoffmann", "Beim Kunden", "option"]) assert.notInclude(html, secret)
  })

  it("wants both proofs, in any case and spacing, and answers a wrong one like any other", () => {
    assert.strictEqual(lookedUp(leipzig, view, { nummer: " a-0007 ", abholer: "KERN" })?.key, "sample-1")
    for (
      const wrong of [{ nummer: "A-0007", abholer: "Hoffmann" }, { nummer: "A-0007" }, { nummer: "", abholer: "" }]
    ) {
      assert.isNull(lookedUp(leipzig, view, wrong))
    }
    assert.strictEqual(toHtml(answer(leipzig, view, null)).replace(/<[^>]+>/g, ""), rental.copy.wrongCode)
  })

  it("shows the fields that are named and no other", () => {
    const html = toHtml(answer(leipzig, view, record(leipzig, "ausleihe", "sample-1")))
    assert.include(html, "20.11.2026")
    assert.notInclude(html, "Malerbetrieb")
    assert.match(html, /aria-current="step"><span>Beim Kunden/)
  })

  it("draws the way that leads to a state, and on from it where it leads on", () => {
    assert.deepStrictEqual(pathOf(entity, "bestaetigt"), ["angefragt", "bestaetigt", "draussen", "zurueck"])
    assert.deepStrictEqual(pathOf(entity, "storniert"), ["angefragt", "storniert"])
  })
})

describe("The kitchen", () => {
  const view = viewOf(bistro, "Kitchen")
  const entity = entityOf(lyon, "commande")

  it("knows from its lines when an order came in, and from its time for samples", () => {
    const order = { ...record(lyon, "commande", "sample-2"), key: "own", sample: false, changed: 9_000 }
    const line = { ...record(lyon, "ligne", "sample-1"), key: "l", changed: 5_000, values: { commande: "own" } }
    assert.strictEqual(arrivalOf({ ...lyon, records: [...lyon.records, order, line] }, view, order), 5_000)
    assert.strictEqual(
      arrivalOf(lyon, view, record(lyon, "commande", "sample-2")),
      new Date(`${today}T12:12`).getTime()
    )
  })

  it("offers the next lawful step and never one back", () => {
    assert.strictEqual(nextStep(lyon, entity, record(lyon, "commande", "sample-1"))?.to, "prete")
    const { steps: _, ...free } = entity
    assert.strictEqual(nextStep(lyon, free, record(lyon, "commande", "sample-2"))?.to, "en-cuisine")
    assert.isNull(nextStep(lyon, entity, record(lyon, "commande", "sample-5")))
  })

  it("says how long it is since then", () => {
    assert.match(waited(lyon, 0, 12 * 60_000), /^12\smin$/)
    assert.match(waited(lyon, 0, 75 * 60_000), /1\sh 15\smin/)
  })
})

describe("The sheet of paper", () => {
  it("carries addressee, lines, sums, note and signatures", () => {
    const view = viewOf(rental, "Document")
    const html = toHtml(
      documentMarkup(leipzig, view, record(leipzig, "ausleihe", "sample-1"), rental.name, () => undefined)
    )
    const text = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")
    for (
      const words of [
        "Malerbetrieb Kern Lindenweg 4 04109 Leipzig",
        "Lieferschein A-0007",
        "Summe 7 215,00 €",
        "Erhalten von"
      ]
    ) {
      assert.include(text, words)
    }
    assert.notInclude(text, "Vertikutierer")
  })
})

describe("Places", () => {
  it("stand under their areas, with addresses to read and no link to a map", () => {
    const html = toHtml(locationsMarkup(lyon, viewOf(bistro, "Locations")))
    assert.match(html, /Lyon<\/h2>.*12 rue du Marché.*Marseille<\/h2>.*7 quai du Bassin/s)
    assert.notMatch(html, /geo:|maps/)
  })
})

describe("The search over everything", () => {
  it("finds names before other texts and leads to where a record is shown", () => {
    const [rentals] = hitsOf(leipzig, "0007")
    assert.strictEqual(rentals?.hits[0]?.address, "lieferschein.html?key=sample-1")
    const found = hitsOf(leipzig, "benzin").find((one) => one.entity.id === "geraet")
    assert.deepStrictEqual(found?.hits.map((hit) => [hit.title, hit.place?.label]), [
      ["Trennschleifer Benzin", undefined],
      ["Vertikutierer", "Beschreibung"]
    ])
    assert.deepStrictEqual(hitsOf(leipzig, "  "), [])
  })

  it("finds nothing of what no view shows", () => {
    assert.deepStrictEqual(hitsOf({ ...leipzig, views: [] }, "benzin"), [])
  })
})

describe("What a list gives away", () => {
  const entity = entityOf(leipzig, "posten")

  it("holds computed columns and names what is referred to", () => {
    assert.include(csvOf(leipzig, entity), "A-0007,Bohrhammer SDS-max,4,28,112")
    assert.include(jsonOf(leipzig, entity), "\"geraet\": \"Bohrhammer SDS-max\"")
  })

  it("comes back without them, and with the same references", () => {
    const typed = recordsOf(leipzig, "posten").map(({ values }) =>
      Object.fromEntries(Object.entries(values).filter(([id]) => id !== "summe"))
    )
    for (const text of [csvOf(leipzig, entity), jsonOf(leipzig, entity)]) {
      assert.deepStrictEqual(importOf(leipzig, entity, text).records.map((one) => one.values), typed)
    }
  })

  it("keeps the key where two records share a title", () => {
    const double = { ...record(leipzig, "geraet", "sample-1"), key: "twin" }
    assert.include(csvOf({ ...leipzig, records: [...leipzig.records, double] }, entity), "A-0007,sample-1,4")
  })
})
