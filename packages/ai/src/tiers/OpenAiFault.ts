import { APIConnectionError, APIConnectionTimeoutError, APIError } from "openai"
import { AiFault, type FaultReason } from "../AiFault.ts"
import { Endless } from "./Exchange.ts"
import { reasonOf, retryAfterOf } from "./Refusal.ts"

const wordsOf = ({ code, type }: APIError): string => [code, type].filter((word) => typeof word === "string").join(" ")

/** An error in the middle of a stream has no status. */
const broken = (words: string): FaultReason =>
  /quota|billing/.test(words) ? "quota" : /rate_limit/.test(words) ? "limited" : "cut"

/** The visitor's words, or the answer, touched the provider's content filter: an answer, not a fault. */
export const isFiltered = (error: unknown): boolean =>
  error instanceof APIError && (error.status === undefined || error.status === 400) &&
  /content_filter|content_policy/.test(wordsOf(error))

/** What an exception of the SDK means. `answered`: the provider had begun to answer. */
export const faultOf = (
  tier: string,
  error: unknown,
  { answered, now }: { readonly answered: boolean; readonly now: number }
): AiFault => {
  const lost = answered ? "cut" : "unreachable"
  if (error instanceof APIConnectionTimeoutError) return new AiFault({ tier, reason: "late" })
  if (error instanceof APIConnectionError) return new AiFault({ tier, reason: lost })
  if (error instanceof APIError) {
    const retryAfter = retryAfterOf(error.headers, now)
    const words = wordsOf(error)
    return new AiFault({
      tier,
      reason: error.status === undefined ? broken(words) : reasonOf(error.status, words),
      ...(error.status === undefined ? {} : { status: error.status }),
      ...(retryAfter === undefined ? {} : { retryAfter })
    })
  }
  // What is no JSON is no protocol; anything else from below is a connection that ended.
  return new AiFault({ tier, reason: error instanceof SyntaxError || error instanceof Endless ? "malformed" : lost })
}
