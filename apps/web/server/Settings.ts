import { type Cidr, trustedProxies } from "@statex/rate-limiter/Cidr"
import { Config, Context, Effect, Layer } from "effect"

/** Declared here, listed in runtime's Environment. */
export const settings = {
  port: Config.Int("WEB_PORT").pipe(Config.withDefault(3000)),
  publicUrl: Config.String("PUBLIC_URL").pipe(Config.withDefault("http://localhost:3000")),
  previewDomain: Config.String("PREVIEW_DOMAIN").pipe(Config.withDefault("localhost:3001")),
  previewScheme: Config.String("PREVIEW_SCHEME").pipe(Config.withDefault("http"))
}

/** Where this process listens and how the world names it. */
export class Settings extends Context.Service<Settings, {
  readonly port: number
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string
  /** What a page may frame: any prototype, nothing else. */
  readonly prototypes: string
  readonly trustedProxies: ReadonlyArray<Cidr>
}>()("@statex/web/Settings") {
  static readonly layer = Layer.effect(
    Settings,
    Effect.gen(function*() {
      const url = yield* settings.publicUrl
      return Settings.of({
        port: yield* settings.port,
        origin: new URL(url).origin,
        prototypes: `${yield* settings.previewScheme}://*.${yield* settings.previewDomain}`,
        trustedProxies: yield* trustedProxies
      })
    })
  )
}
