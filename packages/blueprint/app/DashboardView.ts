import { dashboardMarkup, dashboardTiles } from "../src/markup/DashboardMarkup.ts"
import type { Dashboard } from "../src/views/OverviewViews.ts"
import type { App } from "./App.ts"
import { fill, region } from "./Dom.ts"

export const dashboardView = (app: App, view: typeof Dashboard.Type, main: HTMLElement): void => {
  fill(main, dashboardMarkup(app.scene, view))
  app.onChange(() => fill(region(main), dashboardTiles(app.scene, view)))
}
