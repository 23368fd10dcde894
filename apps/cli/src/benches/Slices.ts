import * as Effect from "effect/Effect"
import type { Measure } from "../Bench.ts"

export const quantile = (values: ReadonlyArray<number>, share: number) => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export const median = (values: ReadonlyArray<number>) => quantile(values, 0.5)

/**
 * Ours and the peer's in turn, so that whatever else the machine does meets both alike. The first slice of
 * each warms up and is not counted; the ratio is the median of the ratios of neighbouring slices.
 */
export const alternate = Effect.fnUntraced(function*<E1, R1, E2, R2>(
  label: string,
  unit: string,
  slices: number,
  ours: Effect.Effect<number, E1, R1>,
  peer: Effect.Effect<number, E2, R2>
) {
  const pairs: Array<readonly [number, number]> = []
  for (let slice = 0; slice <= slices; slice++) {
    const pair = [yield* ours, yield* peer] as const
    if (slice > 0) pairs.push(pair)
  }
  return {
    label,
    unit,
    ours: median(pairs.map(([own]) => own)),
    peer: median(pairs.map(([, other]) => other)),
    ratio: median(pairs.map(([own, other]) => own / other))
  } satisfies Measure
})
