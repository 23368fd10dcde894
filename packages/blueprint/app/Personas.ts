import { absentView, personaOptions, viewpointsOf, wordOf } from "../src/markup/PersonaMarkup.ts"
import { addressOf, groundOf, type Scene } from "../src/markup/Scene.ts"
import type { Viewpoint } from "../src/markup/Viewpoint.ts"
import type { Persona } from "../src/Persona.ts"
import type { View } from "../src/View.ts"
import type { App } from "./App.ts"
import { fill } from "./Dom.ts"

const name = "statex-persona"

const remembered = (): string => {
  try {
    return localStorage.getItem(name) ?? ""
  } catch {
    return ""
  }
}

const remember = (word: string): void => {
  try {
    localStorage.setItem(name, word)
  } catch {
    // The choice then holds for this page only.
  }
}

const allOf = (scene: Scene): Scene => ({ ...scene, records: groundOf(scene).records })

const meant = (scene: Scene, personas: ReadonlyArray<Persona>, word: string): Viewpoint | undefined =>
  personas.flatMap((persona) => viewpointsOf(allOf(scene), persona)).find(({ viewpoint }) => wordOf(viewpoint) === word)
    ?.viewpoint

/** The address that a link of the page leads to, as the page has it. */
const links = (): ReadonlyArray<HTMLAnchorElement> => [...document.querySelectorAll<HTMLAnchorElement>("#menu a")]

const steer = (app: App): void => {
  const views = app.scene.viewpoint?.persona.views
  const own = views?.map((view) => addressOf(app.scene, view))
  for (const link of links()) {
    const item = link.closest("li")
    if (item !== null) item.hidden = own?.includes(link.getAttribute("href") ?? "") === false
  }
  document.querySelector(".brand")?.setAttribute("href", own?.[0] ?? addressOf(app.scene, app.scene.start))
}

/** Looks through the eyes that were chosen last, and again through others whenever they are chosen. `show` draws the view. */
export const watchPersonas = async (
  app: App,
  personas: ReadonlyArray<Persona>,
  view: View,
  main: HTMLElement,
  show: () => void
): Promise<void> => {
  const select = document.querySelector<HTMLSelectElement>("#persona")
  const draw = () => {
    const viewpoint = app.scene.viewpoint
    steer(app)
    if (select !== null) {
      const offer = () =>
        fill(select, personaOptions(allOf(app.scene), personas, viewpoint === undefined ? "" : wordOf(viewpoint)))
      app.onChange(offer)
      offer()
    }
    if (viewpoint === undefined || viewpoint.persona.views.includes(view.id)) return show()
    const start = addressOf(app.scene, viewpoint.persona.views[0])
    const link = links().find((one) => one.getAttribute("href") === start)
    fill(main, absentView(app.scene, viewpoint, view.title, link?.textContent ?? viewpoint.persona.label))
  }
  select?.addEventListener("change", () => {
    remember(select.value)
    void app.see(meant(app.scene, personas, select.value)).then(draw)
  })
  await app.see(personas.length === 0 ? undefined : meant(app.scene, personas, remembered()))
  draw()
}
