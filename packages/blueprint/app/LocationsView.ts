import { anything } from "../src/markup/Finder.ts"
import { locationsMarkup, places } from "../src/markup/LocationsMarkup.ts"
import type { Locations } from "../src/views/PublicViews.ts"
import type { App } from "./App.ts"
import { fill, region } from "./Dom.ts"
import { watchFinder } from "./Finding.ts"

export const locationsView = (app: App, view: typeof Locations.Type, main: HTMLElement): void => {
  let wanted = anything
  fill(main, locationsMarkup(app.scene, view))
  const copy = (address: string) => {
    const said = () => app.toast(app.say("copied", { text: address }))
    // Where the clipboard is refused, the words can still be marked and copied by hand.
    navigator.clipboard?.writeText(address).then(said).catch(() => app.toast(address))
  }
  const draw = () => fill(region(main), places(app.scene, view, wanted, { copy, clear: finder.clear }))
  const finder = watchFinder(main, (asked) => {
    wanted = asked
    draw()
  })
  app.onChange(draw)
  draw()
}
