import { catalogueMarkup, goods } from "../src/markup/CatalogueMarkup.ts"
import { anything } from "../src/markup/Finder.ts"
import type { Catalogue } from "../src/views/PublicViews.ts"
import type { App } from "./App.ts"
import { fill, region } from "./Dom.ts"
import { watchFinder } from "./Finding.ts"

export const catalogueView = (app: App, view: typeof Catalogue.Type, main: HTMLElement): void => {
  let wanted = anything
  fill(main, catalogueMarkup(app.scene, view))
  const draw = () => fill(region(main), goods(app.scene, view, wanted, finder.clear))
  const finder = watchFinder(main, (asked) => {
    wanted = asked
    draw()
  })
  app.onChange(draw)
  draw()
}
