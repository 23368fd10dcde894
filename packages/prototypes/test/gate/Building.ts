import type { Blueprint } from "@statex/blueprint/Blueprint"
import { compile } from "@statex/blueprint/Compiler"
import type { BuiltFile, Site } from "@statex/blueprint/Site"
import { Effect } from "effect"
import { samples } from "../../../blueprint/test/samples/all.ts"
import { subjectOf } from "../../src/gate/Subject.ts"
import type { GateReport, GateResult } from "../../src/GateReport.ts"
import { digestOfSite } from "../../src/Manifest.ts"

const types: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  webmanifest: "application/manifest+json",
  json: "application/json"
}

export const sampleOf = (name: string): Blueprint => {
  const found = samples[name]
  if (found === undefined) throw new Error(`No sample ${name}`)
  return found
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const textOf = (file: BuiltFile): string => new TextDecoder().decode(file.bytes)

export const fileOf = (path: string, text: string, sources: ReadonlyArray<string> = []): BuiltFile => ({
  path,
  type: types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream",
  bytes: bytesOf(text),
  sources
})

export const siteOf = (files: Readonly<Record<string, string>>): Site => ({
  files: Object.entries(files).map(([path, text]) => fileOf(path, text))
})

/** A small page that breaks no rule; `body` goes into its main landmark. */
export const page = (body: string, { head = "", root = `lang="en"` } = {}): string =>
  `<!doctype html><html ${root}><head><meta charset="utf-8"><title>1</title>${head}</head>` +
  `<body><main id="main"><h1>1</h1>${body}</main></body></html>`

export const english: Blueprint = {
  ...sampleOf("workshop"),
  locale: "en",
  name: "Orders",
  copy: sampleOf("workshop").copy
}

export const subject = (files: Readonly<Record<string, string>>, blueprint: Blueprint = english, brief = "") =>
  subjectOf(blueprint, siteOf(files), brief)

/** The site with one file rewritten; the text must change. */
export const rewrite = (site: Site, path: string, change: (text: string) => string): Site => ({
  files: site.files.map((file) => {
    if (file.path !== path) return file
    const text = change(textOf(file))
    if (text === textOf(file)) throw new Error(`${path} did not change`)
    return { ...file, bytes: bytesOf(text) }
  })
})

export const failing = (id: GateResult["id"], ...findings: GateResult["findings"]): GateResult => ({
  id,
  level: "must",
  outcome: "failed",
  evidence: [],
  findings,
  milliseconds: 1
})

export const reportOf = (...results: ReadonlyArray<GateResult>): GateReport => ({
  digest: digestOfSite({ files: [] }),
  browser: null,
  results,
  passed: false,
  score: 0
})

const whole = sampleOf("workshop")

const smaller = whole.views.filter((view) => ["zakazky", "prijem"].includes(view.id))

/** Two pages of a sample: enough to seed any defect in, and quick to look at. */
export const workshop: Blueprint = {
  ...whole,
  views: [smaller[0] ?? whole.views[0], ...smaller.slice(1)],
  navigation: whole.navigation.filter((entry) => smaller.some((view) => view.id === entry.view))
}

export const good = compile(workshop).pipe(Effect.orDie)
