import type { Failure, FailureKind } from "@statex/kernel/Failure"

/** The web's whole opinion on errors. */
export const statusOf = {
  Invalid: 422,
  TooLarge: 413,
  Forbidden: 403,
  NotFound: 404,
  Gone: 410,
  Conflict: 409,
  Limited: 429,
  Unavailable: 503
} as const satisfies Record<FailureKind, number>

const hidden = new Set(["_tag", "kind", "message", "stack", "cause"])

/** An error's own fields, without what every error has; safe to show because refusals hold nothing secret. */
export const fieldsOf = (failure: Failure): Record<string, unknown> =>
  Object.fromEntries(
    // An error's own `name` is its tag; any other is a field: the name of a file.
    Object.entries(failure).filter(([name, value]) => !hidden.has(name) && !(name === "name" && value === failure._tag))
  )

/** `Retry-After` in whole seconds for those refusals that know it. */
export const headersOf = (failure: Failure): Record<string, string> => {
  const seconds = "retryAfterSeconds" in failure ? failure.retryAfterSeconds : undefined
  return typeof seconds === "number" ? { "retry-after": String(Math.max(1, Math.ceil(seconds))) } : {}
}

export const isFailure = (error: unknown): error is Failure =>
  typeof error === "object" && error !== null && "kind" in error && typeof error.kind === "string" &&
  error.kind in statusOf
