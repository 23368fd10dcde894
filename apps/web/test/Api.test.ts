import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type ApiOrigin, brief, openApi, post, site } from "./ApiOrigin.ts"

let api: ApiOrigin
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

const send = async (body: unknown, headers: Record<string, string> = {}) => {
  const init = post(body)
  const response = await fetch(api.url("/api/v1/briefs"), { ...init, headers: { ...init.headers, ...headers } })
  return { response, body: await response.json() as Record<string, unknown> }
}

const get = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(api.url(`/api/v1/briefs/${path}`), init)
  const json = response.headers.get("content-type")?.includes("json") === true
  return { response, body: json ? await response.json() as Record<string, unknown> : {} }
}

const until = async (token: string, holds: (body: Record<string, unknown>) => boolean) => {
  const end = performance.now() + 5000
  for (;;) {
    const { body } = await get(token)
    if (holds(body)) return body
    if (performance.now() > end) throw new Error(`it did not come true: ${JSON.stringify(body)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe("a brief", () => {
  it("is created once, however often its form is sent", async () => {
    const sent = brief({ locale: "cs" })
    const first = await send(sent)
    const again = await send(sent)
    const token = String(first.body["token"])
    expect([first.response.status, again.response.status]).toEqual([201, 200])
    expect(again.body["token"]).toBe(token)
    expect(first.response.headers.get("location")).toBe(`${site}/api/v1/briefs/${token}`)
    expect(first.body["links"]).toEqual({
      self: `${site}/api/v1/briefs/${token}`,
      events: `${site}/api/v1/briefs/${token}/events`,
      page: `${site}/cs/requests/${token}`
    })
  })

  it("may carry its key as Idempotency-Key", async () => {
    const { formKey, ...rest } = brief()
    const first = await send(rest, { "idempotency-key": formKey })
    const again = await send("not even JSON", { "idempotency-key": formKey })
    expect([first.response.status, again.response.status]).toEqual([201, 200])
    expect(again.body["token"]).toBe(first.body["token"])
  })

  it("tells where it stands, from work to the live prototype", async () => {
    const { body } = await send(brief())
    const token = String(body["token"])
    const early = await until(token, ({ progress }) => Number(progress) >= 0)
    // A busy machine may look when all is done; there is a prototype exactly when the request is live.
    expect(early["prototype"] === null).toBe(early["status"] !== "live")
    const live = await until(token, ({ status }) => status === "live")
    expect(live).toMatchObject({
      progress: 100,
      prototype: { version: 1, url: expect.stringContaining("http") },
      documents: { terms: expect.stringContaining("terms.json"), archive: expect.stringContaining("archive.zip") },
      change: { phase: "free" },
      authors: [{ of: "terms", name: "scripted", model: null, nature: "scripted" }],
      cost: { amount: "0.04312", repairs: "0.0012", currency: "USD", estimated: true }
    })
    expect((await get(`${token}/terms.json`)).body).toMatchObject({ title: "Lending book" })
    expect((await get(`${token}/plan.json`)).body).toMatchObject({ offer: { priceListDate: "2026-01-01" } })
    expect((await get(`${token}/report.json`)).body).toMatchObject({ passed: true })
    const markdown = (await get(`${token}/terms.md`)).response
    expect(markdown.headers.get("content-type")).toContain("text/markdown")
    expect(await markdown.text()).toMatch(/^# /)
    expect((await get(`${token}/archive.zip`)).response.headers.get("content-type")).toBe("application/zip")
  })

  it("tells where it stands without its cost while the books do not answer", async () => {
    const { body } = await send(brief({ problem: "Lend tools, the books away" }))
    expect((await get(String(body["token"]))).body).toMatchObject({ cost: null })
  })

  it("takes its one change only after its scope was confirmed", async () => {
    const token = String((await send(brief())).body["token"])
    await until(token, ({ status }) => status === "live")
    const asked = await get(`${token}/change`, post({ wish: "Add a deposit" }))
    expect([asked.response.status, asked.body["change"]]).toEqual([202, { phase: "planning" }])
    await until(token, ({ change }) => (change as { phase: string }).phase === "planned")
    expect((await get(`${token}/change/confirm`, { method: "POST" })).response.status).toBe(202)
    await until(token, ({ change }) => (change as { phase: string }).phase === "done")
    expect((await get(`${token}/versions/1`, { method: "POST" })).body).toMatchObject({ prototype: { version: 1 } })
    const second = await get(`${token}/change`, post({ wish: "And another" }))
    expect([second.response.status, second.body["tag"]]).toEqual([409, "NotNow"])
  })

  it("lets its open questions be answered, and tells when the answers have been taken over", async () => {
    const token = String((await send(brief())).body["token"])
    await until(token, ({ status }) => status === "live")
    const open = (await get(`${token}/questions`)).body
    expect(open).toMatchObject({ phase: "free", questions: [{ id: "season", options: [{ id: "one-week" }, {}] }] })
    const taken = await get(`${token}/answers`, post({ answers: [{ question: "season", answer: "one-week" }] }))
    expect([taken.response.status, taken.body["answers"]]).toEqual([202, { phase: "working" }])
    await until(token, ({ answers }) => (answers as { phase: string }).phase === "free")
    expect((await get(`${token}/questions`)).body).toMatchObject({ questions: [], given: [{ answer: "one-week" }] })
    const none = await get(`${token}/answers`, post({ answers: [] }))
    expect([none.response.status, none.body["tag"]]).toEqual([422, "AnswersEmpty"])
    expect((await get(`${token}/answers`, post({ answers: [{ question: "season" }] }))).response.status).toBe(400)
  })

  it("can be taken back while it is worked on", async () => {
    const token = String((await send(brief())).body["token"])
    expect((await get(token, { method: "DELETE" })).body).toMatchObject({ status: "cancelled" })
    expect((await get(token, { method: "DELETE" })).response.status).toBe(409)
  })
})

describe("bad input", () => {
  it("is named field by field", async () => {
    const { body, response } = await send({ problem: "x".repeat(20_001), locale: "xx", formKey: "short" })
    expect([response.status, response.headers.get("content-type")]).toEqual([422, "application/problem+json"])
    expect(body["issues"]).toEqual(expect.arrayContaining([
      { field: "problem", code: "too-long" },
      { field: "locale", code: "invalid" },
      { field: "contact", code: "required" },
      { field: "formKey", code: "invalid" }
    ]))
    expect(JSON.stringify(body)).not.toContain("xxxxx")
  })

  it.each([
    ["no JSON", "{\"problem", 422, "BrokenUpload"],
    ["no object", "[1]", 422, "BriefInvalid"],
    ["neither words nor files", brief({ problem: " " }), 422, "BriefEmpty"],
    ["too much text", "x".repeat(600 * 1024), 413, "FieldTooLarge"],
    ["an allowance used up", brief({ problem: "limit" }), 429, "Limited"]
  ])("%s is refused as a problem document", async (_, sent, status, tag) => {
    const { body, response } = await send(sent)
    expect([response.status, body["tag"], body["status"]]).toEqual([status, tag, status])
    if (status === 429) expect(response.headers.get("retry-after")).toBe("7200")
  })

  it("of the wrong kind, for changes and addresses, is refused too", async () => {
    expect((await send("a=b", { "content-type": "text/plain" })).body).toMatchObject({ status: 422 })
    const missing = await get("nope/change", post({}))
    expect([missing.response.status, missing.body["errors"]]).toMatchObject([400, [{ path: ["payload", "wish"] }]])
    expect((await get("nope/versions/zero", { method: "POST" })).response.status).toBe(400)
    expect((await get("nope")).body).toMatchObject({ status: 404, tag: "RunNotFound" })
    expect((await get("expired")).body).toMatchObject({ status: 410, tag: "RunExpired" })
    expect((await get("nope/else")).body).toMatchObject({ status: 404, tag: "UnknownAddress" })
  })

  it("that breaks something is answered without what broke", async () => {
    const { body, response } = await send(brief({ problem: "break it" }))
    expect([response.status, body["tag"]]).toEqual([500, "Broken"])
    expect(JSON.stringify(body)).not.toContain("secret")
  })
})

describe("the documentation", () => {
  it("is generated from the routes and complete", async () => {
    const spec = await (await fetch(api.url("/api/openapi.json"))).json() as {
      paths: Record<string, Record<string, { operationId: string; responses: Record<string, object> }>>
    }
    const operations = Object.values(spec.paths).flatMap((item) => Object.values(item))
    expect(operations.length).toBe(16)
    const submit = spec.paths["/api/v1/briefs"]?.["post"]
    expect(Object.keys(submit?.responses ?? {})).toEqual(
      expect.arrayContaining(["200", "201", "413", "422", "429", "503"])
    )
    const page = await fetch(api.url("/api/docs"))
    const html = await page.text()
    for (const { operationId } of operations) expect(html).toContain(`id="${operationId}"`)
    expect(html).not.toMatch(/<script|https?:\/\/(?!statex\.test)/)
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'")
  })

  it("is not for other sites to call: no CORS header, no preflight answer", async () => {
    const preflight = await fetch(api.url("/api/v1/briefs"), {
      method: "OPTIONS",
      headers: { origin: "https://evil.test", "access-control-request-method": "POST" }
    })
    const read = await fetch(api.url("/api/v1/briefs/nope"), { headers: { origin: "https://evil.test" } })
    for (const { headers } of [preflight, read]) {
      expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([])
    }
  })
})
