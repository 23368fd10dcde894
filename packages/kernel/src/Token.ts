import { Effect } from "effect"
import { randomBytes } from "node:crypto"

/** 128 bits that nobody guesses, in letters and digits: a public name, or what makes a double post one. */
export const drawToken: Effect.Effect<string> = Effect.sync(() =>
  randomBytes(16).toString("base64url").replaceAll("-", "x").replaceAll("_", "y")
)
