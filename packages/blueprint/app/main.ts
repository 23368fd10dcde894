import type { Blueprint } from "../src/Blueprint.ts"
import type { Copy } from "../src/Copy.ts"
import type { Entity } from "../src/Entity.ts"
import { type ImpliedCapacity, withImplied } from "../src/ImpliedCapacity.ts"
import type { ViewEntry } from "../src/markup/Scene.ts"
import type { Persona } from "../src/Persona.ts"
import type { View } from "../src/View.ts"
import { type App, makeApp } from "./App.ts"
import { watchAppearance } from "./Appearance.ts"
import { drawings } from "./Drawings.ts"
import { keepOffline } from "./Offline.ts"
import { watchPersonas } from "./Personas.ts"
import { offerSearch } from "./Search.ts"
import { openStore } from "./Store.ts"
import { prepareToasts, toast } from "./Toast.ts"
import { takeWord } from "./Word.ts"

interface Index {
  readonly entities: ReadonlyArray<string>
  readonly views: ReadonlyArray<ViewEntry>
  readonly personas: ReadonlyArray<Persona>
  readonly capacities: ReadonlyArray<ImpliedCapacity>
}

/** These files were made from a checked blueprint by the compiler that made this script. */
const part = async <A>(path: string): Promise<A> => (await fetch(path)).json()

const show = (app: App, view: View, main: HTMLElement): void =>
  (drawings[view._tag] as (app: App, view: View, main: HTMLElement) => void)(app, view, main)

const start = async (): Promise<void> => {
  watchAppearance()
  prepareToasts()
  const main = document.getElementById("main")
  const viewId = document.body.dataset["view"]
  if (main === null || viewId === undefined) return
  const [site, copy, index, view] = await Promise.all([
    part<Pick<Blueprint, "name" | "locale" | "start">>("site.json"),
    part<Copy>("copy.json"),
    part<Index>("index.json"),
    part<View>(`views/${viewId}.json`)
  ])
  const held = await Promise.all(index.entities.map((id) => part<Entity>(`data/entity-${id}.json`)))
  const entities = withImplied(held, index.capacities)
  const { store, lasting } = await openStore(site.name, entities)
  const app = await makeApp({ locale: site.locale, start: site.start, copy, entities, views: index.views }, store)
  await watchPersonas(app, index.personas, view, main, () => show(app, view, main))
  offerSearch(app)
  document.body.dataset["ready"] = "true"
  const word = takeWord()
  if (!lasting) toast(copy.close, copy.storageFailed)
  else if (word !== null) app.toast(word)
  keepOffline(copy.offlineReady)
}

void start()
