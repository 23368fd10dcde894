import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { randomUUID } from "node:crypto"
import { join } from "node:path"
import type { Bench } from "../Bench.ts"
import { CommandError } from "../CommandError.ts"
import * as Instance from "../Instance.ts"
import { anyFree } from "../Ports.ts"
import * as ScratchFolder from "../ScratchFolder.ts"
import * as Load from "./Load.ts"
import { capture } from "./Pages.ts"
import * as Peer from "./Peer.ts"
import * as Sender from "./Sender.ts"
import * as Slices from "./Slices.ts"

const connections = 16
const sliceMs = 1_000
const slices = 7

/** Buys by the form of the order page as a browser without JavaScript does; gives the order page's path. */
const placeOrder = (origin: string, token: string) =>
  Effect.tryPromise({
    try: async () => {
      const fields = {
        formKey: randomUUID(),
        item: "premium",
        currency: "EUR",
        name: "Jana Nováková",
        email: "jana@example.org",
        country: "CZ",
        phone: "+420601123456"
      }
      const response = await fetch(new URL(`/en/requests/${token}/order`, origin), {
        method: "POST",
        redirect: "manual",
        body: new URLSearchParams(fields),
        signal: AbortSignal.timeout(15_000)
      })
      const to = response.headers.get("location")
      if (response.status !== 303 || to === null) throw new Error(`the order form answered ${response.status}`)
      return to
    },
    catch: (cause) => new CommandError({ reason: String(cause) })
  })

/** The order page with its prices, ways to pay and consent, read from the books and drawn for every visitor anew. */
export const checkout: Bench = {
  name: "checkout",
  run: Effect.gen(function*() {
    const state = join(yield* ScratchFolder.make("statex-bench-"), "product")
    const env = { STATEX_DATA: join(state, "data"), CHROMIUM_PATH: "off" }
    const ports = { port: yield* anyFree, previewPort: yield* anyFree }
    const instance = yield* Instance.launch({ state, ephemeral: true, ...ports, env, tell: Console.error })
    const token = yield* Sender.send(instance.webUrl, Sender.briefOf(1))
    const target = {
      port: Number(instance.env.WEB_PORT),
      host: new URL(instance.webUrl).host,
      path: yield* placeOrder(instance.webUrl, token),
      headers: { "accept-encoding": "identity" }
    }
    const peer = yield* Peer.start("BareReact", yield* capture(target))
    return [
      yield* Slices.alternate(
        "order page / bare renderToString, same elements",
        "requests/s",
        slices,
        Load.hammer(target, connections, sliceMs),
        Load.hammer({ ...target, port: peer }, connections, sliceMs)
      )
    ]
  })
}
