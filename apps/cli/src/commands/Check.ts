import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { CommandError } from "../CommandError.ts"
import * as Elapsed from "../Elapsed.ts"
import * as ScratchFolder from "../ScratchFolder.ts"
import * as Tally from "../Tally.ts"
import * as TestPart from "../TestPart.ts"

/** Lint, format, types and unit tests at the same time: none needs more than Node.js. */
export const parts = (folder: string) =>
  Effect.all([TestPart.lint, TestPart.format, TestPart.types, TestPart.vitest("unit", folder)], { concurrency: 4 })

export const run = Effect.gen(function*() {
  const tallies = yield* parts(yield* ScratchFolder.make("statex-check-"))
  yield* Console.log(`${Tally.lastLine(tallies)} (${Elapsed.format(Elapsed.sinceLaunch())})`)
  if (!Tally.isGood(tallies, (process.env["CI"] ?? "") !== "")) {
    return yield* new CommandError({ reason: "the checks do not pass" })
  }
}).pipe(Effect.scoped)
