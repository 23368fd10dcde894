import type { Bench } from "./Bench.ts"
import { accessibility } from "./benches/Accessibility.ts"
import { blueprints } from "./benches/Blueprints.ts"
import { changes } from "./benches/Changes.ts"
import { checkout } from "./benches/Checkout.ts"
import { corpusBench } from "./benches/Corpus.ts"
import { defects } from "./benches/Defects.ts"
import { events } from "./benches/Events.ts"
import { kill } from "./benches/Kill.ts"
import { latency } from "./benches/Latency.ts"
import { limiter } from "./benches/Limiter.ts"
import { pages } from "./benches/Pages.ts"
import { queue } from "./benches/Queue.ts"
import { router } from "./benches/Router.ts"
import { webhooks } from "./benches/Webhooks.ts"

/** Every bench of `./statex bench`, in the order in which they run. */
export const benches: ReadonlyArray<Bench> = [
  pages,
  queue,
  events,
  latency,
  limiter,
  router,
  webhooks,
  checkout,
  kill,
  corpusBench,
  defects,
  accessibility,
  blueprints,
  changes
]
