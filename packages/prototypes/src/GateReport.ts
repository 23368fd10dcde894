import { Schema } from "effect"

export const gateIds = [
  "G1",
  "G2",
  "G3",
  "G4",
  "G5",
  "G6",
  "G7",
  "G8",
  "G9",
  "G10",
  "G11",
  "G12",
  "G13",
  "G14",
  "G15",
  "G16"
] as const

export const GateId = Schema.Literals(gateIds)
export type GateId = typeof GateId.Type

/** A view as it looked in a window of so many pixels; `picture` names the artefact (`Picture`) that holds it. */
export const Shot = Schema.Struct({ view: Schema.String, width: Schema.Int, picture: Schema.String })
export type Shot = typeof Shot.Type

/** One check with its evidence. `not-run`: the machine lacks what it needs (a browser), and the report says so. */
export const GateResult = Schema.Struct({
  id: GateId,
  level: Schema.Literals(["must", "should"]),
  outcome: Schema.Literals(["passed", "failed", "not-run"]),
  /** Sentences of fact: what was looked at, what was found; in English, for the report and for repair. */
  evidence: Schema.Array(Schema.String),
  /** What failed, so that a repair can aim: a view id, file path or part. */
  findings: Schema.Array(Schema.Struct({ where: Schema.String, what: Schema.String })),
  shots: Schema.optionalKey(Schema.Array(Shot)),
  milliseconds: Schema.Int
})
export type GateResult = typeof GateResult.Type

/**
 * The report on one build: `passed` when no must that ran has failed; `score` 0–100 over what ran, in which a must weighs three times a
 * should.
 */
export const GateReport = Schema.Struct({
  digest: Schema.String,
  browser: Schema.NullOr(Schema.String),
  results: Schema.Array(GateResult),
  passed: Schema.Boolean,
  score: Schema.Int
})
export type GateReport = typeof GateReport.Type
