import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { availableParallelism, loadavg } from "node:os"
import { distribution, killTest } from "../src/benches/Kill.ts"
import { parts } from "../src/benches/PrivateProduct.ts"

const briefs = 12
const kills = 9

/** Five seconds on a machine that does nothing else; a crowded one needs as much longer as it has too much to do. */
const soon = () => 5_000 * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism())

describe("kill -9 of web, worker and database", () => {
  it.live(
    "loses no request that was answered, doubles none, and work goes on within five seconds",
    () =>
      Effect.gen(function*() {
        const { failed, faults, files, killed, live } = yield* killTest({ briefs, kills })
        const told = distribution(killed).map(({ label, ours }) => `${label} ${Math.round(ours)} ms`).join("\n")
        assert.deepStrictEqual(faults, [], told)
        assert.strictEqual(live + failed, briefs)
        assert.isAtLeast(live, briefs - 1, "no more than one may be ended by three kills of its own step")
        assert.isAbove(files, live * 5)
        for (const part of parts) assert.lengthOf(killed.filter((one) => one.part === part), kills / parts.length)
        for (const { part, resumed } of killed) assert.isBelow(resumed, soon(), `${part}\n${told}`)
      }),
    180_000
  )
})
