import { cueIn } from "../Cues.ts"
import type { DraftEntity } from "../Draft.ts"
import { entityDrawn } from "../Drawn.ts"
import { sameThing } from "../Entities.ts"
import { ofRecords } from "../Layout.ts"
import { listId } from "../Layout.ts"
import { read } from "../Reading.ts"
import { fits, type Sample, type Samples } from "../samples/Trial.ts"
import { neutralValue } from "../samples/Values.ts"
import { listing } from "../Sentences.ts"
import type { Wanted } from "../Sentences.ts"
import { shaped } from "../shaping/Base.ts"
import type { Shape, ShapedEntity } from "../shaping/Ground.ts"
import { freeSlug } from "../Slugs.ts"
import { groundOf } from "./Ground.ts"
import { pageIn } from "./Pages.ts"
import { statementOf } from "./Stated.ts"
import { withViews } from "./Taken.ts"
import { type Done, positionOf, says, type Wish } from "./Wish.ts"

const samplesAtFirst = 6

/** Halves of verbs that German and Dutch put at the end: they belong to no field. */
const trailing =
  /[\s,]+(?:hinzu|hinzufügen|erfassen|aufnehmen|speichern|verwalten|führen|ergänzen|toe|toevoegen|bijhouden|vastleggen|opslaan|opnemen)(?=\s*[.!]*\s*$)/iu

/** The things that a wish names as a brief would, without those there are. */
const freshIn = (wish: Wish, shape: Shape): ReadonlyArray<DraftEntity> => {
  const result = wish.passage.text.replace(trailing, "")
  const { entities } = read({ locale: wish.locale, problem: "", today: "", improvement: "", result, attachments: [] })
  return entities.filter((one) => one.fields.length > 0 && !shape.entities.some((other) => sameThing(one, other)))
}

const sampled = (shape: Shape, made: ShapedEntity, wish: Wish) => {
  const drawn = entityDrawn(made, shape)
  const entities = [...wish.blueprint.entities, drawn]
  let samples: Samples = new Map(entities.map((one) => [one.id, one.samples]))
  const countOf = (id: string) => samples.get(id)?.length ?? 0
  for (let at = 0; at < samplesAtFirst; at++) {
    const values: Sample = Object.fromEntries(
      made.fields.map((
        field
      ) => [field.id, neutralValue(made, field, { at, attempt: 0, countOf, reading: shape.reading })])
    )
    const own = samples.get(made.id) ?? []
    if (fits(entities, samples, made.id, own.length, values)) {
      samples = new Map([...samples, [made.id, [...own, values]]])
    }
  }
  return { ...drawn, samples: samples.get(made.id) ?? [] }
}

const wantedFor = (entity: ShapedEntity, wish: Wish): ReadonlyArray<Wanted> => {
  const { plural, singular } = entity
  const list = listId(entity)
  const probe = { view: list, entity: entity.id }
  const fields = listing(entity.fields.map((field) => field.label), wish.blueprint.locale)
  return [
    {
      key: "Keep",
      values: { plural, singular },
      from: wish.passage,
      priority: "must",
      views: [list],
      checks: [
        { key: "Add", view: list, probe: { _tag: "Creates", ...probe } },
        { key: "Edit", view: list, probe: { _tag: "Edits", ...probe } },
        { key: "Remove", view: list, probe: { _tag: "Removes", ...probe } }
      ]
    },
    {
      key: "Fields",
      values: { plural, fields },
      from: wish.passage,
      priority: "must",
      views: [list],
      checks: [{ key: "Fields", view: list, probe: { _tag: "Creates", ...probe } }]
    }
  ]
}

/** "Also keep suppliers with name and phone". */
export const addEntity = (wish: Wish): Done | undefined => {
  const { blueprint, lexicon, passage } = wish
  const asks = says(lexicon.wish.add, wish) || positionOf(lexicon.keep, passage.words) !== -1
  const old = says(lexicon.wish.remove, wish) || says(lexicon.wish.rename, wish) ||
    positionOf(lexicon.fieldNoun, passage.words) !== -1 || says(lexicon.wish.option, wish)
  if (!asks || old || pageIn(passage.text) !== undefined || cueIn(passage.words, lexicon.cues.deny) !== undefined) {
    return undefined
  }
  const before = groundOf(wish)
  if (before === undefined) return undefined
  const [fresh] = freshIn(wish, before)
  if (fresh === undefined) return undefined
  const taken = [...blueprint.entities.map((one) => one.id), ...blueprint.views.map((one) => one.id)]
  const drafts = [...before.entities, { ...fresh, id: freeSlug(fresh.singular, taken) }]
  const draft = drafts.at(-1)
  if (draft === undefined) return undefined
  const made = shaped(draft, "records", blueprint.locale, drafts)
  const after: Shape = { ...before, entities: [before.entities[0], ...before.entities.slice(1), made] }
  const entity = sampled(after, made, wish)
  const grown = { ...blueprint, entities: [...blueprint.entities, entity] }
  const wanted = wantedFor(made, wish)
  return {
    blueprint: withViews(grown, after, ofRecords(made)),
    change: wanted.map((one) => statementOf(one, blueprint.locale)).join(" "),
    wanted
  }
}
