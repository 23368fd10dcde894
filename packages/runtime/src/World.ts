import * as BreakerNews from "@statex/ai/BreakerNews"
import { Effect, Layer } from "effect"
import * as ConfiguredTranscribers from "./ConfiguredTranscribers.ts"
import * as Development from "./Development.ts"
import * as Domain from "./Domain.ts"
import * as Environment from "./Environment.ts"
import * as Outside from "./Outside.ts"
import * as Production from "./Production.ts"
import { settings } from "./WorldName.ts"

const tiers = Layer.unwrap(
  Effect.map(settings.world, (world) => world === "production" ? Production.tiers : Development.tiers)
)

/** Payments are played only where somebody has named the world as one of play. */
export const gateways = Layer.unwrap(
  Effect.map(settings.isPlayground, (plays) => plays ? Development.gateways : Production.gateways)
)

const named = (process: string) => Layer.succeed(BreakerNews.ProcessName, process)

/** Before anything is reached: all that is wrong with the settings. */
const verified = Layer.effectDiscard(Environment.verify)

/** The world of the pages and the API. */
export const layer = Domain.web.pipe(
  Layer.provide([tiers, named("web")]),
  Layer.provideMerge(gateways),
  Layer.provideMerge(Outside.layer),
  Layer.provide(verified)
)

/** The world of a worker. */
export const worker = Domain.worker.pipe(
  Layer.provide([tiers, named("worker"), ConfiguredTranscribers.layer]),
  Layer.provideMerge(gateways),
  Layer.provideMerge(Outside.layer),
  Layer.provide(verified)
)
