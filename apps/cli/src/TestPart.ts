import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import * as Checkout from "./Checkout.ts"
import * as Elapsed from "./Elapsed.ts"
import * as Tally from "./Tally.ts"
import * as TestReport from "./TestReport.ts"
import * as Tool from "./Tool.ts"

type Env = Readonly<Record<string, string | undefined>>

const say = (tally: Tally.Tally) =>
  Console.log(
    `${tally.failed > 0 ? "✗" : tally.skipped > 0 ? "↓" : "✓"} ${tally.name.padEnd(10)} ${tally.passed} passed, ` +
      `${tally.failed} failed, ${tally.skipped} skipped (${Elapsed.format(tally.ms)})`
  )

const finish = Effect.fnUntraced(function*(tally: Tally.Tally, output: string) {
  if (tally.failed > 0) yield* Console.log(output.trimEnd())
  yield* say(tally)
  for (const remark of tally.remarks) yield* Console.log(`  ${remark}`)
  return tally
})

const tool = Effect.fnUntraced(function*(name: string, file: string, args: ReadonlyArray<string>) {
  const { code, ms, output } = yield* Tool.run(Checkout.tool(file), args, { timeout: "5 minutes" })
  return yield* finish(Tally.ofTool(name, code, ms), output)
})

export const lint = tool("lint", "oxlint", ["--deny-warnings"])
export const format = tool("format", "dprint", ["check", "--list-different"])
export const types = tool("types", "tsc", ["--noEmit"])

/** A part that cannot run here, with the reason. */
export const skip = (name: string, why: string) => finish(Tally.skipped(name, why), "")

const reportOf = (file: string) => Effect.promise(() => readFile(file, "utf8").catch(() => undefined))

/** One project of vitest.workspace.ts; `folder` gets the report. */
export const vitest = Effect.fnUntraced(function*(project: string, folder: string, env: Env = {}) {
  const file = join(folder, `${project}.json`)
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
  const args = ["run", "--config", "vitest.workspace.ts", "--project", project, ...reporters]
  const { code, ms, output } = yield* Tool.run(Checkout.tool("vitest"), args, { env, timeout: "30 minutes" })
  return yield* finish(TestReport.ofVitest({ name: project, report: yield* reportOf(file), code, ms }), output)
})

/** The journeys in a browser against a running product, which BASE_URL names. */
export const journeys = Effect.fnUntraced(function*(folder: string, env: Env) {
  const file = join(folder, "journeys.json")
  const { code, ms, output } = yield* Tool.run(
    Checkout.tool("playwright", "apps/web"),
    ["test", "--config", "playwright.config.ts", "--reporter=list,json"],
    {
      cwd: join(Checkout.root, "apps/web"),
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
      timeout: "30 minutes"
    }
  )
  return yield* finish(TestReport.ofPlaywright({ name: "journeys", report: yield* reportOf(file), code, ms }), output)
})
