import { Effect } from "effect"
import { createServer } from "node:net"
import type { AddressInfo } from "node:net"
import { expect, it } from "vitest"
import { redisAnswers } from "../server/RedisProbe.ts"
import { openApi } from "./ApiOrigin.ts"

it("is ready when every neighbour answers, and alive whatever they do", async () => {
  let asked = 0
  const api = await openApi({
    neighbours: [{ name: "database", ask: Effect.sync(() => asked++) }, { name: "blobs", ask: Effect.void }]
  })
  const answers = await Promise.all([1, 2, 3].map(() => fetch(api.url("/health/ready"))))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(await answers[0]?.json()).toEqual({ status: "ready", database: "up", blobs: "up" })
  expect(asked).toBe(1)
  expect((await fetch(api.url("/health/live"))).status).toBe(200)
  await api.close()
})

it("names the neighbour that is down, and does not wait for one that is silent", async () => {
  const api = await openApi({
    neighbours: [
      { name: "database", ask: Effect.never },
      { name: "queue", ask: Effect.fail("refused") },
      { name: "blobs", ask: Effect.void }
    ]
  })
  const began = performance.now()
  const answer = await fetch(api.url("/health/ready"))
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({ status: "not ready", database: "down", queue: "down", blobs: "up" })
  expect(performance.now() - began).toBeLessThan(5000)
  expect((await fetch(api.url("/health/live"))).status).toBe(200)
  await api.close()
})

it("takes only Redis for Redis", async () => {
  const pretend = async (answer: string) => {
    const server = createServer((socket) => socket.on("error", () => {}).once("data", () => socket.end(answer)))
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.address() as AddressInfo
    const exit = await Effect.runPromiseExit(redisAnswers(new URL(`redis://127.0.0.1:${port}`)))
    await new Promise<void>((resolve) => server.close(() => resolve()))
    return exit._tag
  }
  expect(await pretend("+PONG\r\n")).toBe("Success")
  expect(await pretend("-NOAUTH Authentication required.\r\n")).toBe("Success")
  expect(await pretend("HTTP/1.1 400 Bad Request\r\n\r\n")).toBe("Failure")
  expect((await Effect.runPromiseExit(redisAnswers(new URL("redis://127.0.0.1:1"))))._tag).toBe("Failure")
})
