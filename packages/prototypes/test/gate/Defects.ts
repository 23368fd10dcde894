import type { Probe } from "@statex/ai/Probe"
import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Site } from "@statex/blueprint/Site"
import type { GateId } from "../../src/GateReport.ts"
import { rewrite } from "./Building.ts"

/** One thing broken in a good build, and the check that has to notice it. */
export interface Defect {
  readonly name: string
  readonly gate: GateId
  readonly seed: (site: Site) => Site
  /** The second build differs from the first although the input is the same. */
  readonly again?: (site: Site) => Site
  /** What the browser gets, when that is not what was built. */
  readonly served?: (site: Site) => Site
  /** What the visitor had written. */
  readonly brief?: string
  readonly blueprint?: (blueprint: Blueprint) => Blueprint
  /** Kinds of acceptance checks that are followed; without any, none are. */
  readonly probes?: ReadonlyArray<Probe["_tag"]>
}

/** The check that only says what should be: a build that fails it may be published. */
export const isShould = ({ gate }: Defect): boolean => gate === "G12" || gate === "G16"

export const start = "index.html"

export const inMain = (html: string) => (site: Site) =>
  rewrite(site, "prijem.html", (text) => text.replace("</footer>", `${html}</footer>`))
export const inRoot = (from: RegExp, to: string) => (site: Site) =>
  rewrite(site, start, (text) => text.replace(from, to))
export const inScript = (code: string) => (site: Site) => rewrite(site, "early.js", (text) => `${text}\n${code}`)
export const inStyle = (css: string) => (site: Site) => rewrite(site, "app.css", (text) => `${text}\n${css}`)

const key = ["AKIA", "Q7ZP2MN5X8TR4VWY"].join("")

/** Seeded in the source: no browser is needed to see them. */
export const inSource: ReadonlyArray<Defect> = [
  { name: "a broken link", gate: "G5", seed: inMain(`<a href="gone.html">Více</a>`) },
  { name: "a fragment without a place", gate: "G5", seed: inMain(`<a href="#nikde">Více</a>`) },
  { name: "a dead link", gate: "G15", seed: inMain(`<a href="#">Více</a>`) },
  { name: "a wrong language", gate: "G11", seed: inRoot(/lang="cs"/, `lang="en"`) },
  { name: "a wrong direction", gate: "G11", seed: inRoot(/dir="ltr"/, `dir="rtl"`) },
  {
    name: "a sentence of another language",
    gate: "G11",
    seed: inMain("<p>Please fill in all of the fields that are on this page</p>")
  },
  { name: "a button of another language", gate: "G11", seed: inMain("<p>Speichern</p>") },
  { name: "a text in another script", gate: "G11", seed: inMain("<p>Добро пожаловать</p>") },
  { name: "a foreign script", gate: "G13", seed: inMain(`<script src="https://cdn.example.org/a.js"></script>`) },
  { name: "an external image", gate: "G13", seed: inMain(`<img src="https://img.example.org/a.png" alt="">`) },
  { name: "a call of eval", gate: "G13", seed: inScript(`globalThis.a=()=>eval("1")`) },
  { name: "a timer with a string", gate: "G13", seed: inScript(`globalThis.a=()=>setTimeout("b()",1)`) },
  { name: "a style sheet from elsewhere", gate: "G13", seed: inStyle(`@import "https://fonts.example.org/a.css";`) },
  { name: "a secret", gate: "G13", seed: inScript(`globalThis.k="${key}"`) },
  {
    name: "a password field that posts",
    gate: "G13",
    seed: inMain(`<form method="post" action="index.html"><input type="password" aria-label="Heslo"></form>`)
  },
  { name: "lorem ipsum", gate: "G15", seed: inMain("<p>Lorem ipsum dolor sit amet</p>") },
  { name: "a note to the author", gate: "G15", seed: inMain("<p>TODO: doplnit ceník</p>") },
  { name: "an empty handler", gate: "G15", seed: inScript(`document.addEventListener("click",()=>{})`) },
  { name: "a left-out piece of code", gate: "G15", seed: inScript("// rest of the code stays the same") },
  {
    name: "a build that is not repeatable",
    gate: "G1",
    seed: (site) => site,
    again: (site) => rewrite(site, "site.json", (text) => `${text} `)
  }
]

/** Seeded in behaviour: only a browser sees them. */
export const inBehaviour: ReadonlyArray<Defect> = [
  { name: "a console error", gate: "G4", seed: inScript(`console.error("broken")`) },
  { name: "an uncaught error", gate: "G4", seed: inScript(`setTimeout(()=>{throw new Error("broken")})`) },
  { name: "an unhandled rejection", gate: "G4", seed: inScript(`Promise.reject(new Error("broken"))`) },
  { name: "a failed request", gate: "G4", seed: inScript(`fetch("gone.json").catch(()=>0)`) },
  {
    name: "an inline handler that the policy blocks",
    gate: "G4",
    seed: inMain(`<button type="button" onclick="go()">Jdi</button>`)
  },
  {
    name: "an error in a control's handler",
    gate: "G4",
    seed: inScript(
      `addEventListener("click",(e)=>{if(e.target.dataset.action==="export-csv")throw new Error("broken")})`
    )
  },
  { name: "a dead button", gate: "G5", seed: inMain(`<button type="button">Nic</button>`) },
  {
    name: "a button under something else",
    gate: "G5",
    seed: inStyle(`.masthead::after{content:"";position:fixed;inset:0;z-index:9999}`)
  },
  {
    name: "a link whose click is swallowed",
    gate: "G5",
    seed: inScript(`addEventListener("click",(e)=>{if(e.target.closest?.("nav a"))e.preventDefault()},true)`)
  },
  {
    name: "a missing landmark",
    gate: "G3",
    seed: (site) => rewrite(site, start, (text) => text.replace(/<main/, "<div").replace("</main>", "</div>"))
  },
  { name: "an empty page", gate: "G3", seed: inStyle("main>*{display:none !important}") },
  { name: "a hidden page", gate: "G3", seed: inStyle("main{visibility:hidden}") },
  {
    name: "a page that never becomes ready",
    gate: "G3",
    seed: inScript("globalThis.fetch=()=>new Promise(()=>{})")
  },
  { name: "an image without words", gate: "G7", seed: inMain(`<img src="icon.svg">`) },
  { name: "a field without a label", gate: "G7", seed: inMain(`<input type="text">`) },
  { name: "low contrast", gate: "G7", seed: inStyle("main h1{color:#999 !important;background:#aaa !important}") },
  {
    name: "low contrast in dark only",
    gate: "G7",
    seed: inStyle("@media (prefers-color-scheme:dark){main h1{color:#444 !important;background:#333 !important}}")
  },
  {
    name: "low contrast in a dialog",
    gate: "G7",
    seed: inStyle("dialog h2{color:#999 !important;background:#aaa !important}")
  },
  {
    name: "bytes that changed between the check and the server",
    gate: "G2",
    seed: (site) => site,
    served: (site) => rewrite(site, "app.css", (text) => `${text}/**/`)
  }
]
