import { Effect, Stream } from "effect"
import type { AiUnavailable, NoLawfulTier } from "../AiError.ts"
import type { Conversation } from "../AiRequest.ts"
import { AiRouter } from "../AiRouter.ts"
import type { AiTier } from "../AiTier.ts"
import type { Ending } from "../answers/Reading.ts"
import type { Said } from "../Conversing.ts"
import type { Errand } from "../Errand.ts"
import { betrays, canaryOf } from "../prompts/Canary.ts"

/** Name and version of the prompt by which models converse. */
export const conversePrompt = "converse/1"

/** The longest reply, in characters; what a tier says beyond it is not heard. */
export const longestReply = 8000

/** So much of the end is kept back until more is known: no part of a betrayed canary is shown, however it is spelled. */
const keptBack = 64

/**
 * A reply piece by piece. `Anew`: what was said so far is void. `End` comes last and exactly once; anything but "stop" means that
 * something is missing, and "withheld" that it told what it was told not to.
 */
export type Reply =
  | { readonly _tag: "Text"; readonly text: string }
  | { readonly _tag: "Anew" }
  | {
    readonly _tag: "End"
    readonly end: Ending | "withheld"
    readonly tier?: string
    readonly nature?: AiTier["nature"]
  }

/** What is not text: control characters, and such as turn the direction of what follows. */
const unseen = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** Lets a reply through as far as it may be shown. */
const guard = (canary: string) => {
  let shown = 0
  let held = ""
  /** The last that was shown: a canary may begin there. */
  let before = ""

  const through = (text: string): ReadonlyArray<Reply> => {
    shown += text.length
    before = (before + text).slice(-4 * keptBack)
    return text === "" ? [] : [{ _tag: "Text", text }]
  }
  const begin = () => {
    held = before = ""
    shown = 0
  }

  /** The rest that was kept back, and how it ended. */
  const finish = (end: Extract<Reply, { readonly _tag: "End" }>): ReadonlyArray<Reply> => [
    ...through(held.toWellFormed()),
    end
  ]

  const pass = (said: Said): ReadonlyArray<Reply> => {
    if (said._tag === "Anew") {
      begin()
      return [{ _tag: "Anew" }]
    }
    if (said._tag === "End") {
      const { end, nature, tier } = said
      return finish({ _tag: "End", end, nature, tier })
    }
    held += said.text.replace(unseen, "")
    if (betrays(canary, before + held)) {
      begin()
      return [{ _tag: "Anew" }, { _tag: "End", end: "withheld" }]
    }
    if (shown + held.length > longestReply) {
      return [...through(held.slice(0, longestReply - shown).toWellFormed()), { _tag: "End", end: "length" }]
    }
    let ready = Math.max(0, held.length - keptBack)
    if (/[\ud800-\udbff]/.test(held[ready - 1] ?? "")) ready -= 1
    const text = held.slice(0, ready)
    held = held.slice(ready)
    return through(text)
  }

  return { pass, finish }
}

/** Answers a message about one's own request. Whoever stops reading stops the tier. */
export const converse = (
  request: Omit<Conversation, "_tag">,
  errand: Errand
): Stream.Stream<Reply, AiUnavailable | NoLawfulTier, AiRouter> =>
  Stream.unwrap(Effect.gen(function*() {
    const router = yield* AiRouter
    const { finish, pass } = guard(canaryOf(conversePrompt))
    return router.converse({ _tag: "Converse", ...request }, errand).pipe(
      Stream.flatMap((said) => Stream.fromIterable(pass(said))),
      // Who never says that it was the end was cut off.
      Stream.concat(Stream.suspend(() => Stream.fromIterable(finish({ _tag: "End", end: "cut" })))),
      Stream.takeUntil((said) => said._tag === "End")
    )
  }))
