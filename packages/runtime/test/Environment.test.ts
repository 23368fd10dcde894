import { assert, describe, it } from "@effect/vitest"
import * as Environment from "@statex/runtime/Environment"
import { ConfigProvider, Effect } from "effect"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"

const root = join(import.meta.dirname, "../../..")
const example = readFileSync(join(root, ".env.example"), "utf8")

const offered = new Map(
  [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=(.*)$/gm)].map((match) => [match[1] ?? "", match[2] ?? ""])
)

/** Names that the machine sets, not the operator. */
const foreign = new Set(["PATH"])

const declared = new Set(
  globSync(["{packages,apps}/*/{src,app,server}/**/*.ts", "db/*.ts"], { cwd: root })
    .filter((file) => !file.includes("node_modules") && !file.startsWith("apps/cli/"))
    .flatMap((
      file
    ) => [
      // Groups of settings are records of what each has to be.
      ...(file.startsWith("packages/payments/src/")
        ? readFileSync(join(root, file), "utf8").matchAll(/\b((?:BANK|CNB|CRYPTO|SELLER|VIES|WIRE)_[A-Z_]+):/g)
        : []),
      ...readFileSync(join(root, file), "utf8").matchAll(
        /(?:Config\.\w+|address|models|residency|secret|string|text)\(\s*(?:\[[^\]]*\], |[^()"]*, )?"([A-Z_]+)"/g
      )
    ])
    .map((match) => match[1] ?? "")
    .filter((name) => !foreign.has(name))
)

const verify = (env: Record<string, string>) =>
  Environment.verify.pipe(Effect.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env }))))

describe("the environment", () => {
  it("is offered whole by .env.example, and nothing in it is made up", () => {
    assert.deepStrictEqual([...offered.keys()].sort(), [...declared].sort())
  })

  it("is that of production in every unit that is deployed, whatever the operator's file says", () => {
    const units = globSync("deploy/systemd/*.service", { cwd: root })
    assert.isNotEmpty(units)
    for (const unit of units) {
      assert.match(readFileSync(join(root, unit), "utf8"), /^ExecStart=\/usr\/bin\/env STATEX_WORLD=production /m, unit)
    }
  })

  it.effect("is satisfied by .env.example as it stands", () => verify(Object.fromEntries(offered)))

  it.effect("names every setting that is missing or wrong, at once, and no value", () =>
    Effect.gen(function*() {
      const refused = yield* Effect.flip(verify({ STATEX_WORLD: "moon-secret", DATABASE_CONNECTIONS: "many" }))
      for (const name of ["STATEX_WORLD", "DATABASE_URL", "DATABASE_CONNECTIONS", "STATEX_DATA"]) {
        assert.include(refused.message, name)
      }
      assert.notInclude(refused.message, "moon-secret")
    }))
})
