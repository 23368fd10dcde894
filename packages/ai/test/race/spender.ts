import { SpendingCaps } from "@statex/ai/spending/Cap"
import { costOf } from "@statex/ai/spending/Price"
import { Spending } from "@statex/ai/spending/Spending"
import * as SpendingPostgres from "@statex/ai/stores/SpendingPostgres"
import * as Database from "@statex/db/Database"
import { Effect, Layer, ManagedRuntime, Schema } from "effect"
import { randomUUID } from "node:crypto"
import { createInterface } from "node:readline"
import { at } from "../stores/At.ts"
import { most } from "./ServingDouble.ts"
import { day, price } from "./Spenders.ts"

// One process of the race: once it hears a line it makes all its calls at the same moment and tells what came of them.
const [process_ = "", url = "", count = ""] = process.argv.slice(2)

const decode = Schema.decodeUnknownSync(
  Schema.fromJsonString(Schema.Struct({ input: Schema.Int, cached: Schema.Int, output: Schema.Int }))
)

type Came = "refused" | "released" | "settled" | "unsettled"

const unsettled = (): Came => "unsettled"

const call = (turn: number, tries = 1): Effect.Effect<Came, never, Spending> =>
  Effect.gen(function*() {
    const spending = yield* Spending
    const id = randomUUID()
    const reserved = yield* Effect.result(spending.reserve({
      id,
      request: `request-${turn % 8}`,
      person: `person-${turn % 2}`,
      tier: "double",
      model: "m",
      prompt: "race/1",
      free: turn % 5 === 0,
      bound: costOf(price, most)
    }))
    if (reserved._tag === "Failure") {
      if (tries === 4) return "refused"
      return yield* Effect.delay(call(turn, tries + 1), 150)
    }
    if (turn % 25 === 0) {
      return yield* spending.release(id).pipe(Effect.as("released" as const), Effect.orElseSucceed(unsettled))
    }
    const tokens = yield* Effect.promise(async () =>
      decode(await (await fetch(`${url}/?id=${id}&process=${process_}`)).text())
    )
    // On a slow machine the books may not answer in time; what was set aside then stays so.
    return yield* spending.settle(id, { ...tokens, estimated: false }, costOf(price, tokens)).pipe(
      Effect.as("settled" as const),
      Effect.orElseSucceed(unsettled)
    )
  })

const runtime = ManagedRuntime.make(
  SpendingPostgres.layer.pipe(Layer.provide([Database.layer, SpendingCaps.layer]))
)
await runtime.runPromise(Spending)
console.log("ready")
for await (const _ of createInterface({ input: process.stdin })) {
  const turns = Array.from({ length: Number(count) }, (_, turn) => call(turn))
  const came = await runtime.runPromise(Effect.all(turns, { concurrency: "unbounded" }).pipe(at(day)))
  console.log(JSON.stringify({ settled: came.filter((one) => one === "settled").length }))
}
await runtime.dispose()
