import { choicesOf } from "./FieldInput.ts"
import { button } from "./Frame.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { cardFacts, recordLink } from "./RecordMarkup.ts"
import { entityOf, fieldOf, type Scene, type Stored } from "./Scene.ts"
import { sampleTag } from "./ValueMarkup.ts"
import { mayChange } from "./Viewpoint.ts"

const arrow = (id: string, label: string, toward: "back" | "forth", work: () => void): Markup =>
  h(
    "button",
    { type: "button", class: `arrow ${toward}`, id, title: label, "data-action": toward, onclick: work },
    h("span", { class: "hidden" }, label)
  )

/** The period shown, and the way to those before and after it and back to today. */
export const periodBar = (
  scene: Scene,
  id: string,
  period: { readonly name: string; readonly previous: string; readonly next: string; readonly now: boolean },
  go: (toward: -1 | 0 | 1) => void
): Child =>
  h(
    "div",
    { class: "period" },
    h("h2", { role: "status" }, period.name),
    arrow(`${id}-previous`, period.previous, "back", () => go(-1)),
    h(
      "button",
      {
        type: "button",
        id: `${id}-today`,
        "data-action": "today",
        "aria-pressed": String(period.now),
        onclick: () => go(0)
      },
      scene.copy.today
    ),
    arrow(`${id}-next`, period.next, "forth", () => go(1))
  )

/** Fields of an entity by which a view of days is drawn: what its cards say, and the one that gives them their colour. */
export interface Look {
  readonly entity: string
  readonly card: ReadonlyArray<string>
  readonly colour: string | undefined
  /** The hours of a record, where it has any. */
  readonly hours: (record: Stored) => string
}

/** What the colours mean, in words. */
export const legend = (scene: Scene, { entity, colour }: Look): Child => {
  if (colour === undefined) return null
  const field = fieldOf(entityOf(scene, entity), colour)
  return h(
    "ul",
    { class: "legend", "aria-label": field.label },
    choicesOf(scene, field).map((choice, at) => h("li", { "data-hue": at % 8 }, h("span", {}, choice.label)))
  )
}

export const hueOf = (scene: Scene, { entity, colour = "" }: Look, record: Stored): number | undefined => {
  const field = entityOf(scene, entity).fields.find((one) => one.id === colour)
  const place = field === undefined
    ? -1
    : choicesOf(scene, field).findIndex((one) => one.value === record.values[colour])
  return place < 0 ? undefined : place % 8
}

export const hoursOf = (look: Look, record: Stored): Child => {
  const words = look.hours(record)
  return words === "" ? null : [h("time", { dir: "ltr" }, words), " "]
}

/** What a card says besides its title: its fields and what its colour means. */
export const saidOf = (scene: Scene, { entity, card, colour }: Look) => {
  const { title } = entityOf(scene, entity)
  return [...new Set([...card, ...(colour === undefined ? [] : [colour])])].filter((id) => id !== title)
}

export interface ListedDay {
  readonly label: string
  readonly now: boolean
  readonly records: ReadonlyArray<Stored>
}

/** Days one under another, for small screens; those that hold nothing are left out, and what goes on is told in full only once. */
export const daysListed = (
  scene: Scene,
  look: Look,
  days: ReadonlyArray<ListedDay>,
  open: (record: Stored) => void
): Markup => {
  const held = days.filter((day) => day.records.length > 0)
  const told = new Set<Stored>()
  const facts = (record: Stored): Child => {
    if (told.has(record)) return null
    told.add(record)
    return cardFacts(scene, record, saidOf(scene, look))
  }
  return h(
    "div",
    { class: "days-listed" },
    held.length === 0 ? h("p", { class: "empty" }, scene.copy.empty) : held.map((day) =>
      h(
        "section",
        { class: "listed", "aria-label": day.label },
        h("h3", { "aria-current": day.now ? "date" : undefined }, day.label),
        h(
          "ul",
          { class: "agenda" },
          day.records.map((record) =>
            h(
              "li",
              { class: "card", "data-hue": hueOf(scene, look, record) },
              h("h4", {}, hoursOf(look, record), recordLink(scene, record, open), sampleTag(scene, record)),
              facts(record)
            )
          )
        )
      )
    )
  )
}

/** The main action of a view of records, for those who may write them. */
export const addButton = (scene: Scene, view: { readonly id: string; readonly entity: string }): Child =>
  mayChange(scene, view.entity)
    ? button(`${scene.copy.add}: ${entityOf(scene, view.entity).singular}`, "add", {
      class: "main-button",
      id: `${view.id}-add`
    })
    : null
