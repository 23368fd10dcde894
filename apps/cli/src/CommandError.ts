import { userMessage } from "effect/cli/CliError"
import * as Data from "effect/Data"

/** Why a command cannot go on, in words for the person at the terminal; `detail` holds the last lines of a log. */
export class CommandError extends Data.TaggedError("CommandError")<{
  readonly reason: string
  readonly detail?: string
}> {
  override get message() {
    return this.detail === undefined || this.detail === "" ? this.reason : `${this.reason}\n${this.detail}`
  }
  override get [userMessage]() {
    return this.message
  }
}
