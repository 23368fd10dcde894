import type { Entity } from "@statex/blueprint/Entity"
import type { Section } from "@statex/blueprint/View"
import { composerWords } from "@statex/i18n/ComposerWords"
import { dayNames } from "./Days.ts"
import type { Offer } from "./Draft.ts"
import { formId } from "./Layout.ts"
import { lexicons } from "./Lexicons.ts"
import type { Passage } from "./Passage.ts"
import type { Shape } from "./Shape.ts"
import { appName } from "./Titles.ts"
import { atMost, has } from "./Words.ts"

const hostile = /[<>{}]|https?:|ignore|ignorier|ignorez|ignora|negeer|ignoruj|игнорир|تجاهل/iu

/** Sentences that speak to the page's readers and not to us: no wishes about the page itself, no instructions. */
export const tellable = (shape: Shape): ReadonlyArray<Passage> => {
  const { reading } = shape
  const lexicon = lexicons[reading.spoken]
  const taken = new Set<Passage | undefined>([
    reading.offersFrom,
    reading.languageAsked,
    reading.colour?.passage,
    ...shape.entities[0].passages,
    ...Object.values(reading.opening.said)
  ])
  return reading.passages.filter((passage) =>
    passage.part === "problem" && passage.items.length === 0 && !taken.has(passage) && !hostile.test(passage.text) &&
    passage.words.length >= 4 && passage.words.length <= 40 &&
    !passage.words.some((word) =>
      has(lexicon.family, word.folded) || has(lexicon.capability, word.folded) || has(lexicon.wish.add, word.folded)
    )
  )
}

const item = (offer: Offer, priced: boolean) => ({
  heading: offer.heading,
  ...(offer.text === undefined ? {} : { text: offer.text }),
  ...(priced && offer.price !== undefined ? { price: atMost(offer.price, 120) } : {})
})

const itemsOf = (offers: ReadonlyArray<Offer>, priced: boolean) => {
  const [first, ...rest] = offers.map((offer) => item(offer, priced))
  return first === undefined ? undefined : [first, ...rest] as const
}

/** The sections of a page, out of the brief's own sentences, offers and prices. */
export const sectionsOf = (shape: Shape, entity: Entity): readonly [Section, ...ReadonlyArray<Section>] => {
  const { locale, offers, opening, contact } = shape.reading
  const words = composerWords(locale)
  const told = tellable(shape).map((passage) => passage.text)
  const priced = itemsOf(offers.filter((offer) => offer.price !== undefined), true)
  const plain = itemsOf(offers.filter((offer) => offer.price === undefined), false)
  const lines = [
    ...(opening.said.hours === undefined && opening.said.weekdays === undefined
      ? []
      : [words("hoursLine", { days: dayNames(opening.weekdays, locale), from: opening.from, to: opening.to })]),
    ...(contact.email === undefined && contact.phone === undefined
      ? []
      : [
        words("contactLine", { contact: [contact.phone, contact.email].filter((one) => one !== undefined).join(" · ") })
      ])
  ]
  const fields = entity.fields.filter((field) => field.id !== entity.status).map((field) => field.id)
  const [lead = entity.title, ...rest] = fields
  return [
    {
      _tag: "Hero",
      heading: appName(shape),
      text: atMost(told[0] ?? words("heroText"), 2000),
      action: { label: words("heroAction"), view: formId(entity) }
    },
    ...(plain === undefined ? [] : [{ _tag: "Features" as const, heading: words("offerHeading"), items: plain }]),
    ...(priced === undefined ? [] : [{ _tag: "Prices" as const, heading: words("pricesHeading"), items: priced }]),
    ...(told.length < 2
      ? []
      : [{ _tag: "Prose" as const, heading: words("aboutHeading"), text: atMost(told.slice(1, 5).join(" "), 2000) }]),
    ...(lines.length === 0
      ? []
      : [{ _tag: "Prose" as const, heading: words("hoursHeading"), text: atMost(lines.join(" — "), 2000) }]),
    {
      _tag: "Lead",
      heading: words("leadHeading"),
      entity: entity.id,
      fields: [lead, ...rest],
      submit: words("submitLead"),
      thanks: words("leadThanks")
    }
  ]
}
