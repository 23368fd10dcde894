import type { ServerResponse } from "node:http"
import type { FaultReason } from "../../src/AiFault.ts"
import type { End } from "../../src/models/ModelCall.ts"
import { chatWhole, event, framed, line, mediaType, type Protocol, type Said } from "./Wire.ts"

/** What the fault server knows of the call that it spoils. */
export interface Spoiled {
  readonly protocol: Protocol
  readonly isStream: boolean
  readonly response: ServerResponse
}

/** What must come of it. A text is expected to the letter, and to end as `stop`. */
export type Outcome =
  | { readonly reason: FaultReason | ReadonlyArray<FaultReason>; readonly retryAfter?: number }
  | { readonly end: Exclude<End, "stop"> }
  | { readonly text: string; readonly estimated?: boolean }

export interface Fault {
  readonly name: string
  /** Calls that arrive; one where it is not said. */
  readonly arrives?: 0
  /** Where the protocol or the way of asking has no such fault. */
  readonly only?: (call: Omit<Spoiled, "response">) => boolean
  readonly outcome: (call: Omit<Spoiled, "response">) => Outcome
  readonly play: (call: Spoiled) => void
}

export const texts = ["Dobrý ", "den, ", "světe! 🌍 ", "Příliš ", "žluťoučký ", "kůň."]
export const whole: Said = { texts }
export const exact: Outcome = { text: texts.join("") }

export const isChat = ({ protocol }: { readonly protocol: Protocol }): boolean => protocol === "chat"
export const isStreamed = (call: { readonly isStream: boolean }): boolean => call.isStream
export const reason = (...reasons: ReadonlyArray<FaultReason>) => (): Outcome => ({ reason: reasons })

/** Expected of an answer that breaks off: in one piece it is no JSON, in pieces it has no end. */
export const broken = ({ isStream }: { readonly isStream: boolean }): Outcome => ({
  reason: isStream ? "cut" : "malformed"
})

export const head = ({ isStream, protocol, response }: Spoiled, type = mediaType(protocol, isStream)) =>
  response.writeHead(200, { connection: "close", ...(type === "" ? {} : { "content-type": type }) })

export const frames = ({ isStream, protocol }: Spoiled, said: Said): ReadonlyArray<string> =>
  framed(protocol, isStream, said)

export const send = (call: Spoiled, parts: ReadonlyArray<string | Uint8Array>, type?: string) => {
  head(call, type)
  for (const part of parts) call.response.write(part)
  call.response.end()
}

/** The first part of an answer; of one in a single piece, half of it. */
export const beginning = (call: Spoiled): Buffer => {
  const parts = frames(call, whole)
  return call.isStream
    ? Buffer.from(parts.slice(0, 4).join(""))
    : Buffer.from(parts.join("")).subarray(0, Math.floor(parts.join("").length / 2))
}

export const said = (name: string, what: Said, outcome: Outcome, only?: Fault["only"]): Fault => ({
  name,
  ...(only === undefined ? {} : { only }),
  outcome: () => outcome,
  play: (call) => send(call, frames(call, what))
})

/** An answer with a status of its own, and the code that says why. */
export const status = (
  name: string,
  number: number,
  outcome: Outcome,
  { code = "error", headers = {}, only }: {
    readonly code?: string
    readonly headers?: Readonly<Record<string, string>>
    readonly only?: Fault["only"]
  } = {}
): Fault => ({
  name,
  ...(only === undefined ? {} : { only }),
  outcome: () => outcome,
  play: ({ protocol, response }) => {
    response.writeHead(number, { "content-type": "application/json", connection: "close", ...headers })
    const error = protocol === "ollama" ? `${code}: refused` : { message: "refused", type: code, param: null, code }
    response.end(number === 204 ? undefined : JSON.stringify({ error }))
  }
})

/** An error as a part of a stream that began well; in one piece, instead of the answer. */
export const thrown = (call: Spoiled, code: string, before: ReadonlyArray<string>) => {
  const error = { message: "failed", type: "server_error", code }
  const part = call.protocol === "ollama" ? line({ error: `${code}: failed` }) : event({ error })
  send(call, call.isStream ? [...before, part] : [JSON.stringify({ error })])
}

export const asWhole = (content: string): string => JSON.stringify(chatWhole({ texts: [content] }))
