import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { View } from "@statex/blueprint/View"

const list = (blueprint: Blueprint, gone: ReadonlySet<string>, entity: string): string | undefined =>
  blueprint.views.find((view) => view._tag === "List" && view.entity === entity && !gone.has(view.id))?.id

const unlinked = (view: View, blueprint: Blueprint, gone: ReadonlySet<string>, start: string): View => {
  switch (view._tag) {
    case "Form":
      return gone.has(view.next) ? { ...view, next: list(blueprint, gone, view.entity) ?? start } : view
    case "Catalogue": {
      if (view.action === undefined || !gone.has(view.action.view)) return view
      const { action: _, ...rest } = view
      return rest
    }
    case "Landing": {
      const [first, ...rest] = view.sections.map((section) => {
        if (section._tag !== "Hero" || section.action === undefined || !gone.has(section.action.view)) return section
        const { action: _, ...plain } = section
        return plain
      })
      return first === undefined ? view : { ...view, sections: [first, ...rest] }
    }
    default:
      return view
  }
}

/** A blueprint without some of its views and without every way that led to them; undefined where nothing would be left to look at. */
export const withoutViews = (blueprint: Blueprint, gone: ReadonlySet<string>): Blueprint | undefined => {
  const left = blueprint.views.filter((view) => !gone.has(view.id))
  const inMenu = blueprint.navigation.map((entry) => entry.view).find((id) => !gone.has(id))
  const start = gone.has(blueprint.start) ? inMenu ?? left[0]?.id ?? "" : blueprint.start
  const [first, ...rest] = left.map((view) => unlinked(view, blueprint, gone, start))
  if (first === undefined || gone.size === 0) return undefined
  const { personas, ...plain } = blueprint
  const [persona, ...others] = (personas ?? []).flatMap((one) => {
    const [view, ...views] = one.views.filter((id) => !gone.has(id))
    return view === undefined ? [] : [{ ...one, views: [view, ...views] as const }]
  })
  return {
    ...plain,
    start,
    views: [first, ...rest],
    navigation: blueprint.navigation.filter((entry) => !gone.has(entry.view)),
    ...(persona === undefined ? {} : { personas: [persona, ...others] })
  }
}
