import { randomBytes } from "node:crypto"
import { rewrite } from "./Building.ts"
import { type Defect, inMain, inScript, inStyle } from "./Defects.ts"

const same: Defect["seed"] = (site) => site

const changed = (path: string, from: RegExp, to: string): Defect["seed"] => (site) =>
  rewrite(site, path, (text) => text.replace(from, to))

const orders = "data/entity-zakazka.json"

/** Swallows an event before the app hears of it. */
const deaf = (event: string, selector: string): Defect["seed"] =>
  inScript(
    `addEventListener("${event}",(e)=>{if(e.target.closest?.("${selector}")){e.stopImmediatePropagation();e.preventDefault()}},true)`
  )

/** Seeded in the source, beyond those that the first checks see. */
export const furtherInSource: ReadonlyArray<Defect> = [
  {
    name: "a testimonial",
    gate: "G10",
    seed: inMain("<p>„Nejlepší dílna, jakou jsem kdy v životě poznala.“ Jana N.</p>")
  },
  { name: "praise that nobody gave", gate: "G10", seed: inMain("<p>Spokojení zákazníci</p>") },
  { name: "a rating in stars", gate: "G10", seed: inMain("<p>★★★★★ 4,9</p>") },
  {
    name: "a figure that nobody gave",
    gate: "G10",
    seed: same,
    blueprint: (blueprint) => ({ ...blueprint, tagline: "Už 1500+ oprav" })
  },
  { name: "a lost price", gate: "G10", seed: same, brief: "Přezutí stojí 1 234 Kč." },
  { name: "a lost name", gate: "G10", seed: same, brief: "Dílna se jmenuje „Modrý Šnek Holešovice“." },
  { name: "a lost address", gate: "G10", seed: same, brief: "Pište na dilna@modry-snek.example" },
  { name: "another colour", gate: "G10", seed: same, brief: "Barva aplikace ať je červená." },
  {
    name: "scripts of too many bytes",
    gate: "G12",
    seed: inScript(`globalThis.heavy=0/*${randomBytes(24_000).toString("hex")}*/`)
  },
  { name: "styles of too many bytes", gate: "G12", seed: inStyle(`/*${randomBytes(40_000).toString("hex")}*/`) },
  {
    name: "a build that loses a file",
    gate: "G1",
    seed: same,
    again: (site) => ({ files: site.files.filter((file) => file.path !== "icon.svg") })
  },
  {
    name: "a file that is there twice",
    gate: "G2",
    seed: (site) => ({ files: [...site.files, ...site.files.filter((file) => file.path === "icon.svg")] })
  }
]

/** Seeded in layout and in the way of the keyboard. */
export const inHandling: ReadonlyArray<Defect> = [
  { name: "a part wider than a phone", gate: "G6", seed: inStyle("main h1{min-inline-size:34rem}") },
  {
    name: "a part wider than a desk",
    gate: "G6",
    seed: inStyle("@media (min-width:1200px){main h1{min-inline-size:110rem}}")
  },
  {
    name: "a word that does not break",
    gate: "G6",
    seed: inMain(`<p class="w">${"Nejneobhospodařovávatelnějšími".repeat(3)}</p>`)
  },
  {
    name: "controls too small to be hit",
    gate: "G6",
    seed: inStyle(
      "main .tools button,main .quiet-button{min-block-size:0 !important;block-size:14px !important;padding:0 !important;font-size:9px;margin:0 !important}.tools,.acts{gap:0 !important}"
    )
  },
  {
    name: "a main action too small for a finger",
    gate: "G6",
    seed: inStyle(".main-button{min-block-size:0 !important;block-size:30px !important;padding-block:0 !important}")
  },
  {
    name: "a place that holds the Tab key",
    gate: "G8",
    seed: inScript(
      `addEventListener("keydown",(e)=>{if(e.key==="Tab"&&e.target.closest?.("main form"))e.preventDefault()},true)`
    )
  },
  {
    name: "a link that Tab passes over",
    gate: "G8",
    seed: (site) =>
      rewrite(site, "prijem.html", (text) => text.replace(/<nav([^>]*)>([\s\S]*?)<a /, `<nav$1>$2<a tabindex="-1" `))
  },
  {
    name: "a focus that cannot be seen",
    gate: "G8",
    seed: inStyle("*:focus,*:focus-visible{outline:0 !important;box-shadow:none !important}")
  },
  {
    name: "a focus under something else",
    gate: "G8",
    seed: inStyle(
      "main::after{content:'';position:fixed;inset-inline:0;inset-block-end:0;block-size:70vb;background:canvas;z-index:99}"
    )
  },
  {
    name: "a button for pointers only",
    gate: "G8",
    seed: (site) =>
      inStyle(".fake{cursor:pointer}")(
        rewrite(site, "early.js", (text) =>
          `${text}\naddEventListener("load",()=>{const f=document.createElement("div");f.className="fake";f.textContent="Jdi";document.querySelector("footer").append(f);f.onclick=()=>f.append("!")})`)
      )
  }
]

