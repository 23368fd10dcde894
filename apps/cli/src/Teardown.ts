import * as Cause from "effect/Cause"
import * as Exit from "effect/Exit"
import { defaultTeardown, type Teardown } from "effect/Runtime"

/** Being told to stop is how `start` ends well; for every other command it means that the work was not done. */
export const byCommand: Teardown = (exit, onExit) =>
  process.argv[2] === "start" && Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause)
    ? onExit(0)
    : defaultTeardown(exit, onExit)
