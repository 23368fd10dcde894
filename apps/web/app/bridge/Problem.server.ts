import type { Failure } from "@statex/kernel/Failure"
import { fieldsOf, headersOf, statusOf } from "./FailureStatus.server.ts"

/** A problem document (RFC 9457) as its JSON value. `tag` is the error's name, for programs. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly tag: string
  readonly [field: string]: unknown
}

const titles: Record<Failure["kind"], string> = {
  Invalid: "The request is not valid",
  TooLarge: "The request is too large",
  Forbidden: "Not allowed",
  NotFound: "Not found",
  Gone: "No longer there",
  Conflict: "Not possible now",
  Limited: "Too many requests",
  Unavailable: "Temporarily unavailable"
}

export const problemOf = (failure: Failure): Problem => ({
  ...fieldsOf(failure),
  type: "about:blank",
  title: titles[failure.kind],
  status: statusOf[failure.kind],
  detail: failure.message,
  tag: failure._tag
})

/** A defect as its problem document: the fault is ours, and nothing of it is told. */
export const brokenProblem = (requestId: string): Problem => ({
  type: "about:blank",
  title: "Something broke here",
  status: 500,
  detail: "The fault is ours and has been recorded",
  tag: "Broken",
  requestId
})

export const unknownAddress: Problem = {
  type: "about:blank",
  title: titles.NotFound,
  status: 404,
  detail: "The API has nothing at this address; /api/docs lists what it has",
  tag: "UnknownAddress"
}

const answer = (problem: Problem, headers: Record<string, string>): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...headers, "content-type": "application/problem+json", "cache-control": "no-store" }
  })

export const problemResponse = (failure: Failure): Response => answer(problemOf(failure), headersOf(failure))

export const brokenResponse = (requestId: string): Response => answer(brokenProblem(requestId), {})
