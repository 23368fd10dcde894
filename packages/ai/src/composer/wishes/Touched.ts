import type { Blueprint } from "@statex/blueprint/Blueprint"
import { entitiesOf, type View } from "@statex/blueprint/View"
import { composerWords } from "@statex/i18n/ComposerWords"
import type { Probe } from "../../Probe.ts"
import type { Requirement } from "../../Understanding.ts"
import { later } from "../requirements/GeneralRequirements.ts"
import type { Wanted } from "../Sentences.ts"
import { pointsWell } from "./Pointing.ts"
import { statementOf } from "./Stated.ts"

/** One thing that was done: what is said of it, the words that asked for it, and the blueprint before and after. */
export interface Change {
  readonly sentence: string
  readonly quote: string
  readonly before: Blueprint
  readonly after: Blueprint
  readonly wanted?: ReadonlyArray<Wanted>
}

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

const differs = (before: Blueprint, after: Blueprint) => {
  const changed = after.entities.filter((entity) =>
    JSON.stringify(before.entities.find((one) => one.id === entity.id)) !== JSON.stringify(entity)
  ).map((entity) => entity.id)
  return (view: View): boolean =>
    JSON.stringify(before.views.find((one) => one.id === view.id)) !== JSON.stringify(view) ||
    entitiesOf(view).some((id) => changed.includes(id))
}

const numberOf = (id: string) => Number(id.replace(/\D/gu, "")) || 0

/** The view itself, else the one of that kind: other hands than ours may have given it another id. */
const viewFor = (id: string, last: Blueprint): View | undefined => last.views.find((view) => view.id === id)

type Check = Requirement["checks"][number]

const checksOf = (one: Wanted, number: number, last: Blueprint): ReadonlyArray<Check> => {
  const words = composerWords(last.locale)
  return (one.checks ?? []).flatMap((check): ReadonlyArray<Omit<Check, "id">> => {
    const view = viewFor(check.view, last)
    const { probe } = check
    if (view === undefined || probe !== undefined && !pointsWell(probe, last)) return []
    const values = { ...one.values, ...check.values }
    return [{
      given: words("acGiven", { view: view.title }),
      when: words(`acWhen${check.key}`, values),
      outcome: words(`acThen${check.outcome ?? check.key}`, values),
      view: view.id,
      ...(probe === undefined ? {} : { probe })
    }]
  }).map((check, index) => ({ id: `AC-${number}.${index + 1}`, ...check }))
}

/** On the views that a change touches; one that touches no record and no view (a colour, a name) is tried where the app begins. */
const plainChecks = ({ after, before }: Change, number: number, last: Blueprint): ReadonlyArray<Check> => {
  const words = composerWords(last.locale)
  const seen = after.views.filter(differs(before, after)).filter((view) => viewFor(view.id, last) !== undefined)
  const start = last.views.find((view) => view.id === last.start) ?? last.views[0]
  const recoloured = seen.length === 0 && before.theme.hue !== after.theme.hue
  return (seen.length > 0 ? seen.slice(0, 6) : [start]).map((view, index) => {
    const now = viewFor(view.id, last) ?? view
    return {
      id: `AC-${number}.${index + 1}`,
      given: words("acGiven", { view: now.title }),
      when: words("acWhenChange"),
      outcome: words("acThenChange"),
      view: now.id,
      probe: recoloured ? { _tag: "Colours", hue: after.theme.hue } : probeOf(now)
    }
  })
}

interface Told {
  readonly change: Change
  readonly statement: string
  readonly one?: Wanted
}

const told = (change: Change, last: Blueprint): ReadonlyArray<Told> => {
  const wanted = (change.wanted ?? []).filter((one) => checksOf(one, 0, last).length > 0)
  return wanted.length === 0
    ? [{ change, statement: change.sentence }]
    : wanted.map((one) => ({ change, statement: statementOf(one, last.locale), one }))
}

/**
 * The requirements that a wish adds, numbered on from those of the blueprint, each with checks whose ids all exist once the whole wish is
 * done. Numbers are left free for requirements that no view serves: they come last, and there is one at most for each thing left to the product.
 */
export const touchedBy = (
  first: Blueprint,
  last: Blueprint,
  changes: ReadonlyArray<Change>
): ReadonlyArray<Requirement> => {
  const highest = Math.max(0, ...first.views.flatMap((view) => view.requirements.map(numberOf))) + later.size
  return changes.flatMap((change) => told(change, last)).map(({ change, one, statement }, at) => {
    const number = highest + at + 1
    const [check, ...checks] = one === undefined ? plainChecks(change, number, last) : checksOf(one, number, last)
    const all = check === undefined ? plainChecks(change, number, last) : [check, ...checks]
    return {
      id: `FR-${number}`,
      statement,
      quote: change.quote,
      origin: "asked",
      priority: "must",
      checks: all,
      views: [...new Set(all.map((each) => each.view))]
    }
  })
}

/** New views say which of the new requirements they serve. */
export const serving = (first: Blueprint, last: Blueprint, requirements: ReadonlyArray<Requirement>): Blueprint => {
  const [view, ...views] = last.views.map((one): View =>
    first.views.some((old) => old.id === one.id) || one.requirements.length > 0
      ? one
      : { ...one, requirements: requirements.filter((each) => each.views.includes(one.id)).map((each) => each.id) }
  )
  return view === undefined ? last : { ...last, views: [view, ...views] }
}
