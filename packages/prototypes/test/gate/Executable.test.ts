import { assert, describe, it } from "@effect/vitest"
import { ConfigProvider, Effect } from "effect"
import { findExecutable } from "../../src/probes/Executable.ts"

const found = (env: Record<string, string>) =>
  findExecutable.pipe(Effect.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env }))))

describe("Executable", () => {
  it.effect("looks for no browser when it is switched off", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* found({ CHROMIUM_PATH: "off" }), { missing: "switched off by CHROMIUM_PATH=off" })
    }))

  it.effect("says so when the browser that is asked for cannot be run", () =>
    Effect.gen(function*() {
      const answer = yield* found({ CHROMIUM_PATH: "/nowhere/chromium" })
      assert.match("missing" in answer ? answer.missing : "", /\/nowhere\/chromium/)
    }))

  it.effect("takes the browser that is asked for before any on the PATH", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* found({ CHROMIUM_PATH: process.execPath, PATH: "/usr/bin" }), {
        path: process.execPath
      })
    }))
})
