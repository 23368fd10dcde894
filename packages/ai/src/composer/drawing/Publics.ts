import type { Entity } from "@statex/blueprint/Entity"
import type { View } from "@statex/blueprint/View"
import { composerWords } from "@statex/i18n/ComposerWords"
import type { Planned, PlannedLines } from "../Layout.ts"
import type { Shape } from "../shaping/Ground.ts"
import { cardOf, columnsOf, nonEmpty, summable, typedIds } from "./Columns.ts"

interface Shared {
  readonly id: string
  readonly title: string
  readonly requirements: ReadonlyArray<string>
  readonly entity: string
}

/** What a view for visitors, for the kitchen or on paper needs to be drawn. */
export interface PublicGround {
  readonly shape: Shape
  readonly entities: ReadonlyArray<Entity>
  readonly views: ReadonlyArray<Planned>
}

const linesOf = (lines: PlannedLines | undefined, { entities }: PublicGround) => {
  const entity = entities.find((one) => one.id === lines?.entity)
  if (lines === undefined || entity === undefined) return {}
  const columns = columnsOf(entity).filter((id) => id !== lines.reference)
  const own = nonEmpty(columns.length > 0 ? columns : [entity.title], entity.title)
  return { lines: { entity: entity.id, reference: lines.reference, columns: own, sums: summable(entity, own) } }
}

const factsOf = (entity: Entity, taken: ReadonlyArray<string | undefined>) =>
  entity.fields.filter((field) =>
    ![...taken, entity.title].includes(field.id) && field.kind !== "longText" && field.kind !== "phone" &&
    field.kind !== "email" && field.id !== entity.status
  ).slice(0, 5).map((field) => field.id)

/** Draws a planned view that others than the team look at. */
export const publicDrawn = (
  planned: Planned,
  entity: Entity,
  shared: Shared,
  ground: PublicGround
): View | undefined => {
  const words = composerWords(ground.shape.reading.locale)
  switch (planned.tag) {
    case "Catalogue": {
      const { group, price, text } = planned
      const basket = ground.views.find((one) => one.tag === "Order" && one.items === entity.id)
      return {
        _tag: "Catalogue",
        ...shared,
        ...(text === undefined ? {} : { text }),
        ...(price === undefined ? {} : { price }),
        ...(group === undefined ? {} : { group }),
        facts: factsOf(entity, [text, price, group]),
        where: planned.where ?? [],
        ...(basket === undefined ? {} : { action: { label: words("actionOrder"), view: basket.id } })
      }
    }
    case "Order": {
      const { group, items, line, lines, price } = planned
      if (items === undefined || line === undefined || lines === undefined || price === undefined) return undefined
      const asked = typedIds(entity).filter((id) => id !== entity.status)
      return {
        _tag: "Order",
        ...shared,
        fields: nonEmpty(asked, entity.title),
        items,
        price,
        ...(group === undefined ? {} : { group }),
        where: planned.where ?? [],
        lines: lines.entity,
        line,
        submit: words("submitOrder"),
        thanks: words("orderThanks")
      }
    }
    case "Kitchen": {
      const [first, ...rest] = planned.states ?? []
      return first === undefined ? undefined : {
        _tag: "Kitchen",
        ...shared,
        states: [first, ...rest],
        card: cardOf(entity),
        ...linesOf(planned.lines, ground)
      }
    }
    case "LookUp": {
      const code = planned.code ?? entity.title
      const shown = entity.fields.filter((field) =>
        field.id !== code && field.kind !== "phone" && field.kind !== "email" && field.kind !== "longText"
      ).map((field) => field.id)
      const first = entity.status === undefined ? shown : [entity.status, ...shown]
      return { _tag: "LookUp", ...shared, code, fields: nonEmpty([...new Set(first)].slice(0, 6), code) }
    }
    case "Document": {
      const signatures = (planned.signatures ?? []).map((key) => words(key))
      return {
        _tag: "Document",
        ...shared,
        fields: nonEmpty(entity.fields.map((field) => field.id), entity.title),
        ...linesOf(planned.lines, ground),
        signatures
      }
    }
    case "Locations": {
      const address = planned.address ?? entity.title
      return {
        _tag: "Locations",
        ...shared,
        address,
        ...(planned.area === undefined ? {} : { area: planned.area }),
        facts: factsOf(entity, [address, planned.area])
      }
    }
    default:
      return undefined
  }
}
