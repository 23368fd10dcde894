import type { AiTier } from "@statex/ai/AiTier"
import * as Composer from "@statex/ai/tiers/Composer"
import type { Transcriber } from "@statex/ai/transcription/Transcriber"
import { Handler } from "@statex/jobs/Handler"
import { JobWorker } from "@statex/jobs/JobWorker"
import type { BriefFile, NewBrief } from "@statex/prototypes/Brief"
import { Engine } from "@statex/prototypes/Engine"
import { Prototypes } from "@statex/prototypes/Prototypes"
import type { RunView } from "@statex/prototypes/RunView"
import { CarryOut, Waking } from "@statex/prototypes/Waking"
import * as Testing from "@statex/runtime/Testing"
import { UploadStore } from "@statex/uploads/UploadStore"
import { type Duration, Effect, Layer, Schedule, Stream } from "effect"
import { SqlClient } from "effect/sql/SqlClient"
import { randomUUID } from "node:crypto"

const carryOut = Handler.make(CarryOut, ({ commandId }) =>
  Effect.gen(function*() {
    const next = yield* Engine.use((engine) => engine.carryOut(commandId))
    yield* Waking.use((waking) => waking.wake(next))
  }))

/** A worker that takes wake-ups off the world's queue, as the worker process does. */
export const working = Layer.effectDiscard(
  JobWorker.use((worker) => worker.consume([carryOut], { concurrency: 4, drain: "5 seconds" }))
)

export const worldOf = <R>(
  tiers: ReadonlyArray<Effect.Effect<AiTier, never, R>>,
  browser: "found" | "off" = "off",
  transcribers: ReadonlyArray<Transcriber> = []
) => Layer.provideMerge(working, Testing.layer(tiers, browser, transcribers))

/** The world in which the rule-based tier answers and no browser looks. */
export const composed = worldOf([Composer.make])

export const workshopBrief =
  "We are Green Bikes, a bicycle repair workshop. For each repair we record the customer, phone, bike, " +
  "fault, price and date received. A repair goes from new → waiting for parts → in progress → done → picked up."

let visitors = 0

/** Somebody new, from an address of his own. */
export const stranger = () => {
  visitors += 1
  return {
    contact: `visitor${visitors}.${randomUUID().slice(0, 8)}@example.org`,
    address: `203.0.113.${visitors % 250}/${randomUUID()}`
  }
}

export const briefOf = (brief: Partial<NewBrief> & { readonly contact: string }): NewBrief => ({
  locale: "en",
  problem: workshopBrief,
  today: "",
  improvement: "",
  result: "",
  privacy: "protected",
  formKey: randomUUID(),
  ...brief
})

/** Puts files into the upload store, as the intake does. */
export const upload = Effect.fnUntraced(function*(contents: Readonly<Record<string, string>>) {
  const store = yield* UploadStore
  const id = randomUUID()
  yield* store.open(id)
  const files: Array<BriefFile> = []
  for (const [name, text] of Object.entries(contents)) {
    files.push(yield* store.receive(id, { name, content: Stream.make(new TextEncoder().encode(text)) }))
  }
  return { uploadId: id, files }
})

/** Sends a brief; gives its token. */
export const send = (
  brief: Partial<NewBrief> = {},
  more: { readonly address?: string; readonly uploadId?: string; readonly files?: ReadonlyArray<BriefFile> } = {}
) => {
  const { address, contact } = stranger()
  const submission = { brief: briefOf({ contact, ...brief }), files: [], uploadId: "", address, ...more }
  return Effect.map(Prototypes.use((prototypes) => prototypes.submit(submission)), ({ token }) => token)
}

export const view = (token: string) => Prototypes.use((prototypes) => prototypes.view(token, { cost: true }))

/** Looks again until the request is as wished; a minute at the most, unless more is allowed. */
export const until = (token: string, holds: (view: RunView) => boolean, patience: Duration.Input = "60 seconds") =>
  view(token).pipe(
    Effect.repeat({ schedule: Schedule.spaced("50 millis"), until: holds }),
    Effect.timeout(patience)
  )

export const rested = (token: string, patience?: Duration.Input) =>
  until(
    token,
    ({ answers, change, status }) =>
      status !== "working" && change.phase !== "planning" && change.phase !== "working" && answers.phase !== "working",
    patience
  )

/** Sends a brief and waits until it is live. */
export const golive = Effect.fnUntraced(function*(brief: Partial<NewBrief> = {}) {
  const token = yield* send(brief)
  const seen = yield* rested(token)
  if (seen.prototype === undefined) return yield* Effect.die(new Error(`${seen.status}: ${seen.reason}`))
  return { token, prototype: seen.prototype }
})

export const runOf = Effect.fnUntraced(function*(token: string) {
  const sql = yield* SqlClient
  const [row] = yield* sql`SELECT run_id FROM runs WHERE token = ${token}`
  return String(row?.["run_id"])
})
