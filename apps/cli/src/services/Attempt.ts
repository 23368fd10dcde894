import * as Effect from "effect/Effect"
import { CommandError } from "../CommandError.ts"

export const refuse = (reason: string, detail?: string) =>
  new CommandError(detail === undefined ? { reason } : { reason, detail })

/** A promise whose rejection becomes a sentence: what could not be done, and what the machine said. */
export const attempt = <A>(reason: string, run: () => Promise<A>) =>
  Effect.tryPromise({
    try: run,
    catch: (cause) => refuse(`${reason}: ${cause instanceof Error ? cause.message : String(cause)}`)
  })
