import type { Persona } from "@statex/blueprint/Persona"
import { entitiesOf, type View } from "@statex/blueprint/View"
import type { PersonaDraft, Shape } from "../shaping/Ground.ts"
import { atMost } from "../Words.ts"

const forReading: ReadonlySet<View["_tag"]> = new Set([
  "List",
  "Detail",
  "Board",
  "Calendar",
  "Timetable",
  "Catalogue",
  "Locations",
  "Document"
])
const forWork: ReadonlySet<View["_tag"]> = new Set([...forReading, "Form", "Chart", "Kitchen", "Booking", "Report"])

/** What a persona works with: its own records, and what those point at. */
const within = (draft: PersonaDraft, shape: Shape): ReadonlySet<string> => {
  const own = [...draft.scope.map((one) => one.entity), ...(draft.entity === undefined ? [] : [draft.entity])]
  const pointed = own.flatMap((id) => Object.values(shape.entities.find((one) => one.id === id)?.references ?? {}))
  const lines = shape.entities.filter((one) =>
    one.role === "line" && Object.values(one.references).some((id) => own.includes(id))
  )
  return new Set([...own, ...pointed, ...lines.map((one) => one.id)])
}

/** Who looks through which eyes: the views of their own records, in the order of the app. */
export const personasDrawn = (shape: Shape, views: ReadonlyArray<View>): Persona[] =>
  shape.personas.flatMap((draft): Array<Persona> => {
    const inside = within(draft, shape)
    const kitchen = draft.scope.length === 0 && !draft.readOnly
      ? views.filter((view) => view._tag === "Kitchen" && view.entity === draft.entity)
      : []
    const kinds = draft.readOnly ? forReading : forWork
    const seen = kitchen.length > 0
      ? views.filter((view) => kitchen.includes(view) || view._tag === "Detail" && view.entity === draft.entity)
      : views.filter((view) => {
        const about = entitiesOf(view)
        return kinds.has(view._tag) && about.length > 0 && about.every((id) => inside.has(id))
      })
    const [first, ...rest] = seen.map((view) => view.id)
    const [scope, ...more] = draft.scope
    const readOnly = draft.readOnly ?
      [...inside] :
      [...inside].filter((id) => id !== draft.entity && !draft.scope.some((one) => one.entity === id))
    return first === undefined ? [] : [{
      id: draft.id,
      label: atMost(draft.label, 120),
      views: [first, ...rest],
      ...(scope === undefined ? {} : { scope: [scope, ...more] }),
      ...(readOnly.length === 0 ? {} : { readOnly })
    }]
  })
