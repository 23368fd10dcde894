import type { LoaderFunctionArgs } from "@remix-run/node"
import type { FailureKind } from "@statex/kernel/Failure"
import { Context, Deferred, Effect, ErrorReporter, Logger, Schema, Tracer } from "effect"
import { describe, expect, expectTypeOf, it } from "vitest"
import { remix } from "../app/bridge.server.ts"
import { Redirect, redirectTo } from "../app/bridge/Redirect.server.ts"
import { CurrentLocale, keepTyped, RemixRequest, setHeader } from "../app/bridge/RemixRequest.server.ts"
import { routePattern } from "../app/bridge/RoutePattern.server.ts"
import type { Services } from "../app/context.ts"

const failureOf = <const K extends FailureKind>(kind: K) =>
  class extends Schema.TaggedError<{ readonly unused: never }>()("Refused", { what: Schema.String }) {
    readonly kind = kind
    override get message() {
      return `Refused ${this.what}`
    }
  }

class Full extends Schema.TaggedError<Full>()("Full", { retryAfterSeconds: Schema.Int }) {
  readonly kind = "Limited"
  override get message() {
    return "Full"
  }
}

class WithoutKind extends Schema.TaggedError<WithoutKind>()("WithoutKind", {}) {}

const reports: Array<string> = []
const spans: Array<string> = []
const logs: Array<unknown> = []
const tracer = Tracer.make({
  span: (options) => {
    spans.push(options.name)
    return new Tracer.NativeSpan(options)
  }
})

/** Everything that the bridge asks of a world is a reference here; no service of the product is needed. */
const services = (Context.empty() as Context.Context<never>).pipe(
  Context.add(Tracer.Tracer, tracer),
  Context.add(
    ErrorReporter.CurrentErrorReporters,
    new Set([ErrorReporter.make(({ error }) => void reports.push(error.message))])
  ),
  Context.add(Logger.CurrentLoggers, new Set([Logger.make(({ message }) => void logs.push(message))]))
) as Context.Context<Services>

const args = (path: string, init: RequestInit = {}, params: Record<string, string> = {}) => {
  const reply = new Headers()
  const span = Tracer.externalSpan({ spanId: "b".repeat(16), traceId: "a".repeat(32) })
  const context = {
    services,
    locale: "cs",
    nonce: "n",
    reply,
    shareable: true,
    span,
    address: "192.0.2.1",
    requestId: "r1",
    closing: Deferred.await(Deferred.makeUnsafe<void>())
  } as const
  const made: LoaderFunctionArgs = { request: new Request(`http://site.test${path}`, init), params, context }
  return { made, reply }
}

const thrown = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(() => Promise.reject(new Error("nothing was thrown")), (error: unknown) => error)

const statuses: ReadonlyArray<readonly [FailureKind, number]> = [
  ["Invalid", 422],
  ["TooLarge", 413],
  ["Forbidden", 403],
  ["NotFound", 404],
  ["Gone", 410],
  ["Conflict", 409],
  ["Limited", 429],
  ["Unavailable", 503]
]

