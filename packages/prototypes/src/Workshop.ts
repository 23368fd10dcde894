import type { Failure } from "@statex/kernel/Failure"
import { Context, type Effect } from "effect"
import type { Claim } from "./CommandStore.ts"
import type { RunEvent } from "./RunEvent.ts"
import type { Told } from "./RunLog.ts"
import type { Step } from "./Step.ts"

/** What a step is given: the claim, and the run as the log told it when the claim was taken. */
export interface Assignment {
  readonly claim: Claim
  readonly told: Told
}

/** Does one step. What it gives back is recorded only if the claim still holds; it may therefore run again. */
export type Craft = (assignment: Assignment) => Effect.Effect<ReadonlyArray<RunEvent>, Failure>

/** Every step has somebody who does it. */
export class Workshop
  extends Context.Service<Workshop, Readonly<Record<Step, Craft>>>()("@statex/prototypes/Workshop")
{}
