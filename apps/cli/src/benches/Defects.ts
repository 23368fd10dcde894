import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { type Bench, figure } from "../Bench.ts"
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
    const all = report.testResults.flatMap(({ assertionResults }) => assertionResults)
    const seeds = all.filter(({ fullName }) => fullName.includes("catches"))
    const sound = all.filter(({ fullName }) => fullName.includes("none is seen where there is none"))
    const passed = (of: typeof all) => of.filter(({ status }) => status === "passed").length
    for (const { fullName } of [...seeds, ...sound].filter(({ status }) => status !== "passed")) {
      yield* Console.log(`  not so: ${fullName}`)
    }
    return [
      figure("seeded defects", seeds.length, "prototypes", { atLeast: 60 }),
      figure("caught by the check that has to", passed(seeds), `of ${seeds.length}`, { atLeast: seeds.length }),
      figure("the same app without a defect, nothing seen", passed(sound), `of ${sound.length}`, {
        atLeast: sound.length
      })
    ]
  })
}
