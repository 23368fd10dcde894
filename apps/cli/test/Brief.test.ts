import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { writeFile } from "node:fs/promises"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import * as BriefClient from "../src/BriefClient.ts"
import * as BriefEvents from "../src/BriefEvents.ts"
import * as Brief from "../src/commands/Brief.ts"
import * as ScratchFolder from "../src/ScratchFolder.ts"

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void

/** A server that answers as told, and its origin. */
const serving = (answer: Answer) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const server = createServer((request, response) =>
        void text(request).then((body) => answer(request, response, body))
      )
      await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening))
      return server
    }),
    (server) => Effect.sync(() => void server.close().closeAllConnections())
  ).pipe(Effect.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`))

const json = (response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}) =>
  void response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(value))

const links = { page: "/en/requests/t1", events: "/api/v1/briefs/t1/events", self: "/api/v1/briefs/t1" }
const receipt = { token: "t1", status: "working", links }
const idea = { text: "a list of repairs", locale: "en", contact: "me@example.org", files: [], formKey: "key-1" }
const event = (id: number, progress: number, status = "working") =>
  `id: ${id}\nevent: progress\ndata: ${JSON.stringify({ step: `step ${id}`, progress, status })}\n\n`

describe("sending a brief from the terminal", () => {
  it.live("tries again with the same form key while the server is away", () =>
    Effect.gen(function*() {
      const keys: Array<string> = []
      const origin = yield* serving((_, response, body) => {
        keys.push((JSON.parse(body) as { formKey: string }).formKey)
        json(response, keys.length < 3 ? 503 : 201, keys.length < 3 ? {} : receipt)
      })
      assert.strictEqual((yield* BriefClient.send(origin, idea)).token, "t1")
      assert.deepStrictEqual(keys, ["key-1", "key-1", "key-1"])
    }).pipe(Effect.scoped))

  it.live("says why it was refused and when to come back, and does not try again", () =>
    Effect.gen(function*() {
      let asked = 0
      const origin = yield* serving((_, response) => {
        asked += 1
        json(response, 429, { title: "Limit", detail: "two a day" }, { "retry-after": "3600" })
      })
      const refusal = yield* Effect.flip(BriefClient.send(origin, idea))
      assert.strictEqual(refusal.message, "refused (429): two a day; try again in 3600 s")
      assert.strictEqual(asked, 1)
    }).pipe(Effect.scoped))

  it.live("sends files as parts of a form", () =>
    Effect.gen(function*() {
      const file = join(yield* ScratchFolder.make("statex-brief-"), "orders.csv")
      yield* Effect.promise(() => writeFile(file, "customer;device\n"))
      let received = ""
      const origin = yield* serving((request, response, body) => {
        received = `${request.headers["content-type"]}\n${body}`
        json(response, 201, receipt)
      })
      yield* BriefClient.send(origin, { ...idea, files: [file] })
      for (const part of ["multipart/form-data", `filename="orders.csv"`, "customer;device", "a list of repairs"]) {
        assert.include(received, part)
      }
    }).pipe(Effect.scoped))

  it.live("follows the events from where it stopped reading", () =>
    Effect.gen(function*() {
      let after: string | string[] | undefined
      const origin = yield* serving((request, response) => {
        after = request.headers["last-event-id"]
        response.writeHead(200, { "content-type": "text/event-stream" }).end(event(5, 40) + event(6, 60))
      })
      const events = yield* Stream.runCollect(BriefEvents.follow(new URL(links.events, origin), "4"))
      assert.strictEqual(after, "4")
      assert.deepStrictEqual(events.map(({ id, progress }) => [id, progress]), [["5", 40], ["6", 60]])
    }).pipe(Effect.scoped))

  it.live("ends well only when the prototype is live, and asks for the state where events break off", () =>
    Effect.gen(function*() {
      for (const [status, good] of [["live", true], ["failed", false]] as const) {
        let polls = 0
        const origin = yield* serving((request, response) => {
          if (request.method === "POST") return json(response, 201, receipt)
          if (request.url === links.events) return void response.writeHead(502).end()
          polls += 1
          const now = polls < 2 ? "working" : status
          json(response, 200, { token: "t1", status: now, step: "Publish", progress: 90, reason: "ChecksFailed" })
        })
        const exit = yield* Effect.exit(Brief.send(origin, { ...idea, contact: Option.none() }, "me@example.org"))
        assert.strictEqual(exit._tag === "Success", good, status)
        assert.isAtLeast(polls, 2)
      }
    }).pipe(Effect.scoped))
})
