import { stringify } from "@statex/kernel/CanonicalJson"
import { sha256 } from "@statex/kernel/Digest"
import { directionOf } from "@statex/kernel/Locale"
import { Effect } from "effect"
import { type AppBundle, appBundle } from "./AppBundle.ts"
import type { Blueprint } from "./Blueprint.ts"
import { UnsoundBlueprint } from "./BlueprintError.ts"
import { impliedCapacities } from "./ImpliedCapacity.ts"
import { pageHtml } from "./markup/Page.ts"
import { addressOf, type Scene } from "./markup/Scene.ts"
import { prerendered, reachOf } from "./Prerendered.ts"
import type { BuiltFile, PartId, Site } from "./Site.ts"
import { faults } from "./Soundness.ts"
import { iconSvg } from "./theme/Icon.ts"
import { paletteOf } from "./theme/Palette.ts"
import { tokensCss } from "./theme/Tokens.ts"
import { entitiesOf, type View } from "./View.ts"

export interface CompileOptions {
  /** Where abuse of the prototype is reported, on the prototype's own origin; without it the pages have no such link. */
  readonly reportPath?: string
}

const encoder = new TextEncoder()

const types: Record<string, string> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
  svg: "image/svg+xml"
}

const file = (path: string, text: string, sources: ReadonlyArray<PartId>): BuiltFile => ({
  path,
  type: types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream",
  bytes: encoder.encode(text),
  sources: [...new Set(sources)].sort()
})

const json = (path: string, value: unknown, sources: ReadonlyArray<PartId>): BuiltFile =>
  file(path, `${stringify(value)}\n`, sources)

/** A page sees only the parts that it names as its sources, so it cannot depend on any other. */
const page = (blueprint: Blueprint, view: View, options: CompileOptions): BuiltFile => {
  const entities = reachOf(blueprint.entities, view, entitiesOf(view))
  const scene: Scene = {
    locale: blueprint.locale,
    start: blueprint.start,
    copy: blueprint.copy,
    entities,
    views: [],
    records: prerendered(entities),
    today: null
  }
  const shell = {
    name: blueprint.name,
    navigation: blueprint.navigation,
    personas: blueprint.personas ?? [],
    reportPath: options.reportPath ?? null
  }
  return file(addressOf(scene, view.id), pageHtml(scene, view, shell), [
    "shell",
    "copy",
    "navigation",
    ...(blueprint.personas === undefined ? [] : ["personas"]),
    `view:${view.id}`,
    ...entities.map((entity) => `entity:${entity.id}`)
  ])
}

const byId = <A extends { readonly id: string }>(list: ReadonlyArray<A>) =>
  [...list].sort((a, b) => a.id < b.id ? -1 : 1)

/** What links views to one another, the rules that they imply, and who uses them. */
const index = (blueprint: Blueprint): BuiltFile =>
  json(
    "index.json",
    {
      entities: byId(blueprint.entities).map((entity) => entity.id),
      views: byId(blueprint.views).map((view) => ({
        id: view.id,
        kind: view._tag,
        entity: "entity" in view ? view.entity : ""
      })),
      capacities: impliedCapacities(byId(blueprint.views)),
      personas: blueprint.personas ?? []
    },
    [
      "personas",
      ...blueprint.entities.map((entity) => `entity:${entity.id}`),
      ...blueprint.views.map((view) => `view:${view.id}`)
    ]
  )

const manifest = (blueprint: Blueprint): BuiltFile => {
  const { accent, paper } = paletteOf(blueprint.theme.hue, "light")
  return json("manifest.webmanifest", {
    name: blueprint.name,
    short_name: blueprint.name.slice(0, 24),
    description: `${blueprint.tagline} (${blueprint.copy.aiLabel})`,
    lang: blueprint.locale,
    dir: directionOf(blueprint.locale),
    start_url: "index.html",
    scope: "./",
    display: "standalone",
    background_color: paper,
    theme_color: accent,
    icons: [{ src: "icon.svg", sizes: "any", type: "image/svg+xml" }],
    generator: "Statex",
    ai_generated: true
  }, ["shell", "theme", "copy"])
}

const worker = (bundle: AppBundle, files: ReadonlyArray<BuiltFile>, sources: ReadonlyArray<PartId>): BuiltFile => {
  const list = files.map((one) => [one.path, sha256(one.bytes).slice(0, 16)])
  return file("sw.js", `const files=${JSON.stringify(list)};\n${bundle.worker}`, sources)
}

const build = (blueprint: Blueprint, options: CompileOptions, bundle: AppBundle): Site => {
  const site = { locale: blueprint.locale, name: blueprint.name, start: blueprint.start, tagline: blueprint.tagline }
  const files = [
    ...blueprint.views.map((view) => page(blueprint, view, options)),
    ...blueprint.views.map((view) => json(`views/${view.id}.json`, view, [`view:${view.id}`])),
    ...blueprint.entities.map((entity) => json(`data/entity-${entity.id}.json`, entity, [`entity:${entity.id}`])),
    json("copy.json", blueprint.copy, ["copy"]),
    json("site.json", site, ["shell"]),
    index(blueprint),
    manifest(blueprint),
    file("icon.svg", iconSvg(blueprint.name, blueprint.theme), ["shell", "theme"]),
    file("app.css", tokensCss(blueprint.theme) + bundle.style, ["theme"]),
    file("app.js", bundle.app, ["shell", ...blueprint.views.map((view) => `view:${view.id}`)]),
    file("early.js", bundle.early, ["shell"])
  ].sort((a, b) => a.path < b.path ? -1 : 1)
  const all = worker(bundle, files, files.flatMap((one) => one.sources))
  return { files: [...files, all].sort((a, b) => a.path < b.path ? -1 : 1) }
}

/** Turns a blueprint into the files of its app. Equal blueprints and options give equal bytes. */
export const compile = Effect.fn("Compiler.compile")(
  function*(blueprint: Blueprint, options: CompileOptions = {}): Effect.fn.Return<Site, UnsoundBlueprint> {
    const found = faults(blueprint)
    if (found.length > 0) return yield* new UnsoundBlueprint({ faults: found })
    return build(blueprint, options, yield* appBundle(blueprint.views))
  }
)
