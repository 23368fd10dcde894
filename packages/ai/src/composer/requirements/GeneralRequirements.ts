import { composerWords } from "@statex/i18n/ComposerWords"
import { viewsOf } from "../drawing/Arrangement.ts"
import type { Capability } from "../Lexicon.ts"
import type { Wanted } from "../Sentences.ts"
import type { Shape } from "../Shape.ts"

/** Asked for and real, but not inside a prototype that is only files in a browser. */
export const later: ReadonlySet<Capability> = new Set(["payment", "login", "message", "photo", "map"])

/** What a prototype answers by other means: places without a map. */
const answered = (shape: Shape): ReadonlySet<Capability> =>
  new Set(shape.planned.some((one) => one.tag === "Locations") ? ["map"] : [])

/** Language, colour, keeping without a connection, and what is left to the product. */
export const ofAll = (shape: Shape): ReadonlyArray<Wanted> => {
  const { capabilities, colour, languageAsked, locale } = shape.reading
  const words = composerWords(locale)
  const views = viewsOf(shape).map((view) => view.id)
  const [view = ""] = views
  const done = answered(shape)
  return [
    {
      key: "Language",
      values: { language: words("languageName") },
      from: languageAsked,
      priority: "must",
      views,
      checks: [{ key: "Language", view, probe: { _tag: "Speaks" } }]
    },
    ...(colour === undefined ? [] : [{
      key: "Colour",
      values: { colour: colour.word },
      from: colour.passage,
      priority: "should" as const,
      views,
      checks: [{ key: "Colour", view, probe: { _tag: "Colours" as const, hue: colour.hue } }]
    }]),
    { key: "Offline", priority: "should", views, checks: [{ key: "Offline", view, probe: { _tag: "WorksOffline" } }] },
    ...capabilities.filter(({ what }) => later.has(what) && !done.has(what)).map(({ passage, what }) => ({
      key: "Later",
      values: { what: words(`cap${what}`) },
      from: passage,
      priority: "wont" as const,
      views: [],
      checks: [{ key: "Later", view }]
    }))
  ]
}
