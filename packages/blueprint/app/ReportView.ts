import { reportMarkup, reportSheet } from "../src/markup/ReportMarkup.ts"
import type { Report } from "../src/views/OverviewViews.ts"
import type { App } from "./App.ts"
import { fill, onClick, region } from "./Dom.ts"

export const reportView = (app: App, view: typeof Report.Type, main: HTMLElement): void => {
  fill(main, reportMarkup(app.scene, view))
  onClick(main, "print", () => print())
  app.onChange(() => fill(region(main), reportSheet(app.scene, view)))
}
