import type { ActionFunctionArgs } from "@remix-run/node"
import type { AiTier } from "@statex/ai/AiTier"
import * as Composer from "@statex/ai/tiers/Composer"
import * as Scripted from "@statex/ai/tiers/Scripted"
import { Handler } from "@statex/jobs/Handler"
import { JobWorker } from "@statex/jobs/JobWorker"
import { Engine } from "@statex/prototypes/Engine"
import { Prototypes } from "@statex/prototypes/Prototypes"
import { CarryOut, Waking } from "@statex/prototypes/Waking"
import * as Testing from "@statex/runtime/Testing"
import { Deferred, Effect, Layer, ManagedRuntime, Schedule, Tracer } from "effect"
import { randomUUID } from "node:crypto"
import { action, loader } from "../app/routes/$locale.requests.$token.chat/route.tsx"
import { loader as events } from "../app/routes/$locale.requests.$token.chat_.$turn/route.ts"
import { AiConsole } from "../server/AiConsole.ts"
import { PaymentConsole } from "../server/PaymentConsole.ts"
import { Readiness } from "../server/Readiness.ts"
import { Settings } from "../server/Settings.ts"
import { cannedPlaces } from "./CannedAccount.ts"
import { noPrinter } from "./NoPrinter.ts"
import { noShop } from "./NoShop.ts"

const carryOut = Handler.make(CarryOut, ({ commandId }) =>
  Effect.gen(function*() {
    const next = yield* Engine.use((engine) => engine.carryOut(commandId))
    yield* Waking.use((waking) => waking.wake(next))
  }))

const working = Layer.effectDiscard(
  JobWorker.use((worker) => worker.consume([carryOut], { concurrency: 4, drain: "5 seconds" }))
)

/** Briefs are read and drawn by rules; who talks, and what is heard in messages, a test says. */
const rules = Effect.map(Composer.make, (tier): AiTier => ({ ...tier, does: ["Understand", "Design", "Revise"] }))

/** Test-only: the pages of conversations over a real database, with tiers that say what they are told. */
export const openChat = async (tiers: ReadonlyArray<Parameters<typeof Scripted.make>[0]>) => {
  const talking = tiers.map((script) =>
    Effect.map(Scripted.make(script), (tier): AiTier => ({ ...tier, does: ["Interpret", "Converse"] }))
  )
  const settings = Settings.of({
    port: 0,
    origin: "http://site.test",
    prototypes: "http://*.proto.test",
    trustedProxies: []
  })
  const world = ManagedRuntime.make(
    Layer.mergeAll(
      Layer.provideMerge(working, Testing.layer([...talking, rules])),
      noPrinter,
      Layer.succeed(Settings, settings),
      Layer.succeed(Readiness, []),
      Layer.succeed(AiConsole, { books: undefined }),
      Layer.succeed(PaymentConsole, { desk: undefined }),
      noShop,
      cannedPlaces
    )
  )
  const services = await world.context()
  const closing = Deferred.makeUnsafe<void>()

  const args = (token: string, turn: string | undefined, init: RequestInit = {}, query = ""): ActionFunctionArgs => ({
    request: new Request(
      `http://site.test/en/requests/${token}/chat${turn === undefined ? "" : `/${turn}`}${query}`,
      init
    ),
    params: { locale: "en", token, ...(turn === undefined ? {} : { turn }) },
    context: {
      services,
      locale: "en",
      nonce: "n",
      reply: new Headers(),
      shareable: false,
      span: Tracer.externalSpan({ spanId: "b".repeat(16), traceId: "a".repeat(32) }),
      address: `192.0.2.1/${token}`,
      requestId: "r1",
      closing: Deferred.await(closing)
    }
  })

  /** A request whose terms are there, made live by the rules. */
  const live = (problem: string) =>
    world.runPromise(Effect.gen(function*() {
      const prototypes = yield* Prototypes
      const brief = {
        locale: "en" as const,
        problem,
        today: "",
        improvement: "",
        result: "",
        privacy: "protected" as const,
        formKey: randomUUID(),
        contact: `${randomUUID()}@example.org`
      }
      const { token } = yield* prototypes.submit({ brief, files: [], uploadId: "", address: randomUUID() })
      const { status } = yield* prototypes.view(token).pipe(
        Effect.repeat({ schedule: Schedule.spaced("50 millis"), until: (view) => view.status !== "working" }),
        Effect.timeout("60 seconds")
      )
      return status === "live" ? token : yield* Effect.die(new Error(status))
    }))

  const post = (token: string, fields: Readonly<Record<string, string>>) =>
    action(args(token, undefined, { method: "POST", body: new URLSearchParams(fields) }))
  /** Where a form leads to. */
  const led = async (token: string, fields: Readonly<Record<string, string>>) => {
    const answer: unknown = await post(token, fields).catch((thrown: unknown) => thrown)
    return answer instanceof Response ? answer.headers.get("location") : answer
  }
  const shown = (token: string) => loader(args(token, undefined))
  const follow = (token: string, turn: number | string, init: RequestInit = {}, query = "") =>
    events(args(token, String(turn), init, query))
  /** The whole event stream of a reply, which ends with it. */
  const story = async (token: string, turn: number | string, init: RequestInit = {}, query = "") =>
    (await follow(token, turn, init, query)).text()
  /** The conversation once nobody is writing any more. */
  const settled = async (token: string) => {
    for (let tries = 0; tries < 400; tries++) {
      const page = await shown(token)
      if (page.turns.every(({ state }) => state !== "answering")) return page.turns
      await story(token, page.turns.length)
    }
    throw new Error("a reply never ended")
  }
  return {
    close: () => world.dispose(),
    closing,
    follow,
    led,
    live,
    post,
    run: world.runPromise.bind(world),
    settled,
    shown,
    story
  }
}
