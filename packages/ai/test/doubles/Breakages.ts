import {
  asWhole,
  beginning,
  broken,
  exact,
  type Fault,
  frames,
  head,
  isChat,
  isStreamed,
  reason,
  said,
  send,
  texts,
  thrown,
  whole
} from "./Fault.ts"
import { chatChunk, event, framed, line } from "./Wire.ts"

const megabyte = "x".repeat(1024 * 1024)
const fenced = "```json\n{\"title\": \"Bread\"}\n```"

/** Answers that begin well, or that look as if they did. */
export const breakages: ReadonlyArray<Fault> = [
  said("nothing wrong", whole, exact),
  said("reached its bound", { texts, end: "length" }, { end: "length" }),
  said("an empty answer", { texts: [] }, { reason: "malformed" }),
  said("an empty answer that reached its bound", { texts: [], end: "length" }, { end: "length" }),
  said("a refusal", { texts: [], refusal: "I cannot." }, { end: "refusal" }, isChat),
  said("filtered in the middle", { texts: texts.slice(0, 2), end: "content_filter" }, { end: "filter" }, isChat),
  said("a tool's call that nobody asked for", { texts, end: "tool_calls" }, { reason: "malformed" }),
  said("an end in an unknown word", { texts, end: "tired" }, { reason: "malformed" }),
  said("tokens not told", { texts, usage: null }, { ...exact, estimated: true }),
  said("negative tokens", { texts, usage: [-19, -10] }, { ...exact, estimated: true }),
  said("tokens in words", { texts, usage: ["many", "few"] }, { ...exact, estimated: true }),
  said("no tokens for an answer", { texts, usage: [0, 0] }, { ...exact, estimated: true }),
  said("half a token", { texts, usage: [19.5, 10] }, { ...exact, estimated: true }),
  said("JSON in a fence", { texts: [fenced] }, { text: fenced }),
  said("another shape", { texts: ["{\"other\": 1}"] }, { text: "{\"other\": 1}" }),
  said("another language", { texts: ["Guten ", "Morgen."] }, { text: "Guten Morgen." }),
  {
    name: "a stream where none was asked for, and none where one was",
    only: isChat,
    outcome: reason("malformed"),
    play: (call) => send(call, framed("chat", !call.isStream, whole))
  },
  {
    name: "silence after some tokens",
    outcome: reason("late"),
    play: (call) => {
      head(call)
      call.response.write(beginning(call))
    }
  },
  {
    name: "a clean end after some tokens",
    outcome: broken,
    play: (call) => send(call, [beginning(call)])
  },
  {
    name: "reset after some tokens",
    // A reset may overtake what was sent before it.
    outcome: reason("cut", "unreachable"),
    play: (call) => {
      head(call)
      call.response.write(beginning(call), () => void setTimeout(() => call.response.socket?.resetAndDestroy(), 10))
    }
  },
  {
    name: "a shorter answer than was promised",
    outcome: reason("cut"),
    play: (call) => {
      const bytes = beginning(call)
      call.response.writeHead(200, { "content-length": String(bytes.length + 100), connection: "close" })
      call.response.write(bytes, () => void call.response.socket?.end())
    }
  },
  ...["a clean end", "a reset"].map((how): Fault => ({
    name: `${how} inside a letter`,
    outcome: reason("cut", "malformed", "unreachable"),
    play: (call) => {
      const bytes = Buffer.from(frames(call, whole).join(""))
      const inside = bytes.subarray(0, bytes.indexOf(Buffer.from("🌍")) + 2)
      if (how === "a clean end") return send(call, [inside])
      head(call)
      call.response.write(inside, () => void setTimeout(() => call.response.socket?.resetAndDestroy(), 10))
    }
  })),
  {
    name: "every byte by itself",
    outcome: () => exact,
    play: (call) => send(call, [...Buffer.from(frames(call, whole).join(""))].map((byte) => Uint8Array.of(byte)))
  },
  {
    name: "no word of the end",
    outcome: broken,
    play: (call) => send(call, frames(call, { texts, end: null, usage: null }))
  },
  {
    name: "no last event",
    only: (call) => isChat(call) && isStreamed(call),
    outcome: () => ({ ...exact, estimated: true }),
    play: (call) => send(call, frames(call, { texts, usage: null }).slice(0, -1))
  },
  {
    name: "silence after the end",
    only: isStreamed,
    outcome: () => exact,
    play: (call) => {
      head(call)
      call.response.write(frames(call, whole).filter((frame) => !frame.includes("[DONE]")).join(""))
    }
  },
  {
    name: "lost after the end",
    only: isStreamed,
    outcome: () => exact,
    play: (call) => {
      const parts = frames(call, whole).filter((frame) => !frame.includes("[DONE]"))
      head(call)
      call.response.write(parts.join(""), () => void call.response.socket?.end())
    }
  },
  {
    name: "the last word twice",
    only: isStreamed,
    outcome: () => exact,
    play: (call) => {
      const parts = frames(call, whole)
      const last = call.protocol === "ollama" ? parts.slice(-2) : parts.slice(-5)
      send(call, [...parts.filter((part) => !part.includes("[DONE]")), ...last])
    }
  },
  {
    name: "the whole answer twice",
    only: isStreamed,
    outcome: () => exact,
    play: (call) => {
      const parts = frames(call, whole)
      send(call, [...parts.filter((part) => !part.includes("[DONE]")), ...parts])
    }
  },
  {
    name: "an error after the end",
    only: isStreamed,
    outcome: () => exact,
    play: (call) => thrown(call, "server_error", frames(call, whole).filter((frame) => !frame.includes("[DONE]")))
  },
  {
    name: "an error in the middle",
    outcome: ({ isStream }) => ({ reason: isStream ? "cut" : "malformed" }),
    play: (call) => thrown(call, "server_error", frames(call, whole).slice(0, 3))
  },
  {
    name: "an error before the first word",
    outcome: ({ isStream }) => ({ reason: isStream ? "cut" : "malformed" }),
    play: (call) => thrown(call, "server_error", [])
  },
  {
    name: "an empty purse in the middle",
    only: (call) => isChat(call) && isStreamed(call),
    outcome: reason("quota"),
    play: (call) => thrown(call, "insufficient_quota", frames(call, whole).slice(0, 3))
  },
  {
    name: "a filter as an error in the middle",
    only: (call) => isChat(call) && isStreamed(call),
    outcome: () => ({ end: "filter" }),
    play: (call) => thrown(call, "content_filter", frames(call, whole).slice(0, 3))
  },
  ...["{oops", "null", "42", "\"text\"", "{\"choices\":7,\"message\":7}"].map((part): Fault => ({
    name: `a part that is ${part}`,
    outcome: reason("malformed"),
    play: (call) => {
      const parts = frames(call, whole)
      const spoiled = call.protocol === "ollama" ? `${part}\n` : `data: ${part}\n\n`
      send(call, call.isStream ? [...parts.slice(0, 3), spoiled, ...parts.slice(3)] : [part])
    }
  })),
  ...["text/html", "text/plain; charset=utf-8", "application/octet-stream", ""].map((type): Fault => ({
    name: `the right answer as ${type === "" ? "nothing" : type}`,
    outcome: () => exact,
    play: (call) => send(call, frames(call, whole), type)
  })),
  {
    name: "the other line ends",
    outcome: () => exact,
    play: (call) => send(call, frames(call, whole).map((frame) => frame.replaceAll("\n", "\r\n")))
  },
  {
    name: "signs of life between the words",
    outcome: () => exact,
    play: (call) => {
      const sign = call.protocol === "ollama" || !call.isStream ? "\n" : ": alive\n\n"
      send(call, frames(call, whole).flatMap((frame) => [sign, frame]))
    }
  },
  {
    name: "signs of life and no words",
    outcome: reason("late"),
    play: (call) => {
      head(call)
      const sign = setInterval(
        () => void call.response.write(call.protocol === "ollama" || !call.isStream ? "\n" : ": alive\n\n"),
        5
      )
      call.response.on("close", () => clearInterval(sign))
    }
  },
  {
    name: "empty words for ever",
    only: isStreamed,
    outcome: reason("late"),
    play: (call) => {
      head(call)
      const empty = call.protocol === "ollama"
        ? line({ message: { role: "assistant", content: "" }, done: false })
        : event(chatChunk({ content: "" }))
      const sign = setInterval(() => void call.response.write(empty), 5)
      call.response.on("close", () => clearInterval(sign))
    }
  },
  {
    name: "an answer that is too large",
    outcome: reason("malformed"),
    play: (call) =>
      send(
        call,
        call.isStream
          ? frames(call, { texts: Array(60).fill(megabyte.slice(0, 100_000)) })
          : [asWhole(megabyte.repeat(5))]
      )
  },
  {
    name: "a line that never ends",
    outcome: reason("malformed"),
    play: (call) => {
      head(call)
      call.response.write(call.protocol === "ollama" ? "{\"message\":\"" : "data: {\"")
      for (let count = 0; count < 20; count++) call.response.write(megabyte)
      call.response.end()
    }
  }
]
