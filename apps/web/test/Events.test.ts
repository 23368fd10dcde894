import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type ApiOrigin, brief, openApi, post } from "./ApiOrigin.ts"

let api: ApiOrigin
beforeAll(async () => {
  api = await openApi({ pace: 40 })
})
afterAll(() => api.close())

const create = async () => {
  const response = await fetch(api.url("/api/v1/briefs"), post(brief()))
  return (await response.json() as { token: string }).token
}

/** Reads events until there are `enough`, or to the end. */
const follow = async (token: string, after?: number, enough = Infinity) => {
  const leaving = new AbortController()
  const headers: Record<string, string> = after === undefined ? {} : { "last-event-id": String(after) }
  const response = await fetch(api.url(`/api/v1/briefs/${token}/events`), { headers, signal: leaving.signal })
  const ids: Array<number> = []
  let text = ""
  const decoder = new TextDecoder()
  try {
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      ids.splice(0, ids.length, ...[...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id)))
      if (ids.length >= enough) leaving.abort()
    }
  } catch (error) {
    if (!leaving.signal.aborted) throw error
  }
  return { response, ids, text }
}

describe("the event stream", () => {
  it("tells every step in order and ends when the request rests", async () => {
    const { ids, response, text } = await follow(await create())
    expect(response.headers.get("content-type")).toContain("text/event-stream")
    expect(response.headers.get("cache-control")).toContain("no-transform")
    expect(text.startsWith("retry: ")).toBe(true)
    expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    const last = JSON.parse(text.trim().split("data: ").at(-1) ?? "") as object
    expect(last).toMatchObject({ sequence: 9, status: "live", progress: 100 })
  })

  it("goes on after a break where it was left: nothing twice, nothing missing", async () => {
    const token = await create()
    const first = await follow(token, undefined, 3)
    const rest = await follow(token, first.ids.at(-1))
    expect([...first.ids, ...rest.ids]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect((await follow(token, 9)).ids).toEqual([])
    expect((await follow(token, Number.NaN)).ids).toHaveLength(9)
  })

  it("refuses before it begins", async () => {
    const missing = await fetch(api.url("/api/v1/briefs/nope/events"))
    expect([missing.status, missing.headers.get("content-type")]).toEqual([404, "application/problem+json"])
    expect((await fetch(api.url("/api/v1/briefs/expired/events"))).status).toBe(410)
  })

  it("ends when the process is about to stop", async () => {
    const slow = await openApi({ pace: 60_000 })
    const response = await fetch(slow.url("/api/v1/briefs"), post(brief()))
    const { token } = await response.json() as { token: string }
    const events = await fetch(slow.url(`/api/v1/briefs/${token}/events`))
    slow.stopStreams()
    expect(await events.text()).toContain("retry:")
    await slow.close()
  })
})
