import { Conversations } from "@statex/prototypes/Conversations"
import { NotReady } from "@statex/prototypes/PrototypesError"
import { Effect, Layer } from "effect"

const nothing = () => Effect.fail(new NotReady({ what: "terms" }))

/** Test-only: nobody to talk with. */
export const noConversations = Layer.succeed(Conversations, {
  read: nothing,
  say: nothing,
  again: nothing,
  stop: () => Effect.void,
  follow: () => Effect.die(new Error("nobody speaks")),
  confirm: () => Effect.die(new Error("nothing was proposed"))
})
