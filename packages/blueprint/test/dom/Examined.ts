import { Effect } from "effect"
import { compile } from "../../src/Compiler.ts"
import type { View } from "../../src/View.ts"
import { generatedBlueprint } from "../Generated.ts"
import { open, type Opened, type Served, served } from "./Opened.ts"
import { pressAll } from "./Pressing.ts"

/** What became of a generated blueprint in a DOM. */
export interface Examined {
  readonly seed: number
  readonly kinds: ReadonlyArray<View["_tag"]>
  readonly pages: number
  readonly links: number
  readonly used: number
  readonly faults: ReadonlyArray<string>
}

/** G3: a page that is there, with words in its main part. */
const unreadable = ({ window }: Opened, view: View): ReadonlyArray<string> => {
  const { document } = window
  const words = document.querySelector("main")?.textContent ?? ""
  return [
    ...(document.body.dataset["ready"] === undefined ? ["is never ready"] : []),
    ...(document.querySelectorAll("main").length === 1 ? [] : ["has no main part"]),
    ...(view._tag === "Landing" || window.location.search !== "" || words.includes(view.title)
      ? []
      : ["does not say what it is"]),
    ...(words.trim().length < 10 ? [`says only "${words.trim()}"`] : []),
    ...(/\bundefined\b|\bNaN\b|\[object /.test(words) ? ["shows what only programs understand"] : [])
  ]
}

/** Links of a page that lead nowhere, and how many there are. */
const linksOf = ({ window }: Opened, { files }: Served) => {
  const document = window.document as unknown as Document
  const addresses = new Set([...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href") ?? ""))
  const dead = [...addresses].filter((address) => {
    if (/^(https?|mailto|tel):/.test(address)) return false
    if (address.startsWith("#")) return address === "#" || document.getElementById(address.slice(1)) === null
    return !files.has(address.replace(/[?#].*$/, ""))
  })
  return { addresses, dead: dead.map((address) => `links to nothing: ${address}`) }
}

const addressOf = (view: View, start: string): string => view.id === start ? "index.html" : `${view.id}.html`

/** One view of each kind, another from seed to seed. */
const oneOfEach = (views: ReadonlyArray<View>, seed: number): ReadonlyArray<View> =>
  [...new Set(views.map((view) => view._tag))].flatMap((kind) => {
    const all = views.filter((view) => view._tag === kind)
    return all[seed % all.length] ?? []
  })

/** Compiles a generated blueprint, opens a page of each kind and uses what is on it. */
export const examined = async (seed: number): Promise<Examined> => {
  const blueprint = generatedBlueprint(seed)
  const app = served(await Effect.runPromise(compile(blueprint)))
  const views = oneOfEach(blueprint.views, seed)
  const total = { pages: 0, links: 0, used: 0 }
  const faults: Array<string> = []
  const shell = new Set<string>()
  const visit = async (view: View, path: string): Promise<ReadonlySet<string>> => {
    const opened = await open(app, path)
    const links = linksOf(opened, app)
    const problems = [...unreadable(opened, view), ...links.dead]
    const { idle, used } = await pressAll(opened, shell)
    const later = linksOf(opened, app)
    problems.push(...later.dead, ...idle.map((control) => `does nothing: ${control}`))
    await opened.close()
    problems.push(...opened.complaints)
    total.pages++
    total.links += links.addresses.size
    total.used += used
    faults.push(...new Set(problems.map((problem) => `${view._tag} ${path}: ${problem}`)))
    return links.addresses
  }
  for (const view of views) {
    const path = addressOf(view, blueprint.start)
    const addresses = await visit(view, path)
    // These show a record only where one is asked for.
    const record = [...addresses].find((one) => one.startsWith(`${path}?key=`))
    if (record !== undefined && (view._tag === "Detail" || view._tag === "Document")) await visit(view, record)
  }
  return { seed, kinds: views.map((view) => view._tag), ...total, faults }
}
