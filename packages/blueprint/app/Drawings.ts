import type { View } from "../src/View.ts"
import type { App } from "./App.ts"
import { boardView } from "./BoardView.ts"
import { bookingView } from "./BookingView.ts"
import { calendarView } from "./CalendarView.ts"
import { catalogueView } from "./CatalogueView.ts"
import { chartView } from "./ChartView.ts"
import { dashboardView } from "./DashboardView.ts"
import { detailView } from "./DetailView.ts"
import { documentView } from "./DocumentView.ts"
import { formView } from "./FormView.ts"
import { kitchenView } from "./KitchenView.ts"
import { landingView } from "./LandingView.ts"
import { listView } from "./ListView.ts"
import { locationsView } from "./LocationsView.ts"
import { lookUpView } from "./LookUpView.ts"
import { orderView } from "./OrderView.ts"
import { reportView } from "./ReportView.ts"
import { timetableView } from "./TimetableView.ts"

/**
 * What draws each kind of view. The bundler writes this module anew for each app, with the kinds that the app has; it goes by
 * the names: `List` is `listView` in `ListView.ts`.
 */
export const drawings: {
  readonly [K in View["_tag"]]: (app: App, view: Extract<View, { readonly _tag: K }>, main: HTMLElement) => void
} = {
  Board: boardView,
  Booking: bookingView,
  Calendar: calendarView,
  Catalogue: catalogueView,
  Chart: chartView,
  Dashboard: dashboardView,
  Detail: detailView,
  Document: documentView,
  Form: formView,
  Kitchen: kitchenView,
  Landing: landingView,
  List: listView,
  Locations: locationsView,
  LookUp: lookUpView,
  Order: orderView,
  Report: reportView,
  Timetable: timetableView
}
