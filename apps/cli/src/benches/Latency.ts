import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Bench } from "../Bench.ts"
import * as BriefEvents from "../BriefEvents.ts"
import { CommandError } from "../CommandError.ts"
import * as PrivateProduct from "./PrivateProduct.ts"
import { briefOf, send } from "./Sender.ts"
import { quantile } from "./Slices.ts"

const warming = 2
const briefs = 20

/** One brief as a visitor meets it: milliseconds from sending to the first sign of work and to the live prototype. */
const lived = Effect.fnUntraced(function*(webUrl: string, number: number) {
  const sentAt = performance.now()
  const token = yield* send(webUrl, briefOf(number))
  let first: number | undefined
  const last = yield* BriefEvents.follow(new URL(`/api/v1/briefs/${token}/events`, webUrl), undefined).pipe(
    Stream.tap(() => Effect.sync(() => void (first ??= performance.now() - sentAt))),
    Stream.runLast,
    Effect.mapError((error) =>
      error instanceof CommandError ? error : new CommandError({ reason: `the events broke off (${error._tag})` })
    )
  )
  const status = last._tag === "Some" ? last.value.status : "silent"
  if (status !== "live") return yield* new CommandError({ reason: `brief ${number} ended ${status}` })
  return { first: first ?? Number.POSITIVE_INFINITY, live: performance.now() - sentAt }
})

/** From idea to live prototype, warm, one visitor after another, without browser checks. */
export const latency: Bench = {
  name: "latency",
  run: Effect.gen(function*() {
    const { webUrl } = yield* PrivateProduct.launch()
    const numbers = Array.from({ length: warming + briefs }, (_, number) => number)
    const times = (yield* Effect.forEach(numbers, (number) => lived(webUrl, number))).slice(warming)
    const measure = (label: string, values: ReadonlyArray<number>, share: number) => ({
      label,
      ours: quantile(values, share),
      peer: null,
      ratio: null,
      unit: "ms"
    })
    const [first, live] = [times.map((one) => one.first), times.map((one) => one.live)]
    return [
      measure("idea → first progress event, p50", first, 0.5),
      measure("idea → first progress event, p95", first, 0.95),
      measure("idea → live, p50", live, 0.5),
      measure("idea → live, p95", live, 0.95)
    ]
  })
}
