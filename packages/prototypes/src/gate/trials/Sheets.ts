import { evaluationOf } from "@statex/blueprint/Evaluation"
import { groupsOf } from "@statex/blueprint/markup/Groups"
import type { Scene, Stored } from "@statex/blueprint/markup/Scene"
import { numberText, titleOf, valueText } from "@statex/blueprint/markup/Wording"
import type { View } from "@statex/blueprint/View"
import { Effect } from "effect"
import {
  addressOfView,
  demand,
  entityOf,
  pageText,
  press,
  sceneOf,
  shows,
  stumble,
  type Trial,
  viewOf
} from "./Trial.ts"

interface Place {
  readonly view: string
}

const of = (scene: Scene, entity: string): ReadonlyArray<Stored> =>
  scene.records.filter((record) => record.entity === entity)

const total = (records: ReadonlyArray<Stored>, field: string | undefined): number =>
  field === undefined
    ? records.length
    : records.reduce((sum, { values: { [field]: value } }) => sum + (typeof value === "number" ? value : 0), 0)

const written = (scene: Scene, entity: string, field: string | undefined, value: number): string => {
  const known = scene.entities.find((one) => one.id === entity)?.fields.find((one) => one.id === field)
  return known === undefined ? numberText(scene.locale, value) : valueText(scene, known, Number(value.toPrecision(12)))
}

/** Pairs of a name and the figure that has to stand beside it, in one row of the page. */
const figures = (scene: Scene, view: View): ReadonlyArray<readonly [row: string, figure: string]> => {
  const { holds } = evaluationOf({ entities: scene.entities, records: scene.records, today: scene.today })
  switch (view._tag) {
    case "Chart": {
      const entity = scene.entities.find((one) => one.id === view.entity)
      const group = entity?.fields.find((field) => field.id === view.group)
      const records = of(scene, view.entity).filter((record) => holds(view.where ?? [], record))
      if (group === undefined || group.kind === "date") return []
      return groupsOf(scene, group, records).filter((one) => one.records.length > 0).map((one) =>
        [one.label, written(scene, view.entity, view.sum, total(one.records, view.sum))] as const
      )
    }
    case "Dashboard":
      return view.tiles.flatMap((tile) => {
        if (tile._tag !== "Figure" || tile.measure !== "count" && tile.measure !== "sum") return []
        const records = of(scene, tile.entity).filter((record) => holds(tile.where, record))
        const field = tile.measure === "sum" ? tile.field : undefined
        return [[tile.label, written(scene, tile.entity, field, total(records, field))] as const]
      })
    case "Report": {
      const records = of(scene, view.entity).filter((record) => holds(view.where, record))
      return records.slice(0, 20).map((record) => [titleOf(scene, record), ""] as const)
    }
    default:
      return []
  }
}

const rows = "main tr,main [data-tile],main .bar,main section,main li"

const inMonth = (scene: Scene, view: View): ReadonlyArray<Stored> => {
  const month = scene.today?.slice(0, 7) ?? ""
  return view._tag === "Calendar"
    ? of(scene, view.entity).filter((record) => String(record.values[view.date] ?? "").startsWith(month))
    : []
}

/** The figures of the page are compared with the records that it stands for. */
export const summarises = Effect.fnUntraced(function*(trial: Trial, place: Place) {
  const view = yield* viewOf(trial, place.view)
  yield* trial.user.go(addressOfView(trial, view.id))
  const scene = yield* sceneOf(trial)
  if (view._tag === "Board" || view._tag === "Kitchen") {
    const entity = yield* entityOf(trial, view.entity)
    const group = view._tag === "Board" ? view.group : entity.status ?? ""
    const columns = yield* trial.user.marks("main [data-column]", "data-column")
    for (const column of columns) {
      const keys = yield* trial.user.marks(`main [data-column="${column}"] [data-record]`, "data-record")
      const records = of(scene, view.entity).filter((record) => String(record.values[group] ?? "") === column)
      const wrong = records.filter((record) => !keys.includes(record.key))
      yield* demand(
        wrong.length === 0 && keys.length === records.length,
        `the column "${column}" shows ${keys.length} of ${records.length}`
      )
    }
    yield* demand(columns.length > 0, "the page has no columns")
    return `${columns.length} columns hold the records that belong there`
  }
  const text = yield* pageText(trial)
  const lines = yield* trial.user.words(rows)
  const wanted = figures(scene, view)
  for (const [row, figure] of wanted) {
    // A large figure may leave its cents out where there are none.
    const short = figure.replace(/[.,]00(?=\D*$)/, "")
    const found = lines.some((line) => shows(line, row) && (shows(line, figure) || shows(line, short)))
    yield* demand(found, figure === "" ? `"${row}" is missing` : `"${row}" should say ${figure}`)
  }
  const dated = inMonth(scene, view)
  for (const record of dated) {
    yield* demand(shows(text, titleOf(scene, record)), `"${titleOf(scene, record)}" is missing in its month`)
  }
  if (view._tag === "Timetable" || wanted.length + dated.length === 0) {
    yield* demand(lines.length > 0 || text !== "", "the page shows nothing")
    return "the page stands and has no figures to compare on this day"
  }
  return `${wanted.length + dated.length} figures and entries agree with the records`
})

export const prints = Effect.fnUntraced(function*(trial: Trial, place: Place) {
  const view = yield* viewOf(trial, place.view)
  if (!("entity" in view)) return yield* stumble(`"${place.view}" has nothing to print`)
  yield* trial.user.go(addressOfView(trial, view.id))
  const scene = yield* sceneOf(trial)
  const record = of(scene, view.entity)[0]
  const keyed = view._tag === "Document" || view._tag === "Detail"
  if (keyed && record === undefined) return yield* stumble("there is no record to print")
  if (keyed) yield* trial.user.go(`${addressOfView(trial, view.id)}?key=${encodeURIComponent(record?.key ?? "")}`)
  if (view._tag === "Document" && record !== undefined) {
    const text = yield* pageText(trial)
    const entity = yield* entityOf(trial, view.entity)
    for (const id of view.fields) {
      const field = entity.fields.find((one) => one.id === id)
      const value = record.values[id] ?? null
      if (field === undefined || value === null || value === "") continue
      const wanted = valueText(scene, field, value)
      yield* demand(shows(text, wanted), `the sheet does not name "${field.label}": ${wanted}`)
    }
  }
  const { printed } = yield* press(trial, "main [data-action=print]")
  yield* demand(printed > 0, "the button does not ask to print")
  return record === undefined
    ? "the page asks to be printed"
    : `"${titleOf(scene, record)}" stands on a sheet that asks to be printed`
})
