import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Entity } from "@statex/blueprint/Entity"
import { entitiesOf, type Section, type View } from "@statex/blueprint/View"
import { catalogues } from "@statex/i18n/AppWords"
import type { Locale } from "@statex/kernel/Locale"
import { placeholderIn } from "./Placeholders.ts"
import { secretsIn } from "./Secrets.ts"
import { foreignTongue } from "./Tongue.ts"

/** Whether a text of the blueprint must not stay: only what the gate complained about is asked. */
export type IsWrong = (text: string) => boolean

export const isUnfit = (text: string, locale: Locale): boolean =>
  placeholderIn(text, locale) !== undefined || secretsIn(text).length > 0 ||
  foreignTongue(text, locale) !== undefined || /\b(?:javascript|vbscript|data):\S/i.test(text)

/** The first candidate that may stay; the text itself when none may, for nothing is invented. */
const instead = (wrong: IsWrong, text: string, ...candidates: ReadonlyArray<string | undefined>): string =>
  wrong(text) ? candidates.find((one) => one !== undefined && one !== "" && !wrong(one)) ?? text : text

/** An identifier read as words: it was made from the label that it stands for. */
const spelled = (id: string): string => id.replaceAll("-", " ")

const kept = <K extends string>(key: K, text: string | undefined, wrong: IsWrong) =>
  (text === undefined || wrong(text) ? {} : { [key]: text }) as { readonly [k in K]?: string }

const entityNeutral = (entity: Entity, wrong: IsWrong): Entity => {
  const singular = instead(wrong, entity.singular, entity.plural, spelled(entity.id))
  return {
    ...entity,
    singular,
    plural: instead(wrong, entity.plural, singular, spelled(entity.id)),
    fields: mapped(entity.fields, ({ unit, ...field }) => ({
      ...field,
      label: instead(wrong, field.label, spelled(field.id)),
      ...kept("unit", unit, wrong),
      ...(field.options === undefined ? {} : {
        options: field.options.map((option) => ({
          ...option,
          label: instead(wrong, option.label, spelled(option.value))
        }))
      })
    })),
    samples: entity.samples.map((sample) =>
      Object.fromEntries(
        Object.entries(sample).map(([id, value]) => {
          const kind = entity.fields.find((field) => field.id === id)
          if (typeof value !== "string" || !wrong(value)) return [id, value]
          if (kind?.required !== true) return [id, null]
          const fits = kind.kind === "text" || kind.kind === "longText"
          return [id, fits ? singular.slice(0, kind.maxLength) : value]
        })
      )
    )
  }
}

const mapped = <A>(
  [first, ...rest]: readonly [A, ...ReadonlyArray<A>],
  change: (one: A) => A
): readonly [A, ...ReadonlyArray<A>] => [change(first), ...rest.map(change)]

const sectionNeutral = (blueprint: Blueprint, wrong: IsWrong) => (section: Section): Section => {
  const heading = instead(wrong, section.heading, blueprint.name)
  const words = (text: string) => instead(wrong, text, blueprint.tagline, blueprint.name)
  switch (section._tag) {
    case "Hero":
      return {
        ...section,
        heading,
        text: words(section.text),
        ...(section.action === undefined ? {} : {
          action: { ...section.action, label: instead(wrong, section.action.label, blueprint.copy.open) }
        })
      }
    case "Prose":
      return { ...section, heading, text: words(section.text) }
    case "Lead":
      return {
        ...section,
        heading,
        submit: instead(wrong, section.submit, blueprint.copy.save),
        thanks: instead(wrong, section.thanks, blueprint.copy.saved)
      }
    default:
      return {
        ...section,
        heading,
        items: mapped(section.items, ({ price, text, ...item }) => ({
          heading: instead(wrong, item.heading, heading),
          ...kept("text", text, wrong),
          ...kept("price", price, wrong)
        }))
      }
  }
}

const viewNeutral = (blueprint: Blueprint, wrong: IsWrong) => ({ intro, ...view }: View): View => {
  const [shown] = view._tag === "Landing" ? [] : entitiesOf(view)
  const entity = blueprint.entities.find((one) => one.id === shown)
  const title = instead(wrong, view.title, entity?.plural, blueprint.name)
  const shared = { title, ...kept("intro", intro, wrong) }
  if (view._tag === "Landing") {
    return { ...view, ...shared, sections: mapped(view.sections, sectionNeutral(blueprint, wrong)) }
  }
  return view._tag === "Form" || view._tag === "Booking"
    ? { ...view, ...shared, submit: instead(wrong, view.submit, blueprint.copy.save) }
    : { ...view, ...shared }
}

/** The same app with its own names where unfit words stood; words that the app says by itself come from the catalogue. */
export const withNeutralTexts = (blueprint: Blueprint, wrong: IsWrong): Blueprint => {
  const own = catalogues[blueprint.locale]
  const copy = Object.fromEntries(
    Object.entries(blueprint.copy).map(([key, text]) => {
      const word = own[key]
      return [key, typeof word === "string" ? instead(wrong, text, word) : text]
    })
  ) as Blueprint["copy"]
  const entities = blueprint.entities.map((entity) => entityNeutral(entity, wrong))
  const name = instead(wrong, blueprint.name, entities[0]?.plural, blueprint.navigation[0]?.label)
  const named = { ...blueprint, copy, entities, name, tagline: instead(wrong, blueprint.tagline, name) }
  const views = mapped(named.views, viewNeutral(named, wrong))
  return {
    ...named,
    views,
    navigation: named.navigation.map((entry) => ({
      ...entry,
      label: instead(wrong, entry.label, views.find((view) => view.id === entry.view)?.title)
    }))
  }
}
