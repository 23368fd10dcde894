import { Effect } from "effect"
import { build, type Plugin } from "esbuild"
import { fileURLToPath } from "node:url"
import type { View } from "./View.ts"

type Kind = View["_tag"]

/** The parts of a built app that follow from the kinds of its views alone, bundled and minified. */
export interface AppBundle {
  /** The runtime, a module. */
  readonly app: string
  /** Runs before the page is drawn: the remembered theme. */
  readonly early: string
  /** The service worker's body; the list of files comes before it. */
  readonly worker: string
  readonly style: string
}

/** Kinds that travel together, so that there are few different scripts; those of the first pack are in every app. */
export const packs: ReadonlyArray<ReadonlyArray<Kind>> = [
  ["List", "Detail", "Form", "Board", "Chart", "Landing"],
  ["Booking"],
  ["Calendar", "Timetable"],
  ["Dashboard", "Report"],
  ["Catalogue", "Locations"],
  ["Order", "Kitchen"],
  ["LookUp", "Document"]
]

const nameOf = (kind: Kind): string => `${kind.charAt(0).toLowerCase()}${kind.slice(1)}View`

/** Writes `app/Drawings.ts` with these kinds alone, so that the script holds no other. */
const drawingOnly = (kinds: ReadonlyArray<Kind>): Plugin => ({
  name: "kinds",
  setup: (builder) =>
    builder.onLoad({ filter: /[\\/]Drawings\.ts$/ }, () => ({
      loader: "ts",
      contents: [
        ...kinds.map((kind) => `import { ${nameOf(kind)} } from "./${kind}View.ts"`),
        `export const drawings = { ${kinds.map((kind) => `${kind}: ${nameOf(kind)}`).join(", ")} }`
      ].join("\n")
    }))
})

const folder = fileURLToPath(new URL("../app/", import.meta.url))

const bundle = async (kinds: ReadonlyArray<Kind>): Promise<AppBundle> => {
  const made = await build({
    absWorkingDir: folder,
    entryPoints: ["main.ts", "early.ts", "worker.ts", "style/app.css"],
    outdir: "built",
    bundle: true,
    minify: true,
    write: false,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    format: "esm",
    platform: "browser",
    target: ["es2022"],
    supported: { nesting: true },
    plugins: [drawingOnly(kinds)]
  })
  const text = (name: string): string => {
    const file = made.outputFiles.find((output) => output.path.replaceAll("\\", "/").endsWith(`/built/${name}`))
    if (file === undefined) throw new Error(`esbuild made no ${name}`)
    return file.text
  }
  return { app: text("main.js"), early: text("early.js"), worker: text("worker.js"), style: text("style/app.css") }
}

const held = new Map<string, Promise<AppBundle>>()

/** Bundles once per process and set of packs; a source that does not bundle is a broken installation, hence a defect. */
export const appBundle = (views: ReadonlyArray<View>): Effect.Effect<AppBundle> =>
  Effect.promise(() => {
    const kinds = packs.filter((pack, at) => at === 0 || views.some((view) => pack.includes(view._tag))).flat()
    const known = held.get(kinds.join()) ?? bundle(kinds)
    held.set(kinds.join(), known)
    return known
  })
