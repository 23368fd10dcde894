import { assert, describe, it } from "@effect/vitest"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"

const root = join(import.meta.dirname, "../../..")

/** Who may import whom: only downwards. A package on the same floor is out of reach. */
const floors: ReadonlyArray<ReadonlyArray<string>> = [
  ["kernel"],
  ["i18n", "jobs", "uploads", "gdpr", "rate-limiter", "blueprint"],
  ["ai"],
  ["payments"],
  [],
  ["prototypes"],
  ["db"],
  ["runtime"],
  ["web", "worker", "preview", "cli"]
]

const floorOf = (name: string) => floors.findIndex((floor) => floor.includes(name))

const sources = globSync("{packages,apps}/*/{src,app,server}/**/*.{ts,tsx}", { cwd: root }).concat(
  globSync("db/{*.ts,migrations/*.ts}", { cwd: root })
).filter((file) => !file.includes("node_modules") && !file.includes("/build/"))

const importsOf = (file: string) =>
  [...readFileSync(join(root, file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"@statex\/([a-z0-9-]+)/g)].map((match) =>
    match[1] ?? ""
  )

const nameOf = (file: string) => file.startsWith("db/") ? "db" : file.split("/")[1] ?? ""

describe("the map", () => {
  it("has a floor for every package", () => {
    for (const file of sources) assert.isAtLeast(floorOf(nameOf(file)), 0, file)
  })

  it("has imports that go down only", () => {
    const upward = sources.flatMap((file) =>
      importsOf(file)
        .filter((target) => target !== nameOf(file) && floorOf(target) >= floorOf(nameOf(file)))
        .map((target) => `${file} → ${target}`)
    )
    assert.deepStrictEqual(upward, [])
  })

  it("names a vendor only in an adapter folder", () => {
    const vendors =
      /from "(bullmq|ioredis|pg|playwright-core|axe-core|@effect\/sql-pg\/?[\w]*|officeparser|mammoth|unpdf|openai|ollama|stripe)"/
    const adapters = /\/(stores|queues|probes|extractors|gateways|tiers|channels)\//
    const strays = sources.filter((file) =>
      file.startsWith("packages/") && !adapters.test(file) && vendors.test(readFileSync(join(root, file), "utf8"))
    )
    assert.deepStrictEqual(strays, [])
  })

  it("runs effects only in the apps", () => {
    const runners = sources.filter((file) =>
      file.startsWith("packages/") &&
      /\bEffect\.run(Promise|Sync|Fork|Callback)/.test(readFileSync(join(root, file), "utf8"))
    )
    assert.deepStrictEqual(runners, [])
  })

  it("has no file of more than 300 lines, and a median of at most 100", () => {
    const lengths = sources.map((file) => ({
      file,
      lines: readFileSync(join(root, file), "utf8").split("\n").length - 1
    }))
    assert.deepStrictEqual(lengths.filter(({ lines }) => lines > 300), [])
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
    assert.isAtMost(sorted[Math.floor(sorted.length / 2)] ?? 0, 100)
  })
})
