import { Option, Schema } from "effect"
import type { End, Tokens } from "../models/ModelCall.ts"
import type { Heard } from "./Pieces.ts"

const Message = Schema.Struct({ content: Schema.optional(Schema.NullOr(Schema.String)) })

/** What is read of one line. */
const Line = Schema.Struct({
  message: Schema.optional(Message),
  done: Schema.optional(Schema.Boolean),
  done_reason: Schema.optional(Schema.String),
  prompt_eval_count: Schema.optional(Schema.Unknown),
  eval_count: Schema.optional(Schema.Unknown),
  error: Schema.optional(Schema.Unknown)
})
type Line = typeof Line.Type

const read = Schema.decodeUnknownOption(Schema.fromJsonString(Line))

/** Lets lines through as they are and stops at one that is none: the SDK would leave it out, log it, and go on. */
export const checked = () => {
  const letters = new TextDecoder("utf-8", { fatal: true })
  const back = new TextEncoder()
  let rest = ""
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(bytes, out) {
      const lines = (rest + letters.decode(bytes, { stream: true })).split("\n")
      rest = lines.pop() ?? ""
      for (const line of lines) {
        if (line.trim() === "") continue
        if (Option.isNone(read(line))) return out.error(new SyntaxError("not a line of an answer"))
        out.enqueue(back.encode(`${line}\n`))
      }
    },
    flush(out) {
      if (rest.trim() === "") return
      if (Option.isNone(read(rest))) out.error(new SyntaxError("not a line of an answer"))
      else out.enqueue(back.encode(rest))
    }
  })
}

/** Nothing for an end that says nothing about the answer, such as that the model was loaded. */
const endOf = (reason: string | undefined): End | undefined =>
  reason === "stop" || reason === "length" ? reason : undefined

const Count = Schema.Int.check(Schema.isGreaterThan(0))
const Counts = Schema.Struct({ prompt_eval_count: Count, eval_count: Count })

/** The server's own count; nothing where it makes no sense. */
const tokensOf = (line: Line): Tokens | undefined =>
  Option.getOrUndefined(Option.map(
    Schema.decodeUnknownOption(Counts)(line),
    ({ eval_count: output, prompt_eval_count: input }) => ({ input, output, cached: 0, estimated: false })
  ))

export const heard = (raw: unknown): Heard | undefined => {
  const line = Schema.decodeUnknownOption(Line)(raw)
  if (Option.isNone(line)) return undefined
  const { done, done_reason, message } = line.value
  return {
    text: message?.content ?? "",
    end: done === true ? endOf(done_reason) ?? "strange" : undefined,
    tokens: done === true ? tokensOf(line.value) : undefined
  }
}
