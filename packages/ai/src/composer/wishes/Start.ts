import { fold } from "../Words.ts"
import { pageIn, pageWords } from "./Pages.ts"
import { type Done, entityNamed, names, says, type Wish } from "./Wish.ts"

const tagOf = {
  board: "Board",
  chart: "Chart",
  calendar: "Calendar",
  week: "Timetable",
  dashboard: "Dashboard",
  report: "Report",
  catalogue: "Catalogue",
  locations: "Locations",
  document: "Document",
  start: "List"
} as const

/** "Start with the calendar", "the list of orders should be the start page". */
export const restart = (wish: Wish): Done | undefined => {
  const { blueprint, lexicon, passage, words } = wish
  if (!pageWords.start.test(passage.text) || says(lexicon.wish.title, wish)) return undefined
  const rest = passage.text.replace(pageWords.start, " ")
  const listed = blueprint.views.filter((view) => blueprint.navigation.some((entry) => entry.view === view.id))
  const kind = pageIn(rest)
  const entity = entityNamed(rest, blueprint)
  const about = listed.filter((view) => "entity" in view && view.entity === entity?.id)
  const view = listed.find((one) => fold(rest).includes(fold(one.title)) && kind === undefined) ??
    (kind === undefined ? undefined : about.find((one) => one._tag === tagOf[kind]) ??
      listed.find((one) => one._tag === tagOf[kind])) ??
    about.find((one) => one._tag === "List") ?? about[0] ?? listed.find((one) => names(rest, one.title))
  if (view === undefined || view.id === blueprint.start) return undefined
  return { blueprint: { ...blueprint, start: view.id }, change: words("chStart", { view: view.title }) }
}
