/** The two protocols that model servers speak. */
export type Protocol = "chat" | "ollama"

export interface Said {
  readonly texts: ReadonlyArray<string>
  /** The provider's own word for how it ended; `null`: none. */
  readonly end?: string | null
  readonly refusal?: string
  /** Tokens of question and answer, whatever they are; `null`: not told. */
  readonly usage?: readonly [input: unknown, output: unknown] | null
}

export const usual = [19, 10] as const

const about = { id: "chatcmpl-1", created: 1_795_392_000, model: "model" }

const usageOf = ([input, output]: readonly [unknown, unknown]) => ({
  prompt_tokens: input,
  completion_tokens: output,
  total_tokens: 29,
  prompt_tokens_details: { cached_tokens: 0 }
})

export const event = (chunk: unknown): string => `data: ${JSON.stringify(chunk)}\n\n`
export const line = (part: unknown): string => `${JSON.stringify(part)}\n`

export const chatChunk = (delta: object, finish: string | null = null) => ({
  ...about,
  object: "chat.completion.chunk",
  choices: [{ index: 0, delta, finish_reason: finish, logprobs: null }]
})

export const chatWhole = ({ end = "stop", refusal, texts, usage = usual }: Said) => ({
  ...about,
  object: "chat.completion",
  choices: [{
    index: 0,
    message: { role: "assistant", content: refusal === undefined ? texts.join("") : null, refusal: refusal ?? null },
    finish_reason: end,
    logprobs: null
  }],
  ...(usage === null ? {} : { usage: usageOf(usage) })
})

const chatStream = ({ end = "stop", refusal, texts, usage = usual }: Said): ReadonlyArray<string> => [
  event(chatChunk({ role: "assistant", content: "" })),
  ...texts.map((content) => event(chatChunk({ content }))),
  ...(refusal === undefined ? [] : [event(chatChunk({ refusal }))]),
  ...(end === null ? [] : [event(chatChunk({}, end))]),
  ...(usage === null
    ? []
    : [event({ ...about, object: "chat.completion.chunk", choices: [], usage: usageOf(usage) })]),
  "data: [DONE]\n\n"
]

const ollamaStream = ({ end = "stop", texts, usage = usual }: Said): ReadonlyArray<string> => {
  const named = { model: "model", created_at: "2026-11-23T00:00:00Z" }
  const counts = usage === null ? {} : { prompt_eval_count: usage[0], eval_count: usage[1] }
  return [
    ...texts.map((content) => line({ ...named, message: { role: "assistant", content }, done: false })),
    ...(end === null
      ? []
      : [line({ ...named, message: { role: "assistant", content: "" }, done: true, done_reason: end, ...counts })])
  ]
}

/** An answer as it goes over the wire: in parts where it is streamed, in one part where it is not. */
export const framed = (protocol: Protocol, isStream: boolean, said: Said): ReadonlyArray<string> =>
  protocol === "ollama" ? ollamaStream(said) : isStream ? chatStream(said) : [JSON.stringify(chatWhole(said))]

export const mediaType = (protocol: Protocol, isStream: boolean): string =>
  protocol === "ollama" ? "application/x-ndjson" : isStream ? "text/event-stream" : "application/json"
