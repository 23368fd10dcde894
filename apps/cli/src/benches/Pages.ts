import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { randomUUID } from "node:crypto"
import { get } from "node:http"
import { join } from "node:path"
import type { Bench } from "../Bench.ts"
import * as BriefClient from "../BriefClient.ts"
import { CommandError } from "../CommandError.ts"
import * as Instance from "../Instance.ts"
import * as ScratchFolder from "../ScratchFolder.ts"
import * as Load from "./Load.ts"
import * as Peer from "./Peer.ts"
import type { Finished } from "./peers/Input.ts"
import * as Slices from "./Slices.ts"

const connections = 16
const sliceMs = 1_000
const slices = 7

/** One answer as it came over the wire, compressed or not, to be sent by the peer as it is. */
export const capture = ({ headers = {}, host, path, port }: Load.Target) =>
  Effect.callback<Finished, CommandError>((resume) => {
    get({ host: "127.0.0.1", port, path, headers: { ...headers, host } }, (response) => {
      const chunks: Array<Buffer> = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("end", () => {
        const { connection: _, date: __, "keep-alive": ___, "transfer-encoding": ____, ...kept } = response.headers
        const plain = Object.entries(kept).map(([name, value]) => [name, String(value)])
        resume(Effect.succeed({ headers: Object.fromEntries(plain), body: Buffer.concat(chunks).toString("base64") }))
      })
    }).once("error", (error) => resume(Effect.fail(new CommandError({ reason: `${path}: ${error.message}` }))))
  })

const against = (label: string, ours: Load.Target, peerPort: number) =>
  Slices.alternate(
    label,
    "requests/s",
    slices,
    Load.hammer(ours, connections, sliceMs),
    Load.hammer({ ...ours, port: peerPort }, connections, sliceMs)
  )

const brotli = { "accept-encoding": "br" }
const brief = "A workshop records repair orders with customer, device, fault and date, and finds any order by name."

const liveBrief = Effect.fnUntraced(function*(origin: string) {
  const contact = "bench@example.org"
  const receipt = yield* BriefClient.send(origin, {
    text: brief,
    locale: "en",
    contact,
    files: [],
    formKey: randomUUID()
  })
  while (true) {
    const status = yield* BriefClient.status(origin, receipt.token)
    if (status.status === "live" && status.prototype) {
      return { token: receipt.token, prototype: new URL(status.prototype.url) }
    }
    if (status.status !== "working") return yield* new CommandError({ reason: `the brief ended as ${status.status}` })
    yield* Effect.sleep("100 millis")
  }
})

/** A private product, a live brief in it, and each kind of answer beside its bare counterpart. */
export const pages: Bench = {
  name: "pages",
  run: Effect.gen(function*() {
    const state = join(yield* ScratchFolder.make("statex-bench-"), "product")
    const env = { STATEX_DATA: join(state, "data"), CHROMIUM_PATH: "off" }
    const instance = yield* Instance.launch({
      state,
      ephemeral: true,
      port: 4_500,
      previewPort: 4_600,
      env,
      tell: Console.error
    })
    const web = { port: Number(instance.env.WEB_PORT), host: new URL(instance.webUrl).host }
    const { prototype, token } = yield* liveBrief(instance.webUrl)

    const cached = { ...web, path: "/en", headers: brotli }
    yield* capture(cached)
    const cachedPeer = yield* Peer.start("FastifyPage", yield* capture(cached))
    const page = yield* against("cached page / Fastify 5, same bytes", cached, cachedPeer)

    const api = { ...web, path: `/api/v1/briefs/${token}` }
    const answer: unknown = JSON.parse(Buffer.from((yield* capture(api)).body, "base64").toString("utf8"))
    const apiPeer = yield* Peer.start("FastifyBrief", { databaseUrl: instance.databaseUrl, answer })
    const read = yield* against("API read / Fastify 5, same query and JSON", api, apiPeer)

    const rendered = { ...web, path: "/en?fresh", headers: { "accept-encoding": "identity" } }
    const renderedPeer = yield* Peer.start("BareReact", yield* capture(rendered))
    const ssr = yield* against("SSR page / bare renderToString, same elements", rendered, renderedPeer)

    const hit = { port: Number(instance.env.PREVIEW_PORT), host: prototype.host, path: "/", headers: brotli }
    const hitPeer = yield* Peer.start("BareHttp", yield* capture(hit))
    const preview = yield* against("preview hit / raw node:http, same bytes", hit, hitPeer)
    return [page, read, ssr, preview]
  })
}
