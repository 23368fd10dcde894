import type { Blueprint } from "@statex/blueprint/Blueprint"

/** Views whose pictures a report keeps: with three widths each, twelve pictures. */
const most = 4

/** The start and the main views, of as many kinds as there are. */
export const viewsToShow = ({ navigation, start, views }: Blueprint): ReadonlyArray<string> => {
  const main = [start, ...navigation.map((entry) => entry.view), ...views.map((view) => view.id)]
  const kindOf = (id: string) => views.find((view) => view.id === id)?._tag ?? ""
  const ids = [...new Set(main)]
  const first = ids.filter((id, at) => ids.findIndex((other) => kindOf(other) === kindOf(id)) === at)
  return [...new Set([...first, ...ids])].slice(0, most)
}
