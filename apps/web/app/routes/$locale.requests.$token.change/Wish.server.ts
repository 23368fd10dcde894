import { Prototypes } from "@statex/prototypes/Prototypes"
import { Effect, Schema } from "effect"
import { keepTyped, RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { typedForm } from "../../bridge/TypedForm.server.ts"

export class WishMissing extends Schema.TaggedError<WishMissing>()("WishMissing", {}) {
  readonly kind = "Invalid"
  override get message() {
    return "The wish has no words"
  }
}

export class WishTooLong extends Schema.TaggedError<WishTooLong>()("WishTooLong", { limit: Schema.Int }) {
  readonly kind = "Invalid"
  override get message() {
    return `The wish is longer than ${this.limit} characters`
  }
}

const limit = 5000

/** Does what the change page's form asks for: ask, confirm, or decline. */
export const handleWish = Effect.fn("Wish.handle")(function*(token: string) {
  const { address } = yield* RemixRequest
  const prototypes = yield* Prototypes
  const form = yield* typedForm
  const intent = form.get("intent")
  if (intent === "confirm") return yield* prototypes.confirmChange(token)
  if (intent === "decline") return yield* prototypes.declineChange(token)
  const wish = String(form.get("wish") ?? "").trim()
  yield* keepTyped({ wish })
  if (wish === "") return yield* new WishMissing({})
  if (wish.length > limit) return yield* new WishTooLong({ limit })
  return yield* prototypes.askChange(token, wish, address)
})
