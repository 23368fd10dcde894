import type { BriefText } from "../AiRequest.ts"
import type { Understanding } from "../Understanding.ts"
import { answered } from "./Answers.ts"
import type { DraftEntity, DraftField } from "./Draft.ts"
import { fieldOf } from "./Fields.ts"
import { lexicons } from "./Lexicons.ts"
import { same } from "./Lists.ts"
import { type Shape, shapeOf } from "./Shape.ts"

type Understood = Understanding["entities"][number]

/** Whether the rules themselves would have understood the brief so. */
const agrees = (shape: Shape, entities: ReadonlyArray<Understood>): boolean =>
  shape.entities.length === entities.length &&
  shape.entities.every((entity, at) =>
    entity.id === entities[at]?.id && entity.fields.length === entities[at].fields.length &&
    entity.fields.every((field, index) => field.id === entities[at]?.fields[index]?.id)
  )

const draftOf = (
  entity: Understood,
  known: ReadonlyArray<DraftEntity>,
  locale: Understanding["locale"]
): DraftEntity => {
  const own = known.find((one) => one.id === entity.id || same(one.singular, entity.singular))
  const fields = entity.fields.map((field): DraftField => {
    const drawn = own?.fields.find((one) => one.id === field.id || same(one.label, field.label))
    const named = fieldOf(field.label, locale, lexicons[locale])
    const kind = named.kind === "choice" && named.options.length < 2 ? "text" : named.kind
    return drawn === undefined
      ? { id: field.id, label: field.label, kind, options: named.options, origin: "asked" }
      : { ...drawn, id: field.id, label: field.label }
  })
  const status = own?.fields.find((field) => field.id === own.status)
  const kept = fields.find((field) => status !== undefined && field.label === status.label)
  const { status: _, ...rest } = own ?? { named: [], rows: [], columns: [], passages: [], origin: "asked" as const }
  return {
    ...rest,
    id: entity.id,
    singular: entity.singular,
    plural: entity.plural,
    person: entity.personal,
    columns: [],
    rows: [],
    fields,
    ...(kept === undefined ? {} : { status: kept.id })
  }
}

/** The shape behind an understanding, whichever tier it came from: its entities and words win over our own reading. */
export const reconciled = (brief: BriefText, understanding: Understanding): Shape => {
  const { locale, family, name } = understanding
  const own = answered(brief)
  const shape = shapeOf(own)
  if (own.locale === locale && own.family === family && agrees(shape, understanding.entities)) return shape
  const entities = understanding.entities.map((entity) => draftOf(entity, shape.entities, locale))
  const { appointment: _, ...rest } = own
  return shapeOf({ ...rest, locale, family, name, entities })
}
