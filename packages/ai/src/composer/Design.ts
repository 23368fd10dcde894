import type { Blueprint } from "@statex/blueprint/Blueprint"
import { capacityOf } from "@statex/blueprint/ImpliedCapacity"
import { faults } from "@statex/blueprint/Soundness"
import { composerWords } from "@statex/i18n/ComposerWords"
import type { BriefText } from "../AiRequest.ts"
import type { Understanding } from "../Understanding.ts"
import { copyOf } from "./AppCopy.ts"
import { inMenu, viewsOf } from "./drawing/Arrangement.ts"
import { personasDrawn } from "./drawing/Eyes.ts"
import { entityDrawn } from "./Drawn.ts"
import { themeOf } from "./Look.ts"
import { reconciled } from "./Reconciled.ts"
import { withSamples } from "./Samples.ts"
import { listing } from "./Sentences.ts"
import type { Shape } from "./Shape.ts"
import { titlesOf } from "./Titles.ts"
import { viewDrawn, type ViewGround } from "./Views.ts"
import { atMost } from "./Words.ts"

const mostInMenu = 12

/** Draws a shape. Every view carries the requirements that it serves. */
export const drawn = (shape: Shape, understanding: Understanding): Blueprint => {
  const { family, locale } = understanding
  const words = composerWords(locale)
  const planned = viewsOf(shape)
  const plain = shape.entities.map((entity) => entityDrawn(entity, shape))
  const ground = (entities: typeof plain): ViewGround => ({
    shape,
    entities,
    views: planned,
    titles: titlesOf(shape),
    requirements: (view) => understanding.requirements.filter((one) => one.views.includes(view)).map((one) => one.id)
  })
  const viewsWith = (entities: typeof plain, tag?: string) =>
    planned.filter((one) => tag === undefined || one.tag === tag).flatMap((one) => {
      const entity = entities.find((other) => other.id === one.entity)
      const view = entity === undefined ? undefined : viewDrawn(one, entity, ground(entities))
      return view === undefined ? [] : [view]
    })
  const implied = viewsWith(plain, "Booking").flatMap((view) =>
    view._tag === "Booking" ? [{ entity: view.entity, capacity: capacityOf(view) }] : []
  )
  const entities = [...withSamples(plain, shape, implied)]
  const [first, ...rest] = viewsWith(entities)
  if (first === undefined) throw new Error("A shape without views")
  const views = [first, ...rest] as const
  const menu = new Set(planned.filter((view) => inMenu(view, shape)).map((view) => view.id))
  const [persona, ...personas] = personasDrawn(shape, views)
  const plurals = listing(shape.entities.filter((one) => one.role !== "line").map((one) => one.plural), locale)
  return {
    format: 1,
    name: understanding.name,
    tagline: atMost(
      family === "booking" && shape.planned.some((one) => one.tag === "Booking")
        ? words("tagBooking")
        : family === "landing"
        ? words("tagLanding")
        : words("tagRecords", { plurals }),
      300
    ),
    locale,
    start: first.id,
    entities,
    views,
    navigation: views.filter((view) => menu.has(view.id)).slice(0, mostInMenu).map((view) => ({
      view: view.id,
      label: view.title
    })),
    ...(persona === undefined ? {} : { personas: [persona, ...personas] }),
    theme: themeOf(shape.reading),
    copy: copyOf(locale)
  }
}

const sampleAt = /^entities\.(\d+)\.samples\.(\d+)/

/** Samples only show; those that no trial could make keep the rules, and what comes after them, are left out. */
const settled = (blueprint: Blueprint): Blueprint => {
  let now = blueprint
  for (let round = 0; round < 40; round++) {
    const [, entity, sample] = sampleAt.exec(faults(now)[0]?.path ?? "") ?? []
    if (entity === undefined || sample === undefined) return now
    const entities = now.entities.map((one, at) =>
      at === Number(entity) ? { ...one, samples: one.samples.slice(0, Number(sample)) } : one
    )
    now = { ...now, entities }
  }
  return now
}

/** Draws what was understood. */
export const design = (brief: BriefText, understanding: Understanding): Blueprint =>
  settled(drawn(reconciled(brief, understanding), understanding))
