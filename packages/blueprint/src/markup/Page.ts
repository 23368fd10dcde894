import { directionOf } from "@statex/kernel/Locale"
import type { Blueprint } from "../Blueprint.ts"
import type { Persona } from "../Persona.ts"
import type { View } from "../View.ts"
import { boardMarkup } from "./BoardMarkup.ts"
import { bookingMarkup } from "./BookingMarkup.ts"
import { calendarMarkup } from "./CalendarMarkup.ts"
import { catalogueMarkup } from "./CatalogueMarkup.ts"
import { chartMarkup } from "./ChartMarkup.ts"
import { dashboardMarkup } from "./DashboardMarkup.ts"
import { detailChooser } from "./DetailMarkup.ts"
import { formMarkup } from "./FormMarkup.ts"
import { toHtml } from "./Html.ts"
import { kitchenMarkup } from "./KitchenMarkup.ts"
import { landingMarkup } from "./LandingMarkup.ts"
import { listMarkup } from "./ListMarkup.ts"
import { locationsMarkup } from "./LocationsMarkup.ts"
import { lookUpMarkup } from "./LookUpMarkup.ts"
import { type Child, h, type Markup } from "./Markup.ts"
import { orderMarkup } from "./OrderMarkup.ts"
import { personaStrip } from "./PersonaMarkup.ts"
import { reportMarkup } from "./ReportMarkup.ts"
import { addressOf, type Scene } from "./Scene.ts"
import { timetableMarkup } from "./TimetableMarkup.ts"

/** What a page shows besides its view: names, the way to other pages, and where abuse is reported. */
export interface Shell {
  readonly name: Blueprint["name"]
  readonly navigation: Blueprint["navigation"]
  readonly personas: ReadonlyArray<Pick<Persona, "id" | "label">>
  readonly reportPath: string | null
}

const content = (scene: Scene, view: View): Child => {
  switch (view._tag) {
    case "List":
      return listMarkup(scene, view)
    case "Detail":
      return detailChooser(scene, view)
    case "Form":
      return formMarkup(scene, view, null)
    case "Board":
      return boardMarkup(scene, view)
    case "Chart":
      return chartMarkup(scene, view)
    case "Booking":
      return bookingMarkup(scene, view)
    case "Landing":
      return landingMarkup(scene, view)
    case "Calendar":
      return calendarMarkup(scene, view)
    case "Timetable":
      return timetableMarkup(scene, view)
    case "Dashboard":
      return dashboardMarkup(scene, view)
    case "Report":
      return reportMarkup(scene, view)
    case "Catalogue":
      return catalogueMarkup(scene, view)
    case "Order":
      return orderMarkup(scene, view)
    case "LookUp":
      return lookUpMarkup(scene, view)
    case "Locations":
      return locationsMarkup(scene, view)
    case "Kitchen":
      return kitchenMarkup(scene, view)
    case "Document":
      return detailChooser(scene, view)
  }
}

const head = (scene: Scene, view: View, shell: Shell): Markup =>
  h(
    "head",
    {},
    h("meta", { charset: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("title", {}, view.title === shell.name ? view.title : `${view.title} · ${shell.name}`),
    h("meta", { name: "description", content: view.intro ?? `${view.title} · ${shell.name}` }),
    h("meta", { name: "generator", content: "Statex" }),
    h("meta", { name: "ai-generated", content: "true" }),
    h("meta", { name: "robots", content: "noindex" }),
    h("link", { rel: "icon", href: "icon.svg", type: "image/svg+xml" }),
    h("link", { rel: "manifest", href: "manifest.webmanifest" }),
    h("script", { src: "early.js" }),
    h("link", { rel: "stylesheet", href: "app.css" }),
    h("script", { src: "app.js", type: "module" })
  )

const masthead = (scene: Scene, view: View, shell: Shell): Markup =>
  h(
    "header",
    { class: "masthead" },
    h("a", { class: "brand", href: addressOf(scene, scene.start) }, h("bdi", {}, shell.name)),
    shell.navigation.length === 0 ? null : [
      h("button", { type: "button", class: "menu-button", popovertarget: "menu" }, scene.copy.menu),
      h(
        "nav",
        { id: "menu", popover: "auto", "aria-label": scene.copy.menu },
        h(
          "ul",
          {},
          shell.navigation.map((entry) =>
            h(
              "li",
              {},
              h(
                "a",
                { href: addressOf(scene, entry.view), "aria-current": entry.view === view.id ? "page" : undefined },
                entry.label
              )
            )
          )
        )
      )
    ]
  )

const appearance = (scene: Scene): Markup =>
  h(
    "label",
    { class: "theme" },
    h("span", { class: "hidden" }, scene.copy.theme),
    h(
      "select",
      { id: "theme", "data-action": "theme" },
      h("option", { value: "auto" }, scene.copy.themeAuto),
      h("option", { value: "light" }, scene.copy.themeLight),
      h("option", { value: "dark" }, scene.copy.themeDark)
    )
  )

const footer = (scene: Scene, shell: Shell): Markup =>
  h(
    "footer",
    { class: "colophon" },
    h("p", { class: "ai" }, h("strong", { "data-ai-label": true }, scene.copy.aiLabel), " ", scene.copy.aiNote),
    h(
      "div",
      { class: "made" },
      appearance(scene),
      h("span", {}, scene.copy.madeWith),
      h("span", { id: "offline", role: "status" }),
      shell.reportPath === null
        ? null
        : h("a", { href: shell.reportPath, "data-external": true, rel: "nofollow" }, scene.copy.reportAbuse)
    )
  )

/** A whole page, complete before any script runs: what scripts bring to life is inert until they do. */
export const pageHtml = (scene: Scene, view: View, shell: Shell): string =>
  `<!doctype html>\n${
    toHtml(
      h(
        "html",
        { lang: scene.locale, dir: directionOf(scene.locale) },
        head(scene, view, shell),
        h(
          "body",
          { "data-view": view.id, "data-kind": view._tag.toLowerCase() },
          h("a", { class: "skip", href: "#main" }, scene.copy.skip),
          personaStrip(scene, shell.personas),
          masthead(scene, view, shell),
          h("noscript", {}, h("p", { class: "banner" }, scene.copy.needsScript)),
          h("main", { id: "main", tabindex: -1 }, content(scene, view)),
          footer(scene, shell)
        )
      )
    )
  }\n`
