import * as Effect from "effect/Effect"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Bench } from "../Bench.ts"
import { tool } from "../Checkout.ts"
import { CommandError } from "../CommandError.ts"
import * as ScratchFolder from "../ScratchFolder.ts"
import * as Tool from "../Tool.ts"

interface Report {
  readonly testResults: ReadonlyArray<{
    readonly assertionResults: ReadonlyArray<{ readonly status: string; readonly fullName: string }>
  }>
}

/** Each seeded defect is a test of its own; they stay with the tests, so that no attack's words are in the product. */
export const defects: Bench = {
  name: "defects",
  run: Effect.gen(function*() {
    const file = join(yield* ScratchFolder.make("statex-defects-"), "report.json")
    yield* Tool.run(tool("vitest"), [
      "run",
      "--config",
      "vitest.workspace.ts",
      "--reporter=json",
      `--outputFile.json=${file}`,
      "packages/prototypes/test/gate/Defects"
    ], { timeout: "20 minutes" })
    const text = yield* Effect.promise(() => readFile(file, "utf8").catch(() => ""))
    if (text === "") return yield* new CommandError({ reason: "the seeded defects were not run" })
    const report: Report = JSON.parse(text)
    const seeds = report.testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ fullName }) =>
      fullName.includes("catches")
    )
    const caught = seeds.filter(({ status }) => status === "passed").length
    return [
      { label: "seeded defects", ours: seeds.length, peer: null, ratio: null, unit: "prototypes" },
      { label: "caught by the check that has to", ours: caught, peer: null, ratio: null, unit: `of ${seeds.length}` }
    ]
  })
}
