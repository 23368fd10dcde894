import type { Section, View } from "@statex/blueprint/View"
import { capital } from "../Words.ts"
import { type Done, phrase, positionOf, quotes, says, type Wish } from "./Wish.ts"

const headed = (section: Section, from: string, to: string): Section =>
  section.heading === from ? { ...section, heading: to } : section

/** "Change the heading to …", "replace “A” by “B”": a text that stands on a page. */
export const changeText = (wish: Wish): Done | undefined => {
  const { blueprint, lexicon, words } = wish
  const row = wish.passage.words
  const quoted = quotes(wish.passage.text)
  const title = positionOf(lexicon.wish.title, row)
  if (!says(lexicon.wish.change, wish) && title === -1) return undefined
  const headings = blueprint.views.flatMap((view) =>
    view._tag === "Landing" ? view.sections.map((section) => section.heading) : []
  )
  const known = [...headings, ...blueprint.views.map((view) => view.title)]
  const old = quoted.find((quote) => known.includes(quote)) ??
    (title === -1 ? undefined : headings[0] ?? blueprint.views[0].title)
  const colon = wish.passage.text.indexOf(":")
  const to = row.findIndex((word, at) => at > title && lexicon.wish.to.has(word.folded))
  const given = quoted.find((quote) => quote !== old) ??
    (colon !== -1 ? wish.passage.text.slice(colon + 1).trim() : to === -1 ? "" : phrase(wish, to + 1))
  const fresh = capital(given.replace(/[<>{}]/g, "").trim())
  if (old === undefined || fresh === "" || fresh.length > 120) return undefined
  const [first, ...rest] = blueprint.views.map((view): View => {
    const titled = view.title === old ? { ...view, title: fresh } : view
    if (titled._tag !== "Landing") return titled
    const [section, ...sections] = titled.sections.map((one) => headed(one, old, fresh))
    return section === undefined ? titled : { ...titled, sections: [section, ...sections] }
  })
  if (first === undefined) return undefined
  const navigation = blueprint.navigation.map((entry) => entry.label === old ? { ...entry, label: fresh } : entry)
  return {
    blueprint: { ...blueprint, views: [first, ...rest], navigation },
    change: words("chText", { from: old, to: fresh })
  }
}
