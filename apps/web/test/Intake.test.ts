import { expect, it } from "@effect/vitest"
import type { Locale } from "@statex/kernel/Locale"
import { Effect, Layer } from "effect"
import { HttpServerRequest } from "effect/http"
import { TestClock } from "effect/testing"
import { describe } from "vitest"
import { submitBrief } from "../app/intake.server.ts"
import * as StandIn from "./StandIn.ts"
import * as UploadsInMemory from "./UploadsInMemory.ts"

interface Sent {
  readonly fields?: Record<string, string>
  readonly files?: ReadonlyArray<string>
  readonly address?: string
  readonly locale?: Locale
}

const plain = { problem: "We lend tools", contact: "ada@example.org", privacy: "protected" }

/** The page's form as a browser without JavaScript sends it: no key. */
const send = ({ address = "192.0.2.1", fields = {}, files = [], locale = "en" }: Sent = {}) => {
  const body = new FormData()
  for (const [name, value] of Object.entries({ ...plain, ...fields })) body.set(name, value)
  for (const [at, text] of files.entries()) body.append("files", new Blob([text]), `${at}.txt`)
  const request = new Request(`https://statex.test/${locale}?index`, { method: "POST", body })
  return submitBrief({ source: HttpServerRequest.fromWeb(request), address, locale })
}

const uploads = UploadsInMemory.make()
const world = Layer.mergeAll(StandIn.layer(), uploads.layer)

describe("a form without a key", () => {
  it.effect("is one request when the same words and files come again, in whatever order the files come", () =>
    Effect.gen(function*() {
      const first = yield* send({ files: ["one", "two"] })
      expect(first.fresh).toBe(true)
      const held = uploads.open.size
      const again = yield* send({ files: ["two", "one"], fields: { formKey: "", today: "" } })
      expect(again).toEqual({ token: first.token, fresh: false })
      expect(uploads.open.size).toBe(held)
    }).pipe(Effect.provide(world)))

  it.effect("is another request when anything in it or around it is another", () =>
    Effect.gen(function*() {
      const others: ReadonlyArray<Sent> = [
        {},
        { fields: { problem: "We lend books" } },
        { fields: { problem: "", today: "We lend tools" } },
        { fields: { contact: "eve@example.org" } },
        { fields: { privacy: "personalised" } },
        { files: ["one"] },
        { files: ["two"] },
        { address: "192.0.2.2" },
        { locale: "cs" }
      ]
      const tokens = yield* Effect.forEach(others, send)
      yield* TestClock.adjust("1 day")
      const tomorrow = yield* send()
      expect(new Set([...tokens, tomorrow].map(({ token }) => token)).size).toBe(others.length + 1)
    }).pipe(Effect.provide(world)))

  it.effect("does not stand in the way of forms with keys of their own", () =>
    Effect.gen(function*() {
      const key = (formKey: string) => send({ fields: { formKey } })
      const derived = yield* send()
      const [one, same, other] = [
        yield* key("first-key-of-a-form"),
        yield* key("first-key-of-a-form"),
        yield* key("other-key-of-a-form")
      ]
      expect(same).toEqual({ token: one.token, fresh: false })
      expect(new Set([derived.token, one.token, other.token]).size).toBe(3)
      const short = yield* Effect.flip(key("short"))
      expect(short).toMatchObject({ _tag: "BriefInvalid", issues: [{ field: "formKey", code: "invalid" }] })
    }).pipe(Effect.provide(world)))
})
