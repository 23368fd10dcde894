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

/** Sets of kinds whose bundle is kept; each takes a tenth of a second to make and some 150 kB to hold. */
const most = 64
const held = new Map<string, Promise<AppBundle>>()

/** Bundled for the kinds of view that an app has; a source that does not bundle is a broken installation, hence a defect. */
export const appBundle = (views: ReadonlyArray<View>): Effect.Effect<AppBundle> =>
  Effect.promise(() => {
    const kinds = [...new Set(views.map((view) => view._tag))].sort()
    const name = kinds.join()
    const made = held.get(name) ?? bundle(kinds)
    held.delete(name)
    held.set(name, made)
    for (const oldest of held.keys()) if (held.size > most) held.delete(oldest)
    return made
  })
