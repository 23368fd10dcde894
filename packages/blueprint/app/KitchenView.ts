import { kitchenMarkup, openOrders, waited, wall } from "../src/markup/KitchenMarkup.ts"
import type { Stored } from "../src/markup/Scene.ts"
import type { StatusStep } from "../src/Rules.ts"
import type { Kitchen } from "../src/views/PublicViews.ts"
import type { App } from "./App.ts"
import { fill, region } from "./Dom.ts"
import { takeStep } from "./Stepping.ts"

let timer: ReturnType<typeof setInterval> | undefined

export const kitchenView = (app: App, view: typeof Kitchen.Type, main: HTMLElement): void => {
  fill(main, kitchenMarkup(app.scene, view))
  // An order without lines keeps the moment at which it came in.
  const move = (record: Stored, step: StatusStep) =>
    void takeStep(app, record, step, record.changed > 0 ? { changed: record.changed } : {})
  const draw = () => {
    const open = openOrders(app.scene, view)
    const said = region(main, "open")
    if (said.textContent !== open) said.textContent = open
    fill(region(main), wall(app.scene, view, { now: Date.now(), move }))
  }
  clearInterval(timer)
  timer = setInterval(() => {
    for (const place of main.querySelectorAll<HTMLElement>("[data-since]")) {
      place.textContent = app.say("waiting", {
        time: waited(app.scene, Number(place.dataset["since"]), Date.now())
      })
    }
  }, 15_000)
  app.onChange(draw)
  draw()
}
