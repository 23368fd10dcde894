import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { Context, Effect, Exit, Layer, Scope } from "effect"
import { HttpRouter } from "effect/http"
import type { RequestListener } from "node:http"
import { ApiRoutes } from "../api/ApiRoutes.ts"
import type { Closing } from "../app/bridge/RemixRequest.server.ts"
import type { Services } from "../app/context.ts"

/** The API as a listener beside the pages; both use the same services. */
export const makeApi = async (services: Context.Context<Services | Closing>) => {
  const scope = Scope.makeUnsafe()
  const listener: RequestListener = await Effect.runPromiseWith(services)(
    Effect.gen(function*() {
      const app = yield* HttpRouter.toHttpEffect(ApiRoutes.pipe(Layer.provide(Layer.succeedContext(services))))
      return yield* NodeHttpServer.makeHandler(app, { scope })
    }).pipe(Scope.provide(scope), Effect.provide(NodeHttpServer.layerHttpServices))
  )
  return { listener, close: () => Effect.runPromise(Scope.close(scope, Exit.void)) }
}
