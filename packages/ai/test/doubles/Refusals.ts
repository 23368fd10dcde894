import { type Fault, isChat, reason, status } from "./Fault.ts"

const html = "<!doctype html><html><body><h1>Bad gateway</h1></body></html>"

/** What comes instead of an answer: nothing, a status, or another address. */
export const refusals: ReadonlyArray<Fault> = [
  {
    name: "connection reset before a word",
    outcome: reason("unreachable"),
    play: ({ response }) => void response.socket?.resetAndDestroy()
  },
  {
    name: "connection closed before a word",
    outcome: reason("unreachable"),
    play: ({ response }) => void response.socket?.end()
  },
  status("400", 400, { reason: "rejected" }),
  status("400 for a context that is too long", 400, { reason: "tooLarge" }, { code: "context_length_exceeded" }),
  status("400 for an unknown model", 400, { reason: "unknownModel" }, { code: "model_not_found" }),
  status("400 for filtered words", 400, { end: "filter" }, { code: "content_filter", only: isChat }),
  status("401", 401, { reason: "unauthorised" }, { code: "invalid_api_key" }),
  status("402", 402, { reason: "quota" }),
  status("403", 403, { reason: "unauthorised" }),
  status("404", 404, { reason: "unknownModel" }),
  status("408", 408, { reason: "overloaded" }),
  status("409", 409, { reason: "overloaded" }),
  status("413", 413, { reason: "tooLarge" }),
  status("422", 422, { reason: "rejected" }),
  status("429 with seconds", 429, { reason: "limited", retryAfter: 2000 }, { headers: { "retry-after": "2" } }),
  status("429 with milliseconds", 429, { reason: "limited", retryAfter: 150 }, {
    headers: { "retry-after": "2", "retry-after-ms": "150" }
  }),
  status("429 with nonsense for a pause", 429, { reason: "limited" }, { headers: { "retry-after": "soon" } }),
  status("429 without a word", 429, { reason: "limited" }),
  status("429 that the SDK is told to ask again for", 429, { reason: "limited" }, {
    headers: { "x-should-retry": "true" }
  }),
  status("429 for an empty purse", 429, { reason: "quota" }, { code: "insufficient_quota" }),
  status("500", 500, { reason: "overloaded" }),
  status("500 that the SDK is told to ask again for", 500, { reason: "overloaded" }, {
    headers: { "x-should-retry": "true" }
  }),
  status("503 with a pause", 503, { reason: "overloaded", retryAfter: 1000 }, { headers: { "retry-after": "1" } }),
  status("529", 529, { reason: "overloaded" }),
  ...["204", "200"].map((number): Fault => ({
    name: `nothing with ${number}`,
    // Where a last line is awaited, its absence is a cut.
    outcome: ({ protocol }) => ({ reason: protocol === "ollama" ? "cut" : "malformed" }),
    play: ({ response }) => {
      response.writeHead(Number(number), { "content-type": "application/json", connection: "close" })
      response.end()
    }
  })),
  status("an error with 200", 200, { reason: "malformed" }, {
    code: "server_error",
    only: ({ isStream }) => !isStream
  }),
  {
    name: "502 as a page",
    outcome: reason("overloaded"),
    play: ({ response }) => {
      response.writeHead(502, { "content-type": "text/html", connection: "close" })
      response.end(html)
    }
  },
  {
    name: "a page with 200",
    outcome: reason("malformed"),
    play: ({ response }) => {
      response.writeHead(200, { "content-type": "text/html", connection: "close" })
      response.end(html)
    }
  },
  {
    name: "a redirect to itself",
    outcome: reason("malformed"),
    play: ({ response }) => {
      response.writeHead(307, { location: "", connection: "close" })
      response.end()
    }
  },
  {
    name: "a redirect to another host",
    outcome: reason("malformed"),
    play: ({ response }) => {
      response.writeHead(308, { location: "http://localhost:1/v1/chat/completions", connection: "close" })
      response.end()
    }
  },
  { name: "no first byte", outcome: reason("late"), play: () => {} },
  {
    name: "a head and no body",
    outcome: reason("late"),
    play: ({ response }) => {
      response.writeHead(200, { "content-type": "application/json", connection: "close" })
      response.flushHeaders()
    }
  }
]

/** Where nobody is reached; the address stands for the provider's. */
export const unreachable: ReadonlyArray<{ readonly name: string; readonly address: (port: number) => string }> = [
  { name: "connection refused", address: () => "http://127.0.0.1:1" },
  { name: "no such host", address: (port) => `http://nowhere.invalid:${port}` },
  { name: "no TLS where there should be", address: (port) => `https://127.0.0.1:${port}` }
]
