import { assert } from "@effect/vitest"
import { Cause, Effect, type Exit, Logger } from "effect"
import { inspect } from "node:util"

const everything = (cause: Cause.Cause<unknown>): string =>
  [inspect(cause, { depth: 9, showHidden: true }), JSON.stringify(cause), Cause.pretty(cause)].join("\n")

/** Runs an effect and finds no secret in anything that it logged or failed with. */
export const witnessed = (secrets: ReadonlyArray<string>) => <A, E>(effect: Effect.Effect<A, E>) =>
  Effect.gen(function*() {
    const said: Array<string> = []
    const log = Logger.make((entry) => void said.push(inspect([entry.message, entry.cause], { depth: 9 })))
    const exit: Exit.Exit<A, E> = yield* Effect.exit(effect).pipe(Effect.provide(Logger.layer([log])))
    if (exit._tag === "Failure") said.push(everything(exit.cause))
    const told = said.join("\n")
    for (const secret of secrets) assert.isFalse(told.includes(secret), "a secret was told")
    return yield* exit
  })
