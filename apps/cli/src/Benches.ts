import type { Bench } from "./Bench.ts"

/** Every bench of `./statex bench`, in the order in which they run. */
export const benches: ReadonlyArray<Bench> = []
