import type { FaultReason } from "../AiFault.ts"

/** Milliseconds that a provider asks us to stay away. Headers `retry-after-ms`, and `retry-after` in seconds or as a date. */
export const retryAfterOf = (headers: Headers | undefined, now: number): number | undefined => {
  const milliseconds = Number.parseFloat(headers?.get("retry-after-ms") ?? "")
  if (Number.isFinite(milliseconds)) return Math.max(0, milliseconds)
  const said = (headers?.get("retry-after") ?? "").trim()
  if (/^\d+(?:\.\d+)?$/.test(said)) return Number.parseFloat(said) * 1000
  const date = Date.parse(said)
  return Number.isFinite(date) ? Math.max(0, date - now) : undefined
}

/** What an answer with this status means; `words`: the codes that it gives for its reason. */
export const reasonOf = (status: number, words: string): FaultReason => {
  if (status === 402 || (status === 429 && /quota|billing/.test(words))) return "quota"
  if (status === 429) return "limited"
  if (status === 401 || status === 403) return "unauthorised"
  if (status === 404 || /model_not_found/.test(words)) return "unknownModel"
  if (status === 413 || /context_length|string_above_max_length|exceeds? .*context/.test(words)) return "tooLarge"
  if (status === 408 || status === 409 || status === 425 || status >= 500) return "overloaded"
  // A redirect is not followed.
  return status >= 400 ? "rejected" : "malformed"
}
