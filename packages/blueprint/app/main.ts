import type { Blueprint } from "../src/Blueprint.ts"
import type { Copy } from "../src/Copy.ts"
import type { Entity } from "../src/Entity.ts"
import type { ViewEntry } from "../src/markup/Scene.ts"
import type { View } from "../src/View.ts"
import { type App, makeApp } from "./App.ts"
import { watchAppearance } from "./Appearance.ts"
import { boardView } from "./BoardView.ts"
import { bookingView } from "./BookingView.ts"
import { chartView } from "./ChartView.ts"
import { detailView } from "./DetailView.ts"
import { formView } from "./FormView.ts"
import { landingView } from "./LandingView.ts"
import { listView } from "./ListView.ts"
import { keepOffline } from "./Offline.ts"
import { openStore } from "./Store.ts"
import { prepareToasts, toast } from "./Toast.ts"
import { takeWord } from "./Word.ts"

interface Index {
  readonly entities: ReadonlyArray<string>
  readonly views: ReadonlyArray<ViewEntry>
}

/** These files were made from a checked blueprint by the compiler that made this script. */
const part = async <A>(path: string): Promise<A> => (await fetch(path)).json()

const show = (app: App, view: View, main: HTMLElement): void => {
  switch (view._tag) {
    case "List":
      return listView(app, view, main)
    case "Detail":
      return detailView(app, view, main)
    case "Form":
      return formView(app, view, main)
    case "Board":
      return boardView(app, view, main)
    case "Chart":
      return chartView(app, view, main)
    case "Booking":
      return bookingView(app, view, main)
    case "Landing":
      return landingView(app, view, main)
  }
}

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
  const entities = await Promise.all(index.entities.map((id) => part<Entity>(`data/entity-${id}.json`)))
  const { store, lasting } = await openStore(site.name, entities)
  const app = await makeApp({ locale: site.locale, start: site.start, copy, entities, views: index.views }, store)
  show(app, view, main)
  document.body.dataset["ready"] = "true"
  const word = takeWord()
  if (!lasting) toast(copy.close, copy.storageFailed)
  else if (word !== null) app.toast(word)
  keepOffline(copy.offlineReady)
}

void start()
