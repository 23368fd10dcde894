import { Effect, Stream } from "effect"
import type { AiUnavailable, NoLawfulTier } from "../AiError.ts"
import type { AiJournalUnavailable } from "../AiJournal.ts"
import type { Conversation } from "../AiRequest.ts"
import { AiRouter } from "../AiRouter.ts"
import type { Errand } from "../Errand.ts"
import { canaryOf } from "../prompts/Canary.ts"
import { type Reply, withholding } from "./Withholding.ts"

/** Name and version of the prompt by which models converse. */
export const conversePrompt = "converse/1"

/** Answers a message about one's own request. Whoever stops reading stops the tier. */
export const converse = (
  request: Omit<Conversation, "_tag">,
  errand: Errand
): Stream.Stream<Reply, AiUnavailable | NoLawfulTier | AiJournalUnavailable, AiRouter> =>
  Stream.unwrap(Effect.gen(function*() {
    const router = yield* AiRouter
    const { finish, pass } = withholding(canaryOf(conversePrompt))
    return router.converse({ _tag: "Converse", ...request }, errand).pipe(
      Stream.flatMap((said) => Stream.fromIterable(pass(said))),
      // Who never says that it was the end was cut off.
      Stream.concat(Stream.suspend(() => Stream.fromIterable(finish({ _tag: "End", end: "cut" })))),
      Stream.takeUntil((said) => said._tag === "End")
    )
  }))
