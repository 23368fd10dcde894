import type { LoaderFunctionArgs } from "@remix-run/node"
import { AiJournal, AiJournalUnavailable } from "@statex/ai/AiJournal"
import { SpendingCaps } from "@statex/ai/spending/Cap"
import * as AiJournalMemory from "@statex/ai/stores/AiJournalMemory"
import * as BreakersMemory from "@statex/ai/stores/BreakersMemory"
import * as SpendingMemory from "@statex/ai/stores/SpendingMemory"
import { ConfigProvider, Context, Effect, Layer, ManagedRuntime, Tracer } from "effect"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { ConsolePage } from "../app/console/ConsolePage.tsx"
import type { Services } from "../app/context.ts"
import { loader } from "../app/routes/console.ai/route.tsx"
import { type AiBooks, AiConsole } from "../server/AiConsole.ts"
import { cannedBooks, emptyBooks, silentBooks } from "./CannedBooks.ts"

const memory = Layer.mergeAll(
  AiJournalMemory.layer,
  BreakersMemory.layer,
  SpendingMemory.layer.pipe(Layer.provide(SpendingCaps.layer))
)

/** What the page of this world answers: its data or what it throws, and the headers that go with it. */
const ask = async (world: "production" | "development" | undefined, stores: Partial<AiJournal["Service"]> = {}) => {
  const broken = Layer.effect(AiJournal, Effect.map(AiJournal, (journal) => AiJournal.of({ ...journal, ...stores })))
  const runtime = ManagedRuntime.make(
    AiConsole.layer.pipe(
      Layer.provide(broken.pipe(Layer.provideMerge(memory))),
      Layer.provide(
        ConfigProvider.layer(ConfigProvider.fromUnknown(world === undefined ? {} : { STATEX_WORLD: world }))
      )
    )
  )
  const reply = new Headers()
  const context = {
    services: (await runtime.context()) as Context.Context<AiConsole> as Context.Context<Services>,
    locale: "en",
    nonce: "n",
    reply,
    shareable: true,
    span: Tracer.externalSpan({ spanId: "b".repeat(16), traceId: "a".repeat(32) }),
    address: "192.0.2.1",
    requestId: "r1",
    closing: Effect.never
  } as const
  const args: LoaderFunctionArgs = { request: new Request("http://site.test/console/ai"), params: {}, context }
  const answer = await loader(args).then((told) => ({ told }), (thrown: unknown) => ({ thrown }))
  await runtime.dispose()
  return { answer, headers: Object.fromEntries(reply) }
}

const shown = (books: AiBooks) => renderToStaticMarkup(<ConsolePage books={books} days={14} />)
const textOf = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/&#x27;/g, "'").replace(/\s+/g, " ")

describe("the console's address", () => {
  it.each(["production", undefined] as const)("leads nowhere in world %s, as any other such address", async (world) => {
    expect(await ask(world)).toEqual({
      answer: {
        thrown: {
          type: "DataWithResponseInit",
          data: { tag: "PageNotFound", kind: "NotFound", requestId: "r1" },
          init: { status: 404 }
        }
      },
      headers: {}
    })
  })

  it("shows the books in development, to be kept by nobody", async () => {
    const { answer, headers } = await ask("development")
    expect(answer).toMatchObject({
      told: { init: { status: 200 }, data: { books: { spent: [], silent: [] }, days: 14 } }
    })
    expect(headers).toEqual({ "cache-control": "private, no-store", "x-robots-tag": "noindex" })
  })

  it("answers 503 where a book does not answer, with what the others say", async () => {
    const down = Effect.fail(new AiJournalUnavailable({ reason: "ConnectionError" }))
    const { answer } = await ask("development", { latest: () => down, byDay: () => down })
    expect(answer).toMatchObject({
      told: {
        init: { status: 503 },
        data: {
          books: {
            latest: null,
            works: null,
            spent: [],
            purses: { day: { held: 0 } },
            silent: ["The record of decisions does not answer: ConnectionError"]
          }
        }
      }
    })
  })
})

describe("the console", () => {
  it("shows money against its caps, each day and tier, breakers, open calls and decisions", () => {
    const text = textOf(shown(cannedBooks))
    for (
      const told of [
        "$1.24 of $20.00",
        "$18.76 left",
        "Answered today 13 1 unanswered",
        "worker 4200 openai open left alone until 07:30:10",
        "asked; 1 of 5 faults within a minute",
        "web 4100 no tier was asked since it started",
        "gpt-4.1 $0.0840 lost-req",
        "07:28:59 23 Nov Understand understand/3 EU protected openai unlawful azure answered , 2 tries , masked email 2, phone 1 3.5 s request-",
        "azure overloaded , 3 tries",
        "Shown in the development world only"
      ]
    ) expect(text).toContain(told)
    expect(text).not.toContain("of-somebody")
  })

  it("draws four plots that are named and described, with the same figures in a table", () => {
    const html = shown(cannedBooks)
    expect(html.match(/<svg role="img"/g)).toHaveLength(4)
    for (const [, title, description] of html.matchAll(/aria-labelledby="([\w-]+)" aria-describedby="([\w-]+)"/g)) {
      expect(html).toContain(`<title id="${title}">`)
      expect(html).toContain(`<desc id="${description}">`)
    }
    expect(html).toContain("The highest day is 12 Nov with $0.2708.")
    expect(html).toContain("<title>12 Nov, azure: $0.2708</title>")
    expect(textOf(html)).toContain("Thu 12 Nov azure 21 10% 19 60,800 17,100 $0.2708 $0.0238")
    expect(html).not.toContain("style=")
  })

  it("says that nothing has been asked yet, and that nobody was heard of", () => {
    const text = textOf(shown(emptyBooks))
    expect(text).toContain("Nothing has been asked yet.")
    expect(text).toContain("No process was heard of in the last two minutes")
    expect(text).toContain("$0.00 of $20.00")
    expect(text).not.toContain("Latest decisions")
  })

  it("says which book is silent and what goes on without it", () => {
    const html = shown(silentBooks)
    expect(textOf(html)).toContain(
      "The books of spending do not answer: ConnectionError No book answers"
    )
    expect(html.match(/This part is missing/g)).toHaveLength(5)
    expect(html).not.toContain("Nothing has been asked yet")
    const partly = shown({ ...cannedBooks, latest: null, silent: ["The record of decisions does not answer: late"] })
    expect(textOf(partly)).toContain("does not answer: late What the others say stands below.")
    expect(partly.match(/This part is missing/g)).toHaveLength(1)
    expect(textOf(partly)).toContain("$1.24 of $20.00")
  })
})
