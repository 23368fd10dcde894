import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { type Measure, missed } from "../Bench.ts"
import { benches } from "../Benches.ts"
import { CommandError } from "../CommandError.ts"

const amount = (value: number) => value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3)

const line = ({ label, ours, peer, ratio, unit }: Measure) => {
  const against = peer === null ? "" : `  bare ${amount(peer).padStart(9)}`
  const share = ratio === null ? "" : `  ratio ${ratio.toFixed(2)}`
  return `  ${label.padEnd(46)} ours ${amount(ours).padStart(9)}${against}  ${unit}${share}`
}

/** Runs one bench by its name, or all of them, and prints what each measured; ends with the first that misses a bound. */
export const run = Effect.fnUntraced(function*(name: Option.Option<string>) {
  const known = benches.map((bench) => bench.name)
  const chosen = Option.isNone(name) ? benches : benches.filter((bench) => bench.name === name.value)
  if (chosen.length === 0) return yield* new CommandError({ reason: `benches: ${known.join(", ")}` })
  for (const bench of chosen) {
    yield* Console.log(bench.name)
    const measures = yield* Effect.scoped(bench.run)
    for (const measure of measures) yield* Console.log(line(measure))
    const misses = measures.flatMap(missed)
    if (misses.length > 0) {
      return yield* new CommandError({ reason: `${bench.name} misses what was promised`, detail: misses.join("\n") })
    }
  }
})
