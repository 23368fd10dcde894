import type { Made } from "./Made.ts"

/** What two prototypes of one family could have in common. */
export interface Likeness {
  readonly group: string
  readonly entities: ReadonlySet<string>
  readonly fields: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  readonly theme: string
  /** The kinds of views in the order of the menu. */
  readonly layout: string
}

export const likeness = ({ blueprint, understanding }: Pick<Made, "blueprint" | "understanding">): Likeness => {
  const kinds = new Map(blueprint.views.map((view) => [view.id, view._tag]))
  const { corners, density, face, hue } = blueprint.theme
  return {
    group: `${understanding.family} ${understanding.locale}`,
    entities: new Set(blueprint.entities.map((entity) => entity.singular)),
    fields: new Set(blueprint.entities.flatMap((entity) => entity.fields.map((field) => field.label))),
    words: new Set(blueprint.views.flatMap((view) => view.title.split(/\s+/))),
    theme: `${Math.round(hue / 20)} ${face} ${corners} ${density}`,
    layout: blueprint.navigation.map(({ view }) => kinds.get(view)).join(" ")
  }
}

/** Shared over all, 0 to 1. */
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const all = new Set([...a, ...b]).size
  return all === 0 ? 0 : [...a].filter((one) => b.has(one)).length / all
}

/** How alike two prototypes are, 0 (nothing in common) to 1 (the same demo twice). */
export const alikeness = (a: Likeness, b: Likeness): number =>
  (overlap(a.entities, b.entities) + overlap(a.fields, b.fields) + overlap(a.words, b.words) +
    Number(a.theme === b.theme) + Number(a.layout === b.layout)) / 5

/** The greatest likeness between two of one family and language. */
export const firstLikeness = (all: ReadonlyArray<Likeness>): number =>
  Math.max(
    0,
    ...all.flatMap((one, at) =>
      all.slice(at + 1).filter((other) => other.group === one.group).map((other) => alikeness(one, other))
    )
  )
