import { describe, expect, it } from "vitest"
import { readReply, type ReplySource } from "../app/components/ReplySource.ts"

/** Stands in for the browser's `EventSource`. */
class Source extends EventTarget implements ReplySource {
  readyState = 1
  close() {
    this.readyState = 2
  }
  tell(name: string, data: unknown, lastEventId = "") {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data), lastEventId }))
  }
  fail(readyState: number) {
    this.readyState = readyState
    this.dispatchEvent(new Event("error"))
  }
}

const reading = () => {
  const source = new Source()
  const seen: Array<string> = []
  const stop = readReply(source, {
    onText: (text, id) => void seen.push(`${text}@${id}`),
    onAnew: (id) => void seen.push(`anew@${id}`),
    onEnd: () => void seen.push("end"),
    onRefused: () => void seen.push("refused")
  })
  return { source, seen, stop }
}

describe("a reply that is followed in the browser", () => {
  it("comes piece by piece, begins anew, and ends once", () => {
    const { seen, source } = reading()
    source.tell("text", { text: "Hal" }, "1.3")
    source.tell("anew", {}, "2.0")
    source.tell("text", { text: "Hello" }, "2.5")
    source.tell("text", { unheard: 1 }, "2.5")
    source.tell("end", { ended: "stop" }, "2.5")
    expect(seen).toEqual(["Hal@1.3", "anew@2.0", "Hello@2.5", "@2.5", "end"])
    expect(source.readyState).toBe(2)
  })

  it("says when the server refused it, for the browser asks no more by itself", () => {
    const { seen, source } = reading()
    source.fail(2)
    expect(seen).toEqual(["refused"])
  })

  it("goes on after a connection was lost: the browser asks again", () => {
    const { seen, source } = reading()
    source.fail(0)
    source.tell("text", { text: "on" }, "1.2")
    expect(seen).toEqual(["on@1.2"])
  })

  it("is left with its page", () => {
    const { source, stop } = reading()
    stop()
    expect(source.readyState).toBe(2)
  })
})
