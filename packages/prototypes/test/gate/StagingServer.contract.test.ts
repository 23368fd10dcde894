import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { serve } from "../../src/probes/StagingServer.ts"
import { page, siteOf } from "./Building.ts"

const site = siteOf({ "index.html": page(""), "a/index.html": page("<p>a</p>"), "a.js": "1" })

const ask = (url: string, method = "GET") =>
  Effect.promise(async () => {
    const response = await fetch(url, { method })
    return { status: response.status, headers: response.headers, body: await response.text() }
  })

describe("StagingServer", () => {
  it.live("serves the site's own bytes for GET and HEAD under strict headers, and nothing else", () =>
    Effect.gen(function*() {
      const { origin } = yield* serve(site)
      const start = yield* ask(origin)
      assert.strictEqual(start.body, page(""))
      assert.match(start.headers.get("content-security-policy") ?? "", /script-src 'self';/)
      assert.strictEqual(start.headers.get("x-content-type-options"), "nosniff")
      assert.strictEqual((yield* ask(`${origin}a/`)).body, page("<p>a</p>"))
      assert.strictEqual((yield* ask(`${origin}a.js`)).headers.get("content-type"), "text/javascript; charset=utf-8")
      const head = yield* ask(origin, "HEAD")
      assert.deepStrictEqual([head.status, head.body], [200, ""])
      assert.strictEqual((yield* ask(`${origin}gone.html`)).status, 404)
      assert.strictEqual((yield* ask(`${origin}..%2f..%2fetc/passwd`)).status, 404)
      assert.strictEqual((yield* ask(`${origin}%`)).status, 400)
      assert.strictEqual((yield* ask(origin, "POST")).status, 405)
    }))
})
