/**
 * What an expected refusal means to whoever meets it. Each edge owns one table from kind to its own answer:
 * the web to a status, the worker to "try again" or "never".
 */
export type FailureKind =
  | "Invalid"
  | "TooLarge"
  | "Forbidden"
  | "NotFound"
  | "Gone"
  | "Conflict"
  | "Limited"
  | "Unavailable"

/** The least that an edge asks of an error. */
export interface Failure {
  readonly _tag: string
  readonly kind: FailureKind
  readonly message: string
}
