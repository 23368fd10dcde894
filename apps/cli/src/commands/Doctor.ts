import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { existsSync } from "node:fs"
import { statfs } from "node:fs/promises"
import { join } from "node:path"
import * as Checkout from "../Checkout.ts"
import { CommandError } from "../CommandError.ts"
import * as DevelopmentWorld from "../DevelopmentWorld.ts"
import * as InstanceFile from "../InstanceFile.ts"
import { isFree } from "../Ports.ts"
import * as Chromium from "../services/Chromium.ts"
import * as Ffmpeg from "../services/Ffmpeg.ts"
import * as PostgresBinaries from "../services/PostgresBinaries.ts"
import * as Redis from "../services/Redis.ts"
import * as Tool from "../Tool.ts"

interface Finding {
  readonly name: string
  readonly found: string | undefined
  /** What to do when it is not there. */
  readonly cure: string
  /** Whether `start` cannot do without it. */
  readonly needed: boolean
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
const nodeFits = major === 22 ? minor >= 22 : major === 24 || major >= 26

const versionOf = (file: string, args: ReadonlyArray<string>) =>
  Tool.run(file, args, { timeout: "10 seconds" }).pipe(
    Effect.map(({ code, output }) => code === 0 ? output.trim().split("\n")[0] : undefined)
  )

const tools = Effect.gen(function*() {
  const packages = existsSync(join(Checkout.root, "node_modules/.statex-installed"))
  return [
    {
      name: "Node.js",
      found: nodeFits ? process.version : undefined,
      cure: "run ./statex, which brings a suitable one, or install Node.js 24",
      needed: true
    },
    {
      name: "pnpm",
      found: yield* versionOf("pnpm", ["--version"]),
      cure: "run ./statex, which brings it",
      needed: false
    },
    {
      name: "packages",
      found: packages ? "installed" : undefined,
      cure: "run ./statex, which installs them",
      needed: false
    }
  ] satisfies ReadonlyArray<Finding>
})

const services = Effect.gen(function*() {
  const external = process.env["DATABASE_URL"]
  const embedded = PostgresBinaries.ready.pipe(
    Effect.flatMap((bin) => versionOf(join(bin, "postgres"), ["--version"])),
    Effect.catch(() => Effect.succeed(undefined))
  )
  const chromium = process.env["CHROMIUM_PATH"] ?? Chromium.installed()
  return [
    {
      name: "PostgreSQL",
      found: external === undefined ? yield* embedded : `DATABASE_URL (${InstanceFile.withoutPassword(external)})`,
      cure: "no binaries for this platform: set DATABASE_URL to a PostgreSQL 15 or newer",
      needed: true
    },
    {
      name: "Redis",
      found: process.env["REDIS_URL"] ?? Redis.installed()?.file,
      cure:
        "not needed to run: PostgreSQL does its work; `./statex test` brings one on Debian, macOS: brew install redis",
      needed: false
    },
    {
      name: "Chromium",
      found: chromium,
      cure: "prototypes are checked without a browser; apt-get install chromium-headless-shell, or set CHROMIUM_PATH",
      needed: false
    },
    {
      name: "ffmpeg",
      found: process.env["FFMPEG_PATH"] ?? Ffmpeg.installed(),
      cure: "long recordings are not transcribed; apt-get install ffmpeg, brew install ffmpeg, or set FFMPEG_PATH",
      needed: false
    }
  ] satisfies ReadonlyArray<Finding>
})

const surroundings = Effect.gen(function*() {
  const instance = yield* InstanceFile.find()
  const ports = yield* Effect.filter([3000, 3001], isFree)
  const free = ports.length === 2 ? "3000 and 3001 are free" : undefined
  const disk = yield* Effect.promise(() => statfs(Checkout.root))
  const gigabytes = disk.bavail * disk.bsize / 1e9
  return [
    {
      name: "ports",
      found: instance === undefined ? free : "used by the running instance",
      cure: "`start` takes the next free ones, or those from --port on",
      needed: false
    },
    {
      name: "disk",
      found: gigabytes >= 1 ? `${gigabytes.toFixed(1)} GB free` : undefined,
      cure: "less than 1 GB is free: make room",
      needed: true
    },
    {
      name: "instance",
      found: instance === undefined ? undefined : `${instance.webUrl} (process ${instance.pid})`,
      cure: "not running: ./statex start",
      needed: false
    }
  ] satisfies ReadonlyArray<Finding>
})

const line = ({ cure, found, name }: Finding) =>
  found === undefined ? `✗ ${name.padEnd(10)} ${cure}` : `✓ ${name.padEnd(10)} ${found}`

/** One line for each thing that this machine has or lacks. */
export const run = Effect.gen(function*() {
  yield* DevelopmentWorld.readDotEnv
  const findings = (yield* Effect.all([tools, services, surroundings], { concurrency: 3 })).flat()
  for (const finding of findings) yield* Console.log(line(finding))
  const lacking = findings.filter(({ found, needed }) => needed && found === undefined)
  if (lacking.length > 0) {
    return yield* new CommandError({ reason: `cannot run without ${lacking.map(({ name }) => name).join(", ")}` })
  }
})
