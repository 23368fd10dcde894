import { Effect, Stream } from "effect"
import { AiFault } from "../AiFault.ts"
import type { End, Piece, Tokens } from "../models/ModelCall.ts"
import { chunks, type Source } from "./Chunks.ts"
import { mostLetters } from "./Exchange.ts"

/** What one chunk says, in whichever protocol. */
export interface Heard {
  readonly text: string
  readonly isRefusal?: boolean
  /** `strange`: an end that says nothing about whether the answer is whole. */
  readonly end?: End | "strange" | undefined
  readonly tokens?: Tokens | undefined
}

interface Telling extends Omit<Source<unknown>, "isEnded"> {
  /** Nothing for what is not the provider's own protocol. */
  readonly hear: (chunk: unknown) => Heard | undefined
  readonly isFiltered: (error: unknown) => boolean
}

/** One call as the pieces of its answer. Only the provider's own word makes an end of it, and only a whole answer ends as `stop`. */
export const pieces = ({ hear, isFiltered, ...source }: Telling): Stream.Stream<Piece, AiFault> =>
  Stream.suspend(() => {
    const fault = (reason: AiFault["reason"]) => Effect.fail(new AiFault({ tier: source.tier, reason }))
    let end: End | undefined
    let isBegun = false
    let isRefused = false
    let letters = 0
    let tokens: Tokens | undefined

    const told = Effect.fnUntraced(function*(chunk: unknown) {
      const heard = hear(chunk)
      if (heard === undefined) return end === undefined ? yield* fault("malformed") : ""
      isBegun = true
      tokens = heard.tokens ?? tokens
      // What comes behind the end belongs to no answer, even where it is sent twice.
      if (end !== undefined) return ""
      isRefused ||= heard.isRefusal === true
      letters += heard.text.length
      if (heard.end === "strange" || letters > mostLetters) return yield* fault("malformed")
      end = heard.end
      return heard.text
    })

    const texts = chunks({
      ...source,
      faultOf: (error, facts) => {
        if (isFiltered(error)) end ??= "filter"
        return source.faultOf(error, facts)
      },
      isEnded: () => end !== undefined
    }).pipe(
      Stream.mapEffect(told),
      Stream.filter((text) => text !== ""),
      Stream.map((text): Piece => ({ _tag: "Text", text }))
    )
    const last = Effect.suspend((): Effect.Effect<Piece, AiFault> => {
      if (end === undefined) return fault(isBegun ? "cut" : "malformed")
      if (end === "stop" && letters === 0 && !isRefused) return fault("malformed")
      return Effect.succeed({ _tag: "End", end: isRefused ? "refusal" : end, tokens })
    })
    return Stream.concat(texts, Stream.fromEffect(last))
  })
