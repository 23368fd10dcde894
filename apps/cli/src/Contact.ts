import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { CommandError } from "./CommandError.ts"
import * as Tool from "./Tool.ts"

const gitAddress = Tool.run("git", ["config", "user.email"], { timeout: "5 seconds" }).pipe(
  Effect.map(({ code, output }) => code === 0 ? output.trim() : "")
)

/** Where to answer: what was said, else the address of whoever commits here; never an invented one. */
export const of = Effect.fnUntraced(function*(said: Option.Option<string>) {
  if (Option.isSome(said)) return said.value
  const address = yield* gitAddress
  if (address !== "") return address
  return yield* new CommandError({
    reason: "a brief needs a contact: add --contact you@example.org, or set git config user.email"
  })
})