/** Seeded in what the app does: acceptance checks see them. */
export const inPromises: ReadonlyArray<Defect> = [
  { name: "a form that keeps nothing", gate: "G9", seed: deaf("submit", "form.record-form"), probes: ["Creates"] },
  {
    name: "a store that forgets new records",
    gate: "G9",
    seed: inScript(
      "const p=IDBObjectStore.prototype.put;IDBObjectStore.prototype.put=function(v,k){return p.call(this,v.sample===false?{...v,key:\"x\",entity:\"x\"}:v,...k===undefined?[]:[k])}"
    ),
    probes: ["Creates"]
  },
  {
    name: "a field that is kept as something else",
    gate: "G9",
    seed: inScript(
      "const p=IDBObjectStore.prototype.put;IDBObjectStore.prototype.put=function(v,k){return p.call(this,v.sample===false?{...v,values:Object.fromEntries(Object.entries(v.values).map(([i,x])=>[i,typeof x===\"string\"?x.toUpperCase():x]))}:v,...k===undefined?[]:[k])}"
    ),
    probes: ["Creates"]
  },
  {
    name: "a record that cannot be deleted",
    gate: "G9",
    seed: inScript("IDBObjectStore.prototype.delete=function(){return this.count()}"),
    probes: ["Removes"]
  },
  { name: "an undo that does nothing", gate: "G9", seed: deaf("click", "[data-action=undo]"), probes: ["Removes"] },
  { name: "an edit that does nothing", gate: "G9", seed: deaf("submit", "dialog form"), probes: ["Edits"] },
  { name: "a search that finds everything", gate: "G9", seed: deaf("input", "[type=search]"), probes: ["Searches"] },
  {
    name: "a filter that leaves everything",
    gate: "G9",
    seed: deaf("input", "select[data-filter]"),
    probes: ["Filters"]
  },
  {
    name: "a field that may be left out although it must not",
    gate: "G9",
    seed: changed(orders, /"required":true/g, `"required":false`),
    probes: ["Requires"]
  },
  {
    name: "bounds that do not hold",
    gate: "G9",
    seed: changed(orders, /"(maximum|minimum)":\d+,?/g, ""),
    probes: ["Bounds"]
  },
  {
    name: "an export that hands out nothing",
    gate: "G9",
    seed: deaf("click", "[data-action=export-json]"),
    probes: ["Exchanges"]
  },
  {
    name: "an import that takes nothing",
    gate: "G9",
    seed: deaf("change", "#import-file"),
    probes: ["Exchanges"]
  },
  {
    name: "records that are gone after a reload",
    gate: "G16",
    seed: inScript(
      "const o=indexedDB.open.bind(indexedDB);let d=0;indexedDB.open=(n,v)=>{if(!d++)indexedDB.deleteDatabase(n);return o(n,v)}"
    ),
    probes: ["Keeps"]
  },
  {
    name: "an app that does not open offline",
    gate: "G9",
    seed: (site) =>
      rewrite(
        site,
        "sw.js",
        () => "addEventListener('install',()=>skipWaiting());addEventListener('fetch',()=>undefined)"
      ),
    probes: ["WorksOffline"]
  }
]
