import { chartFigures, chartMarkup } from "../src/markup/ChartMarkup.ts"
import type { Chart } from "../src/views/OverviewViews.ts"
import type { App } from "./App.ts"
import { fill, region } from "./Dom.ts"

export const chartView = (app: App, view: typeof Chart.Type, main: HTMLElement): void => {
  fill(main, chartMarkup(app.scene, view))
  app.onChange(() => fill(region(main), chartFigures(app.scene, view)))
}
