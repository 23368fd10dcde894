import type { Locations } from "../views/PublicViews.ts"
import { facts } from "./Facts.ts"
import { anything, counted, finder, fits, type Wanted } from "./Finder.ts"
import { button, heading, sampleNote } from "./Frame.ts"
import { groupsOf } from "./Groups.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { entityOf, fieldOf, recordsOf, type Scene, type Stored } from "./Scene.ts"
import { sampleTag } from "./ValueMarkup.ts"
import { titleOf } from "./Wording.ts"

type LocationsView = typeof Locations.Type

export type CopyAddress = (address: string) => void

const place = (scene: Scene, view: LocationsView, record: Stored, copy: CopyAddress | null): Markup => {
  const address = String(record.values[view.address] ?? "")
  const title = titleOf(scene, record)
  return h(
    "li",
    { class: "place", "data-record": record.key },
    h("h3", {}, h("bdi", {}, title), sampleTag(scene, record)),
    address === "" ? null : [
      h("address", {}, h("bdi", {}, address)),
      button(scene.copy.copyAddress, "copy-address", {
        id: `${view.id}-copy-${record.key}`,
        class: "copy",
        "aria-label": `${scene.copy.copyAddress}: ${title}`,
        onclick: copy === null ? undefined : () => copy(address)
      })
    ],
    facts(scene, record, view.facts)
  )
}

/** Places by their area, as in a directory. */
export const places = (
  scene: Scene,
  view: LocationsView,
  wanted: Wanted,
  on: { readonly copy: CopyAddress; readonly clear: () => void } | null
): Child => {
  const entity = entityOf(scene, view.entity)
  const all = recordsOf(scene, view.entity)
  const left = all.filter(fits(scene, entity, [view.address, ...view.facts], view.area, wanted))
  const areas = view.area === undefined
    ? [{ key: "", label: entity.plural, records: left }]
    : groupsOf(scene, fieldOf(entity, view.area), left).filter((area) => area.records.length > 0)
  return counted(
    scene,
    left.length,
    all.length,
    on?.clear ?? null,
    areas.map((area, at) =>
      h(
        "section",
        { class: "area", "aria-labelledby": `${view.id}-area-${at}` },
        h("h2", { id: `${view.id}-area-${at}` }, area.label),
        h("ul", { class: "places" }, area.records.map((record) => place(scene, view, record, on?.copy ?? null)))
      )
    )
  )
}

export const locationsMarkup = (scene: Scene, view: LocationsView): Child => [
  heading(view),
  finder(
    scene,
    { id: view.id, entity: view.entity, group: view.area },
    entityOf(scene, view.entity),
    recordsOf(scene, view.entity)
  ),
  h("div", { class: "results", "data-region": "results" }, places(scene, view, anything, null)),
  sampleNote(scene, view.entity)
]
