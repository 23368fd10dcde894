import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { createHash } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Checkout from "./Checkout.ts"
import { CommandError } from "./CommandError.ts"
import { isAlive } from "./ProcessSignals.ts"
import * as Tool from "./Tool.ts"

const stampFile = join(Checkout.root, "apps/web/build/sources.sha256")
const notSources = new Set(["node_modules", "build", "e2e", "test", "test-results", "playwright-report"])

const filesBelow = (folder: string): ReadonlyArray<string> =>
  readdirSync(join(Checkout.root, folder), { withFileTypes: true })
    .filter((entry) => !notSources.has(entry.name))
    .flatMap((entry) => entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)])

/** One hash over every file that the build reads. */
const sources = () => {
  const hash = createHash("sha256")
  for (const path of ["pnpm-lock.yaml", ...filesBelow("apps/web"), ...filesBelow("packages")].sort()) {
    hash.update(path).update("\0").update(readFileSync(join(Checkout.root, path))).update("\0")
  }
  return hash.digest("hex")
}

const builtFrom = () => {
  try {
    return readFileSync(stampFile, "utf8")
  } catch {
    return undefined
  }
}

const lockFile = join(Checkout.state, "web-build.lock")

const take = () => {
  mkdirSync(Checkout.state, { recursive: true })
  try {
    writeFileSync(lockFile, String(process.pid), { flag: "wx" })
    return true
  } catch {
    const owner = Number(readFileSync(lockFile, { encoding: "utf8", flag: "a+" }))
    if (owner > 0 && !isAlive(owner)) rmSync(lockFile, { force: true })
    return false
  }
}

/** One build at a time in a checkout; the lock of a builder that died is taken over. */
const alone = Effect.acquireRelease(
  Effect.sync(take).pipe(Effect.repeat({ schedule: Schedule.spaced("200 millis"), until: (taken) => taken })),
  () => Effect.sync(() => rmSync(lockFile, { force: true }))
)

/** Builds the web when its sources changed since the last build; answers whether it had to. */
export const ensure = Effect.gen(function*() {
  if (builtFrom() === sources()) return false
  yield* alone
  const wanted = sources()
  if (builtFrom() === wanted) return false
  rmSync(stampFile, { force: true })
  const folder = join(Checkout.root, "apps/web")
  const built = yield* Tool.run(Checkout.tool("remix", "apps/web"), ["vite:build"], {
    cwd: folder,
    env: { NODE_ENV: "production" },
    timeout: "5 minutes"
  })
  if (built.code !== 0) {
    return yield* new CommandError({
      reason: "the web does not build",
      detail: built.output.split("\n").slice(-40).join("\n")
    })
  }
  writeFileSync(stampFile, wanted)
  return true
}).pipe(Effect.scoped)
