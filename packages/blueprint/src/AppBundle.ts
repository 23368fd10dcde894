import { Effect } from "effect"
import { build } from "esbuild"
import { fileURLToPath } from "node:url"

/** The parts of every built app that no blueprint changes, bundled and minified. */
export interface AppBundle {
  /** The runtime, a module. */
  readonly app: string
  /** Runs before the page is drawn: the remembered theme. */
  readonly early: string
  /** The service worker's body; the list of files comes before it. */
  readonly worker: string
  readonly style: string
}

const folder = fileURLToPath(new URL("../app/", import.meta.url))

const bundle = async (): Promise<AppBundle> => {
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
    supported: { nesting: true }
  })
  const text = (name: string): string => {
    const file = made.outputFiles.find((output) => output.path.replaceAll("\\", "/").endsWith(`/built/${name}`))
    if (file === undefined) throw new Error(`esbuild made no ${name}`)
    return file.text
  }
  return { app: text("main.js"), early: text("early.js"), worker: text("worker.js"), style: text("style/app.css") }
}

let held: Promise<AppBundle> | undefined

/** Bundles once per process; a source that does not bundle is a broken installation, hence a defect. */
export const appBundle: Effect.Effect<AppBundle> = Effect.promise(() => held ??= bundle())
