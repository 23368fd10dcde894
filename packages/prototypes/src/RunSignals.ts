import { Context, type Stream } from "effect"

/** Says when it is worth looking at a run's log again: at once, whenever it may have grown, and now and then anyway. */
export class RunSignals extends Context.Service<RunSignals, {
  changes(runId: string): Stream.Stream<void>
}>()("@statex/prototypes/RunSignals") {}
