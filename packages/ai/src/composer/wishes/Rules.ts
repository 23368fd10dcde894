import { slotsOf } from "@statex/blueprint/Slots"
import type { View } from "@statex/blueprint/View"
import { cueIn } from "../Cues.ts"
import { dayNames } from "../Days.ts"
import { openingIn } from "../Openings.ts"
import { findAll } from "../Words.ts"
import { groundOf } from "./Ground.ts"
import { settled } from "./Settled.ts"
import { changeField, type Done, fieldNamed, says, type Wish } from "./Wish.ts"

/** "Make the phone required", "the note may stay empty". */
export const require = (wish: Wish): Done | undefined => {
  const { blueprint, lexicon, words } = wish
  const optional = says(lexicon.wish.optional, wish)
  if (!optional && !says(lexicon.wish.required, wish)) return undefined
  // "Must be unique", "must be at most 5" ask for something else.
  const { atLeast, atMost, unique } = lexicon.cues
  if ([unique, atLeast, atMost].some((cue) => cueIn(wish.passage.words, cue) !== undefined)) return undefined
  const place = fieldNamed(wish.passage.text, blueprint)
  if (place === undefined || optional && place.entity.title === place.field.id) return undefined
  const booked = blueprint.views.some((view) =>
    view._tag === "Booking" && (view.date === place.field.id || view.time === place.field.id)
  )
  const derived = place.field.computed !== undefined || place.field.numbered !== undefined
  if (optional && booked || derived || place.field.required === !optional) return undefined
  const key = optional ? "chOptional" : "chRequired"
  const marked = changeField(blueprint, place.entity, { ...place.field, required: !optional })
  const shape = groundOf({ ...wish, blueprint: marked })
  // Samples without a value are given one.
  return {
    blueprint: optional || shape === undefined ? marked : settled(marked, shape, place.entity.id),
    change: words(key, { field: place.label, entity: place.entity.plural })
  }
}

/** "The accent colour should be green". */
export const recolour = (wish: Wish): Done | undefined => {
  const { blueprint, lexicon, words, passage } = wish
  const colours = findAll(lexicon.colours, passage.words)
  const named = colours.at(-1)
  const meant = says(lexicon.wish.colour, wish) || says(lexicon.wish.change, wish)
  if (named === undefined || !meant) return undefined
  return {
    blueprint: { ...blueprint, theme: { ...blueprint.theme, hue: named.value } },
    change: words("chColour", { colour: passage.words[named.at]?.raw ?? "" })
  }
}

/** Hours, days, length and places of a booking. */
export const reopen = (wish: Wish): Done | undefined => {
  const { blueprint, lexicon, words, passage } = wish
  const view = blueprint.views.find((one) => one._tag === "Booking")
  if (view === undefined) return undefined
  const { hours, weekdays, minutes, capacity } = openingIn(passage, lexicon)
  const [day, ...days] = weekdays ?? []
  const changed = {
    ...view,
    ...hours,
    ...(day === undefined ? {} : { weekdays: [day, ...days] as const }),
    ...(minutes === undefined || minutes < 5 || minutes > 480 ? {} : { minutes }),
    ...(capacity === undefined ? {} : { capacity })
  }
  const changes = [
    ...(hours === undefined ? [] : [words("chHours", hours)]),
    ...(day === undefined ? [] : [words("chDays", { days: dayNames([day, ...days], blueprint.locale) })]),
    ...(changed.minutes === view.minutes ? [] : [words("chMinutes", { minutes: changed.minutes })]),
    ...(capacity === undefined ? [] : [words("chCapacity", { number: capacity })])
  ]
  if (changes.length === 0 || slotsOf(changed).length === 0) return undefined
  const [first, ...rest] = blueprint.views.map((one): View => one === view ? changed : one)
  return first === undefined
    ? undefined
    : { blueprint: { ...blueprint, views: [first, ...rest] }, change: changes.join(" ") }
}
