import type { Entity } from "@statex/blueprint/Entity"
import type { View } from "@statex/blueprint/View"
import type { Tile } from "@statex/blueprint/views/OverviewViews"
import { composerWords } from "@statex/i18n/ComposerWords"
import { centralOf } from "../placing/Placer.ts"
import type { Shape } from "../shaping/Ground.ts"
import { dayOfEntity, overStates, statusIsNot } from "../shaping/Periods.ts"
import { atMost } from "../Words.ts"
import { cardOf } from "./Columns.ts"

type Overview = Extract<View, { readonly _tag: "Dashboard" }>["tiles"]

const mostReminders = 4

/** Reminders first, then how much there is, then where it stands and what comes next. */
export const tilesOf = (shape: Shape, entities: ReadonlyArray<Entity>): Overview => {
  const words = composerWords(shape.reading.locale)
  const central = centralOf(shape)
  const drawn = entities.find((one) => one.id === central.id)
  const label = (text: string) => atMost(text, 120)
  const reminders = entities.flatMap((entity) =>
    (entity.reminders ?? []).map((reminder): Tile => ({
      _tag: "Reminding",
      entity: entity.id,
      reminder: reminder.id,
      columns: cardOf(entity)
    }))
  ).slice(0, mostReminders)
  const open = statusIsNot(central, overStates(central))
  const figures = entities.filter((entity) => entity.samples.length > 0 || entity.id === central.id).slice(0, 4).map((
    entity
  ): Tile => ({
    _tag: "Figure",
    label: label(
      entity.id === central.id && open.length > 0
        ? words("tileOpen", { plural: entity.plural })
        : entity.plural
    ),
    entity: entity.id,
    measure: "count",
    where: entity.id === central.id ? open : []
  }))
  const money = drawn?.fields.find((field) => field.kind === "money")
  const day = dayOfEntity(central)
  const rest: ReadonlyArray<Tile> = drawn === undefined ? [] : [
    ...(money === undefined ? [] : [{
      _tag: "Figure" as const,
      label: label(words("tileSum", { field: money.label, plural: drawn.plural })),
      entity: drawn.id,
      measure: "sum" as const,
      field: money.id,
      where: []
    }]),
    ...(drawn.status === undefined ? [] : [{
      _tag: "Breakdown" as const,
      label: label(words("tileBreakdown", { plural: drawn.plural })),
      entity: drawn.id,
      group: drawn.status
    }]),
    ...(day === undefined ? [] : [{
      _tag: "Latest" as const,
      label: label(words("tileNext", { plural: drawn.plural })),
      entity: drawn.id,
      columns: cardOf(drawn),
      where: [{
        _tag: "Compares" as const,
        field: day.id,
        relation: "atLeast" as const,
        to: { _tag: "Today" as const }
      }],
      sort: { field: day.id, descending: false },
      most: 5
    }])
  ]
  const [first, ...more] = [...reminders, ...figures, ...rest].slice(0, 12)
  const [entity] = entities
  return first !== undefined
    ? [first, ...more]
    : [{ _tag: "Figure", label: label(entity?.plural ?? ""), entity: entity?.id ?? "", measure: "count", where: [] }]
}
