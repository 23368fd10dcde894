import type { Blueprint } from "@statex/blueprint/Blueprint"
import { samplesOf, type Stored } from "@statex/blueprint/markup/Scene"
import { refusalOf } from "@statex/blueprint/Refusal"

/** Letters that a label may have once it has proved to be too long. */
const longest = 28

/** Whole words up to the limit; a single longer word is cut. */
const shortened = (text: string): string => {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest + 1)
  const end = cut.lastIndexOf(" ")
  return (end > 8 ? cut.slice(0, end) : cut.slice(0, longest)).replace(/[\s,;:–-]+$/, "")
}

/** The app with shorter labels, where a label is one of those told: they are told by how they begin. */
export const withShortLabels = (blueprint: Blueprint, told: ReadonlyArray<string>): Blueprint => {
  const fit = (text: string) => told.some((start) => start !== "" && text.startsWith(start)) ? shortened(text) : text
  const [view, ...views] = blueprint.views.map((one) => ({ ...one, title: fit(one.title) }))
  return view === undefined ? blueprint : {
    ...blueprint,
    name: fit(blueprint.name),
    navigation: blueprint.navigation.map((entry) => ({ ...entry, label: fit(entry.label) })),
    entities: blueprint.entities.map((entity) => {
      const [first, ...rest] = entity.fields.map((field) => ({
        ...field,
        label: fit(field.label),
        ...(field.options === undefined ? {} : {
          options: field.options.map((option) => ({ ...option, label: fit(option.label) }))
        })
      }))
      return first === undefined
        ? entity
        : { ...entity, singular: fit(entity.singular), plural: fit(entity.plural), fields: [first, ...rest] }
    }),
    views: [view, ...views]
  }
}

/** No two fields of one form have the same label: the later ones are numbered. */
export const withOwnLabels = (blueprint: Blueprint): Blueprint => ({
  ...blueprint,
  entities: blueprint.entities.map((entity) => {
    const [first, ...rest] = entity.fields
    const taken = new Set([first.label])
    const others = rest.map((field) => {
      let label = field.label
      for (let count = 2; taken.has(label); count++) label = `${field.label.slice(0, 110)} ${count}`
      taken.add(label)
      return label === field.label ? field : { ...field, label }
    })
    return { ...entity, fields: [first, ...others] }
  })
})

const today = "2026-01-15"

/** Samples that the app's own rules would refuse, were they entered one after the other, are left out. */
export const withLawfulSamples = (blueprint: Blueprint): Blueprint => {
  const { entities } = blueprint
  // References lead to samples that come later too, so all are there from the start, and those refused are taken out again.
  const all = entities.flatMap((entity) => samplesOf(entity, today))
  const refused = new Set<Stored>()
  for (const record of all) {
    const before = all.filter((one) => one !== record && !refused.has(one))
    const entity = entities.find((one) => one.id === record.entity)
    const { steps: _, ...free } = entity ?? { steps: undefined }
    const lawful = entities.map((one) => one === entity ? free as typeof one : one)
    if (refusalOf(lawful, before, { put: [record] }, today) !== null) refused.add(record)
  }
  const isUsed = (record: Stored) =>
    all.some((other) =>
      !refused.has(other) && Object.entries(other.values).some(([id, value]) =>
        value === record.key &&
        entities.find((one) => one.id === other.entity)?.fields.some((field) =>
            field.id === id && field.entity === record.entity
          ) === true
      )
    )
  // The key of a sample is its place: only those at the end of their list may go without moving the others.
  return {
    ...blueprint,
    entities: entities.map((entity) => {
      const own = all.filter((one) => one.entity === entity.id)
      let keep = own.length
      while (keep > 0) {
        const last = own[keep - 1]
        if (last === undefined || !refused.has(last) || isUsed(last)) break
        keep--
      }
      return keep === own.length ? entity : { ...entity, samples: entity.samples.slice(0, keep) }
    })
  }
}
