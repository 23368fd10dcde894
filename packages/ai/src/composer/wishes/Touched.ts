import type { Blueprint } from "@statex/blueprint/Blueprint"
import { entitiesOf, type View } from "@statex/blueprint/View"
import { composerWords } from "@statex/i18n/ComposerWords"
import type { Probe } from "../../Probe.ts"
import type { Requirement } from "../../Understanding.ts"

/** How a machine tries a view: by what one does on it. */
const probeOf = (view: View): Probe => {
  const [entity = ""] = entitiesOf(view)
  switch (view._tag) {
    case "List":
      return { _tag: "Edits", view: view.id, entity }
    case "Form":
      return { _tag: "Creates", view: view.id, entity }
    case "Booking":
      return { _tag: "Books", view: view.id }
    case "Landing":
      return { _tag: "Shows", view: view.id, text: view.sections[0].heading }
    case "Order":
      return { _tag: "Orders", view: view.id }
    case "LookUp":
      return { _tag: "LooksUp", view: view.id }
    case "Document":
      return { _tag: "Prints", view: view.id }
    case "Detail":
      return { _tag: "Shows", view: view.id, text: view.title }
    case "Catalogue":
    case "Locations":
      return { _tag: "Shows", view: view.id, text: view.title }
    default:
      return { _tag: "Summarises", view: view.id }
  }
}

const differs = (before: Blueprint, after: Blueprint) => (view: View): boolean => {
  const old = before.views.find((one) => one.id === view.id)
  const changed = after.entities.filter((entity) =>
    JSON.stringify(before.entities.find((one) => one.id === entity.id)) !== JSON.stringify(entity)
  ).map((entity) => entity.id)
  return JSON.stringify(old) !== JSON.stringify(view) || entitiesOf(view).some((id) => changed.includes(id))
}

const numberOf = (id: string) => Number(id.replace(/\D/gu, "")) || 0

/**
 * One requirement for each change of a wish, numbered on from those of the blueprint, with checks on the views that it touches.
 * A change that touches no record and no view (a colour, a name) is tried where the app begins.
 */
export const touchedBy = (
  before: Blueprint,
  after: Blueprint,
  changes: ReadonlyArray<{ readonly sentence: string; readonly quote: string }>
): ReadonlyArray<Requirement> => {
  const words = composerWords(after.locale)
  const highest = Math.max(0, ...before.views.flatMap((view) => view.requirements.map(numberOf)))
  const views = after.views.filter(differs(before, after))
  const recoloured = before.theme.hue !== after.theme.hue
  const start = after.views.find((view) => view.id === after.start) ?? after.views[0]
  const tried = views.length > 0 ? views.slice(0, 6) : [start]
  return changes.map(({ quote, sentence }, at) => ({
    id: `FR-${highest + at + 1}`,
    statement: sentence,
    quote,
    origin: "asked",
    priority: "must",
    checks: tried.map((view, index) => ({
      id: `AC-${highest + at + 1}.${index + 1}`,
      given: words("acGiven", { view: view.title }),
      when: words("acWhenChange"),
      outcome: words("acThenChange"),
      view: view.id,
      probe: views.length === 0 && recoloured ? { _tag: "Colours", hue: after.theme.hue } : probeOf(view)
    })),
    views: tried.map((view) => view.id)
  }))
}
