import * as Effect from "effect/Effect"
import { createConnection, type Socket } from "node:net"
import { CommandError } from "../CommandError.ts"

export interface Target {
  readonly port: number
  readonly path: string
  readonly host: string
  readonly headers?: Readonly<Record<string, string>>
}

const bytesOf = ({ headers = {}, host, path }: Target) => {
  const lines = Object.entries({ host, connection: "keep-alive", ...headers }).map(([name, value]) =>
    `${name}: ${value}`
  )
  return Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`)
}

const endOfHead = Buffer.from("\r\n\r\n")
const lastChunk = "0\r\n\r\n"

/** How an answer ends: after so many bytes, or with the last chunk. */
const ending = (head: string) => {
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length !== undefined) return Number(length)
  return /\r\ntransfer-encoding: chunked/i.test(head) ? "chunked" : 0
}

/** One keep-alive connection that asks again as soon as the answer is complete. */
const connection = (target: Target, onAnswer: () => void, onFault: (reason: string) => void): Socket => {
  const request = bytesOf(target)
  const socket = createConnection(
    { host: "127.0.0.1", port: target.port, noDelay: true },
    () => void socket.write(request)
  )
  let head = Buffer.alloc(0)
  let inBody = false
  let expected: number | "chunked" = 0
  let received = 0
  let tail = ""
  socket.on("error", (error) => onFault(error.message))
  socket.on("data", (data: Buffer) => {
    let body = data
    if (!inBody) {
      head = Buffer.concat([head, data])
      const at = head.indexOf(endOfHead)
      if (at < 0) return
      const text = head.toString("latin1", 0, at)
      if (!text.startsWith("HTTP/1.1 200")) return onFault(text.split("\r\n")[0] ?? "no answer")
      expected = ending(text)
      body = head.subarray(at + endOfHead.length)
      inBody = true
    }
    received += body.length
    tail = (tail + body.toString("latin1", Math.max(0, body.length - lastChunk.length))).slice(-lastChunk.length)
    if (expected === "chunked" ? tail !== lastChunk : received < expected) return
    head = Buffer.alloc(0)
    inBody = false
    received = 0
    tail = ""
    onAnswer()
    socket.write(request)
  })
  return socket
}

/** Requests per second over so many connections for so many milliseconds; anything but 200 stops the bench. */
export const hammer = (target: Target, connections: number, ms: number) =>
  Effect.callback<number, CommandError>((resume) => {
    let answers = 0
    const sockets: Array<Socket> = []
    const startedAt = performance.now()
    const close = () => {
      clearTimeout(timer)
      for (const socket of sockets) socket.destroy()
    }
    const timer = setTimeout(() => {
      const perSecond = answers * 1_000 / (performance.now() - startedAt)
      close()
      resume(Effect.succeed(perSecond))
    }, ms)
    const onFault = (reason: string) => {
      close()
      resume(Effect.fail(new CommandError({ reason: `${target.host}${target.path}: ${reason}` })))
    }
    for (let index = 0; index < connections; index++) {
      sockets.push(connection(target, () => void answers++, onFault))
    }
    return Effect.sync(close)
  })
