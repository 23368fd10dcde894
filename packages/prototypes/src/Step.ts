import { Schema } from "effect"

/** The work of a request, in the order in which it is usually done. */
export const steps = [
  "ReadFiles",
  "EraseSources",
  "Understand",
  "WriteDocuments",
  "Design",
  "Build",
  "Check",
  "Repair",
  "Publish",
  "PlanChange",
  "Refund",
  "Remove"
] as const
export const Step = Schema.Literals(steps)
export type Step = typeof Step.Type

interface Rule {
  /** A try that takes longer is interrupted and counts as failed. */
  readonly timeout: number
  /** Tries, crashes of the worker included, before the request ends as failed. */
  readonly attempts: number
}

const rule = (seconds: number, attempts: number): Rule => ({ timeout: seconds * 1000, attempts })

export const rules: Record<Step, Rule> = {
  // Recordings are listened to, for most of it.
  ReadFiles: rule(540, 5),
  EraseSources: rule(30, 20),
  Understand: rule(300, 5),
  WriteDocuments: rule(120, 5),
  Design: rule(300, 5),
  Build: rule(60, 5),
  Check: rule(180, 5),
  Repair: rule(30, 5),
  Publish: rule(60, 8),
  PlanChange: rule(300, 5),
  Refund: rule(30, 20),
  Remove: rule(60, 20)
}

/** No request is worked on for longer than this; measured from its last submission or confirmed change. */
export const wallClock = 30 * 60_000

/** A built prototype that fails its checks is repaired at most so often. */
export const repairRounds = 3

/** Rounds of answers after which the questions are closed. */
export const answerRounds = 5

/** Plans of a change that may be drawn up before one is confirmed. */
export const changePlans = 5
