import { Config, Effect, Layer, Option } from "effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Otlp from "effect/observability/Otlp"

/** Where spans, metrics and logs are sent besides standard output; nothing is sent unless it is set. */
export const settings = { endpoint: Config.option(Config.String("OTEL_EXPORTER_OTLP_ENDPOINT")) }

/** OTLP export to a collector of one's own choice. */
export const layer = (service: string) =>
  Layer.unwrap(Effect.gen(function*() {
    const endpoint = yield* settings.endpoint
    if (Option.isNone(endpoint)) return Layer.empty
    return Otlp.layerJson({ baseUrl: endpoint.value, resource: { serviceName: service } }).pipe(
      Layer.provide(FetchHttpClient.layer)
    )
  }))
