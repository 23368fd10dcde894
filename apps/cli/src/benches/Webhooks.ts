import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { join } from "node:path"
import { type Bench, figure } from "../Bench.ts"
import * as Instance from "../Instance.ts"
import { anyFree } from "../Ports.ts"
import * as ScratchFolder from "../ScratchFolder.ts"
import * as Peer from "./Peer.ts"
import * as Slices from "./Slices.ts"
import { tell } from "./Teller.ts"

const connections = 16
const sliceMs = 1_500
const slices = 7
const secret = "whsec_benchbenchbenchbenchbenchbench"

/** How fast webhooks are believed, stored, handed on and answered, beside one HMAC and one insert; a worker settles them meanwhile. */
export const webhooks: Bench = {
  name: "webhooks",
  run: Effect.gen(function*() {
    const state = join(yield* ScratchFolder.make("statex-bench-"), "product")
    const instance = yield* Instance.launch({
      state,
      ephemeral: true,
      port: yield* anyFree,
      previewPort: yield* anyFree,
      env: {
        STATEX_DATA: join(state, "data"),
        CHROMIUM_PATH: "off",
        STRIPE_SECRET_KEY: "sk_test_benchbenchbenchbenchbench",
        STRIPE_WEBHOOK_SECRET: secret,
        // Nobody is asked: what these events name is not ours.
        STRIPE_BASE_URL: "http://127.0.0.1:9"
      },
      tell: Console.error
    })
    const peer = yield* Peer.start("BareWebhook", { databaseUrl: instance.databaseUrl, secret })
    const times: Record<"ours" | "peer", Array<number>> = { ours: [], peer: [] }
    const once = (who: "ours" | "peer", port: number, path: string) =>
      Effect.map(tell(port, path, secret, connections, sliceMs), (told) => {
        times[who].push(...told.times)
        return told.perSecond
      })
    const rate = yield* Slices.alternate(
      "webhooks taken / bare HMAC and insert",
      "webhooks/s",
      slices,
      once("ours", Number(instance.env.WEB_PORT), "/webhooks/stripe"),
      once("peer", peer, "/")
    )
    const [ours, bare] = [Slices.quantile(times.ours, 0.99), Slices.quantile(times.peer, 0.99)]
    return [
      rate,
      {
        ...figure("webhook answered / bare HMAC and insert", ours, "ms p99", { atMost: 200 }),
        peer: bare,
        ratio: ours / bare
      }
    ]
  })
}
