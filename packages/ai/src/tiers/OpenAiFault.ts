import { APIConnectionError, APIConnectionTimeoutError, APIError } from "openai"
import { AiFault, type FaultReason } from "../AiFault.ts"

const text = (value: unknown): string => typeof value === "string" ? value : ""

/** Milliseconds that a provider asks us to stay away. Headers `retry-after-ms`, and `retry-after` in seconds or as a date. */
export const retryAfterOf = (headers: Headers | undefined, now: number): number | undefined => {
  const milliseconds = Number.parseFloat(headers?.get("retry-after-ms") ?? "")
  if (Number.isFinite(milliseconds)) return Math.max(0, milliseconds)
  const said = headers?.get("retry-after") ?? ""
  if (/^\d+(?:\.\d+)?$/.test(said.trim())) return Number.parseFloat(said) * 1000
  const date = Date.parse(said)
  return Number.isFinite(date) ? Math.max(0, date - now) : undefined
}

const reasonOf = ({ code, status, type }: APIError): FaultReason => {
  const [word, kind] = [text(code), text(type)]
  // An error in the middle of a stream has no status.
  if (status === undefined) return /quota/.test(word + kind) ? "quota" : "cut"
  if (status === 429) return /insufficient_quota|billing/.test(word + kind) ? "quota" : "limited"
  if (status === 401 || status === 403) return "unauthorised"
  if (status === 404) return "unknownModel"
  if (status === 413 || /context_length_exceeded|string_above_max_length/.test(word)) return "tooLarge"
  if (status === 408 || status === 409 || status >= 500) return "overloaded"
  return status >= 400 ? "rejected" : "malformed"
}

/** The visitor's words, or the answer, touched the provider's content filter: an answer, not a fault. */
export const isFiltered = (error: unknown): boolean =>
  error instanceof APIError && error.status === 400 && /content_filter|content_policy/.test(text(error.code))

/** What an exception of the SDK means. `begun`: a part of the answer had come already. */
export const faultOf = (
  tier: string,
  error: unknown,
  { begun, now }: { readonly begun: boolean; readonly now: number }
): AiFault => {
  if (error instanceof APIConnectionTimeoutError) return new AiFault({ tier, reason: "late" })
  if (error instanceof APIConnectionError) return new AiFault({ tier, reason: begun ? "cut" : "unreachable" })
  if (error instanceof APIError) {
    const retryAfter = retryAfterOf(error.headers, now)
    return new AiFault({
      tier,
      reason: reasonOf(error),
      ...(error.status === undefined ? {} : { status: error.status }),
      ...(retryAfter === undefined ? {} : { retryAfter })
    })
  }
  // A chunk that is no JSON; anything else from below is a connection that ended.
  return new AiFault({ tier, reason: error instanceof SyntaxError ? "malformed" : begun ? "cut" : "unreachable" })
}
