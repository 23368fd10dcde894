import { fold } from "../Words.ts"
import { pageIn, pageWords, tagOf } from "./Pages.ts"
import { type Done, entityNamed, names, says, type Wish } from "./Wish.ts"

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
