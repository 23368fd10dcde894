import { PaymentReport } from "@statex/payments/PaymentReport"
import * as ConfiguredTiers from "@statex/runtime/ConfiguredTiers"
import * as Observability from "@statex/runtime/Observability"
import * as World from "@statex/runtime/World"
import { Layer } from "effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import { AiConsole } from "./AiConsole.ts"
import * as Neighbours from "./Neighbours.ts"
import { PaymentConsole } from "./PaymentConsole.ts"
import { PlayDesk } from "./PlayDesk.ts"
import { Settings } from "./Settings.ts"

const playDesk = PlayDesk.layer.pipe(Layer.provide([FetchHttpClient.layer, Settings.layer]))

/** The world that STATEX_WORLD names, how this process is addressed, and its voice. */
export const layer = Layer.mergeAll(
  AiConsole.layer,
  PaymentConsole.layer.pipe(Layer.provide(PaymentReport.layer)),
  playDesk,
  ConfiguredTiers.places,
  Neighbours.layer,
  Settings.layer
).pipe(
  Layer.provideMerge(World.layer),
  Layer.provideMerge(Observability.layer("web"))
)
