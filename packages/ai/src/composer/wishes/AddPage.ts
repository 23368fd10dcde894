import { withCalendar, withLocations, withReport, withTimetable } from "../families/Kit.ts"
import { calendarId } from "../Layout.ts"
import { document } from "../placing/Documents.ts"
import { centralOf } from "../placing/Placer.ts"
import { publicly } from "../placing/Selling.ts"
import { planning, type Shape, type ShapedEntity, wanting } from "../shaping/Ground.ts"
import { dayOfEntity } from "../shaping/Periods.ts"
import { capital } from "../Words.ts"
import { groundOf } from "./Ground.ts"
import { withOverview } from "./Overview.ts"
import { pageIn, type PageKind, pageWords } from "./Pages.ts"
import { statementOf } from "./Stated.ts"
import { strangeIn } from "./Strange.ts"
import { taken } from "./Taken.ts"
import { type Done, entityNamed, names, positionOf, says, type Wish } from "./Wish.ts"

/** What a sheet is called: the words of the wish that say so. */
const labelOf = (wish: Wish, kind: PageKind): string =>
  capital((pageWords[kind].exec(wish.passage.text)?.[0] ?? "").trim())

/** By the date that the wish names, else by the one that says when it happens. */
const calendar = (shape: Shape, entity: ShapedEntity, wish: Wish): Shape => {
  const day = entity.fields.find((field) => field.kind === "date" && names(wish.passage.text, field.label))
  const usual = withCalendar(shape, entity)
  if (day === undefined || day.id === dayOfEntity(entity)?.id) return usual
  const id = calendarId(entity)
  return wanting(planning(shape, { id, tag: "Calendar", entity: entity.id, date: day.id }), {
    key: "Calendar",
    values: { plural: entity.plural, field: day.label },
    priority: "must",
    views: [id],
    checks: [{ key: "Look", view: id, probe: { _tag: "Summarises", view: id } }]
  })
}

const planned = (shape: Shape, entity: ShapedEntity, kind: PageKind, wish: Wish): Shape | undefined => {
  const { passage } = wish
  switch (kind) {
    case "calendar":
      return calendar(shape, entity, wish)
    case "week":
      return withTimetable(shape, entity)
    case "locations":
      return withLocations(shape, entity)
    case "report":
      return withReport(shape, entity)
    case "catalogue":
      return publicly(shape, { _tag: "Public", passage, entity: entity.id })
    case "document":
      return document(shape, { _tag: "Document", passage, label: labelOf(wish, kind), entity: entity.id })
    default:
      return undefined
  }
}

/** The thing that such a page can be of, where none is named. */
const fitting = (shape: Shape, kind: PageKind): ShapedEntity | undefined => {
  const central = centralOf(shape)
  const dated = kind === "calendar" || kind === "week"
  return !dated || dayOfEntity(central) !== undefined
    ? central
    : shape.entities.find((one) => dayOfEntity(one) !== undefined)
}

const overview = (wish: Wish, shape: Shape): Done | undefined => {
  const { blueprint } = wish
  if (blueprint.views.some((view) => view._tag === "Dashboard")) return undefined
  const after = withOverview(blueprint, shape)
  const view = after.views.at(-1)?.id ?? ""
  const wanted = {
    key: "Dashboard",
    from: wish.passage,
    priority: "must" as const,
    views: [view],
    checks: [{ key: "Look", view, probe: { _tag: "Summarises" as const, view } }]
  }
  return { blueprint: after, change: statementOf(wanted, blueprint.locale), wanted: [wanted] }
}

/** Whether a wish takes something away, calls it otherwise or speaks of where to begin: then a page that it names is there already. */
const isOfOld = (wish: Wish): boolean => {
  const { passage, lexicon } = wish
  const titled = positionOf(lexicon.wish.title, passage.words) !== -1
  return titled || says(lexicon.wish.rename, wish) || says(lexicon.wish.remove, wish) ||
    pageWords.start.test(passage.text)
}

/** "Add a calendar of appointments", "a dashboard", "a printable list of customers", "a catalogue for visitors". */
export const addPage = (wish: Wish): Done | undefined => {
  const { blueprint, lexicon, passage } = wish
  const kind = pageIn(passage.text)
  if (kind === undefined || kind === "board" || kind === "chart" || isOfOld(wish)) return undefined
  if (positionOf(lexicon.fieldNoun, passage.words) !== -1) return undefined
  const before = groundOf(wish)
  if (before === undefined) return undefined
  if (kind === "dashboard") return overview(wish, before)
  const named = entityNamed(passage.text.replace(pageWords[kind], " "), blueprint)
  const guessed = strangeIn(wish, pageWords[kind]).length === 0 ? fitting(before, kind) : undefined
  const entity = before.entities.find((one) => one.id === named?.id) ?? guessed
  const after = entity === undefined ? undefined : planned(before, entity, kind, wish)
  if (after === undefined || after.planned.length === before.planned.length) return undefined
  const next = taken(blueprint, before, after)
  if (next.views.length === blueprint.views.length) return undefined
  const wanted = after.wanted.map((one) => ({ ...one, from: passage, priority: "must" as const }))
  return { blueprint: next, change: wanted.map((one) => statementOf(one, blueprint.locale)).join(" "), wanted }
}