describe("a loader", () => {
  it("gives its value with the request's own services", async () => {
    const loader = remix.loader(Effect.gen(function*() {
      const { address, params, url } = yield* RemixRequest
      yield* setHeader("x-seen", "yes")
      return { token: params["token"], at: new Date(0), locale: yield* CurrentLocale, path: url.pathname, address }
    }))
    const { made, reply } = args("/cs/requests/t1", {}, { locale: "cs", token: "t1" })
    const value = await loader(made)
    expectTypeOf(value.at).toEqualTypeOf<Date>()
    expect(value).toEqual({ token: "t1", at: new Date(0), locale: "cs", path: "/cs/requests/t1", address: "192.0.2.1" })
    expect(reply.get("x-seen")).toBe("yes")
    expect(spans.at(-1)).toBe("loader /:locale/requests/:token")
  })

  it.each(statuses)("sends a refusal of kind %s to the error boundary as %i", async (kind, status) => {
    const Refused = failureOf(kind)
    const loader = remix.loader(Effect.suspend(() => Effect.fail(new Refused({ what: "x" }))))
    expect(await thrown(loader(args("/").made))).toMatchObject({
      type: "DataWithResponseInit",
      data: { tag: "Refused", kind, what: "x", requestId: "r1" },
      init: { status }
    })
  })

  it("says Retry-After where the refusal knows it", async () => {
    const { made, reply } = args("/")
    await thrown(remix.loader(Effect.fail(new Full({ retryAfterSeconds: 90 })))(made))
    expect(reply.get("retry-after")).toBe("90")
  })

  it("turns a redirect into a 303 with its headers", async () => {
    const loader = remix.loader(redirectTo("/cs", { "set-cookie": "locale=cs" }))
    const response = await thrown(loader(args("/").made))
    expect(response).toBeInstanceOf(Response)
    if (!(response instanceof Response)) return
    expect([response.status, response.headers.get("location"), response.headers.get("set-cookie")])
      .toEqual([303, "/cs", "locale=cs"])
  })

  it("records a defect once and tells nobody what it was", async () => {
    reports.length = 0
    logs.length = 0
    const loader = remix.loader(Effect.die(new Error("password=hunter2")))
    const error = await thrown(loader(args("/").made))
    expect(error).toMatchObject({ data: { tag: "Broken", requestId: "r1" }, init: { status: 500 } })
    expect(JSON.stringify(error)).not.toContain("hunter2")
    expect(reports).toEqual(["password=hunter2"])
    expect(logs).toHaveLength(1)
  })

  it("stops its work when the visitor leaves, and reports nothing", async () => {
    reports.length = 0
    const leaving = new AbortController()
    let stopped = false
    const started = Promise.withResolvers<void>()
    const loader = remix.loader(
      Effect.andThen(Effect.sync(() => started.resolve()), Effect.never).pipe(
        Effect.onInterrupt(() =>
          Effect.sync(() => {
            stopped = true
          })
        )
      )
    )
    const gone = thrown(loader(args("/", { signal: leaving.signal }).made))
    await started.promise
    leaving.abort()
    expect(await gone).toMatchObject({ name: "AbortError" })
    expect([stopped, reports]).toEqual([true, []])
  })

  it("does not compile for an error that has no kind", () => {
    // @ts-expect-error WithoutKind would have no status
    remix.loader(Effect.fail(new WithoutKind()))
    // @ts-expect-error neither would a plain Error
    remix.action(Effect.fail(new Error("plain")))
    // @ts-expect-error nor a resource's
    remix.resource(Effect.as(Effect.fail(new WithoutKind()), new Response()))
    class Elsewhere extends Context.Service<Elsewhere, { readonly x: number }>()("test/Elsewhere") {}
    // @ts-expect-error no world offers this service
    remix.loader(Elsewhere)
    expect(new Redirect("/").to).toBe("/")
  })
})

describe("an action", () => {
  it("returns a refusal to its form with what was typed", async () => {
    const action = remix.action(Effect.gen(function*() {
      yield* keepTyped({ wish: "a blue button" })
      if (yield* Effect.succeed(true)) return yield* new Full({ retryAfterSeconds: 60 })
      return { done: true }
    }))
    const { made, reply } = args("/", { method: "POST" })
    const answer = await action(made)
    expect(answer).toMatchObject({
      type: "DataWithResponseInit",
      init: { status: 429 },
      data: { refused: true, tag: "Full", kind: "Limited", retryAfterSeconds: 60, values: { wish: "a blue button" } }
    })
    expect(reply.get("retry-after")).toBe("60")
    if ("data" in answer) expectTypeOf(answer.data.retryAfterSeconds).toEqualTypeOf<number>()
  })

  it("finishes what was sent even if the sender leaves", async () => {
    const leaving = new AbortController()
    const started = Promise.withResolvers<void>()
    let finished = false
    const action = remix.action(Effect.gen(function*() {
      started.resolve()
      yield* Effect.sleep(20)
      finished = true
      return null
    }))
    const answer = action(args("/", { method: "POST", signal: leaving.signal }).made)
    await started.promise
    leaving.abort()
    await answer
    expect(finished).toBe(true)
  })
})

describe("a resource", () => {
  it("answers its response, and refusals as problem documents", async () => {
    expect(await (await remix.resource(Effect.succeed(new Response("fine")))(args("/").made)).text()).toBe("fine")
    const refused = await remix.resource(Effect.fail(new Full({ retryAfterSeconds: 5 })))(args("/").made)
    expect([refused.status, refused.headers.get("content-type"), refused.headers.get("retry-after")])
      .toEqual([429, "application/problem+json", "5"])
    expect(await refused.json()).toMatchObject({ status: 429, tag: "Full", title: "Too many requests", detail: "Full" })
    const broken = await remix.resource(Effect.die(new Error("hunter2")))(args("/").made)
    expect([broken.status, (await broken.text()).includes("hunter2")]).toEqual([500, false])
  })
})

it("names a route without what stands in it", () => {
  expect(routePattern("/cs/requests/t1.data", { locale: "cs", token: "t1" })).toBe("/:locale/requests/:token")
  expect(routePattern("/_root.data", {})).toBe("/")
})
