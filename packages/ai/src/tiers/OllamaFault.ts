import { AiFault } from "../AiFault.ts"
import { Endless } from "./Exchange.ts"
import { reasonOf, retryAfterOf } from "./Refusal.ts"

/** An answer that is none. `words`: what the server says to it. */
export class Refused extends Error {
  readonly status: number
  readonly headers: Headers
  readonly words: string
  constructor(status: number, headers: Headers, words: string) {
    super(String(status))
    this.status = status
    this.headers = headers
    this.words = words
  }
}

/** What an exception of the SDK, or of what it reads from, means. `answered`: the server had begun to answer. */
export const faultOf = (
  tier: string,
  error: unknown,
  { answered, now }: { readonly answered: boolean; readonly now: number }
): AiFault => {
  if (error instanceof Refused) {
    const retryAfter = retryAfterOf(error.headers, now)
    return new AiFault({
      tier,
      reason: reasonOf(error.status, error.words),
      status: error.status,
      ...(retryAfter === undefined ? {} : { retryAfter })
    })
  }
  if (error instanceof SyntaxError || error instanceof Endless) return new AiFault({ tier, reason: "malformed" })
  return new AiFault({ tier, reason: answered ? "cut" : "unreachable" })
}
