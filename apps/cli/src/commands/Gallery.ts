import { isLocale } from "@statex/kernel/Locale"
import { requestedFile } from "@statex/prototypes/gate/Address"
import * as Studio from "@statex/runtime/Studio"
import * as Config from "effect/ConfigProvider"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { createServer, type ServerResponse } from "node:http"
import { CommandError } from "../CommandError.ts"
import { corpus } from "../corpus/CorpusBrief.ts"
import { type Exhibit, galleryPage } from "../corpus/GalleryPage.ts"
import { type Made, make } from "../corpus/Made.ts"
import * as ScratchFolder from "../ScratchFolder.ts"

const html = (response: ServerResponse, status: number, text: string) =>
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(text)

/** Each prototype on a host name of its own, as in the product; the gallery on the bare one. */
const listen = (all: ReadonlyArray<Made>, port: number) => {
  const exhibits = all.map(({ blueprint, brief }): Exhibit => ({
    id: brief.id,
    locale: blueprint.locale,
    name: blueprint.name,
    tagline: blueprint.tagline,
    url: `http://p${brief.id.slice(0, 2)}.localhost:${port}/`
  }))
  const sites = new Map(all.map(({ brief, site }) => [`p${brief.id.slice(0, 2)}`, site]))
  return createServer((request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?")
    const site = sites.get((request.headers.host ?? "").split(".")[0] ?? "")
    if (site === undefined) {
      const locale = path.slice(1) || "en"
      return isLocale(locale) ? html(response, 200, galleryPage(exhibits, locale)) : html(response, 404, "404")
    }
    const file = site.files.find((one) => one.path === requestedFile(path))
    if (file === undefined) return html(response, 404, "404")
    response.writeHead(200, { "content-type": file.type, "content-length": file.bytes.length }).end(file.bytes)
  })
}

/** Makes every prototype of the corpus and shows them until Ctrl-C. */
export const run = Effect.fnUntraced(function*(port: number) {
  const data = yield* ScratchFolder.make("statex-gallery-")
  const briefs = yield* corpus
  const all = yield* Effect.forEach(briefs, make).pipe(
    Effect.mapError((error) => new CommandError({ reason: error.message })),
    Effect.provide(
      Studio.layer.pipe(Layer.provide(Config.layerAdd(Config.fromUnknown({ STATEX_DATA: data, CHROMIUM_PATH: "off" }))))
    ),
    Effect.catchTag("ConfigError", (error) => new CommandError({ reason: error.message }))
  )
  yield* Effect.acquireRelease(
    Effect.callback<ReturnType<typeof listen>, CommandError>((resume) => {
      const server = listen(all, port)
      server.once("error", (error) => resume(Effect.fail(new CommandError({ reason: error.message }))))
      server.listen(port, "127.0.0.1", () => resume(Effect.succeed(server)))
    }),
    (server) =>
      Effect.callback<void>((resume) => {
        server.close(() => resume(Effect.void))
        server.closeAllConnections()
      })
  )
  yield* Console.log(`${all.length} prototypes: http://localhost:${port}/`)
  return yield* Effect.never
}, Effect.scoped)
