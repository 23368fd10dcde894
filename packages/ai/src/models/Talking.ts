import { Effect, Stream } from "effect"
import type { Conversation } from "../AiRequest.ts"
import type { TierFailure } from "../AiTier.ts"
import type { Asking } from "../Errand.ts"
import { prompt } from "../prompts/Converse.ts"
import type * as Booked from "./Booked.ts"
import { estimated, type LanguageModel } from "./LanguageModel.ts"
import type { Piece, Tokens } from "./ModelCall.ts"

/** A model's reply, piece by piece. What was said before a stream broke is paid for, and as nobody counted it, by estimate. */
export const talking =
  (model: LanguageModel, { close, reserve }: ReturnType<typeof Booked.make>) =>
  (conversation: Conversation, asking: Asking): Stream.Stream<Piece, TierFailure> =>
    Stream.unwrap(Effect.gen(function*() {
      const { call } = prompt(conversation)
      let said = ""
      let used: Tokens | undefined
      yield* Effect.acquireRelease(
        reserve(call, asking),
        (booking, exit) => close(call, booking, exit, used ?? (said === "" ? undefined : estimated(call, said)))
      )
      return model.stream(call).pipe(
        Stream.tap((piece) =>
          Effect.sync(() => {
            if (piece._tag === "Text") said += piece.text
            else used = piece.tokens ?? estimated(call, said)
          })
        )
      )
    }))
