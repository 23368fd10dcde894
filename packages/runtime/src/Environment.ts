import * as FfmpegPath from "@statex/ai/extractors/FfmpegPath"
import * as Cap from "@statex/ai/spending/Cap"
import * as ModelPrices from "@statex/ai/spending/ModelPrices"
import * as AzureOpenAi from "@statex/ai/tiers/AzureOpenAi"
import * as AzureSpeech from "@statex/ai/tiers/AzureSpeech"
import * as Mistral from "@statex/ai/tiers/Mistral"
import * as Ollama from "@statex/ai/tiers/Ollama"
import * as OpenAi from "@statex/ai/tiers/OpenAi"
import * as OpenAiCompatible from "@statex/ai/tiers/OpenAiCompatible"
import * as OpenAiSpeech from "@statex/ai/tiers/OpenAiSpeech"
import * as WhisperSpeech from "@statex/ai/tiers/WhisperSpeech"
import * as Database from "@statex/db/Database"
import * as QueueBackend from "@statex/jobs/queues/QueueBackend"
import * as BankQr from "@statex/payments/gateways/BankQr"
import * as BtcPay from "@statex/payments/gateways/BtcPay"
import * as Cnb from "@statex/payments/gateways/Cnb"
import * as Coinbase from "@statex/payments/gateways/Coinbase"
import * as CoinbaseRates from "@statex/payments/gateways/CoinbaseRates"
import * as Comgate from "@statex/payments/gateways/Comgate"
import * as CryptoSettings from "@statex/payments/gateways/CryptoSettings"
import { refused } from "@statex/payments/gateways/GatewaySettings"
import * as PayPal from "@statex/payments/gateways/PayPal"
import * as Stripe from "@statex/payments/gateways/Stripe"
import * as Vies from "@statex/payments/gateways/Vies"
import * as Wire from "@statex/payments/gateways/Wire"
import { Seller } from "@statex/payments/Seller"
import * as Prototypes from "@statex/prototypes/Prototypes"
import { trustedProxies } from "@statex/rate-limiter/Cidr"
import { dataFolder } from "@statex/uploads/DataFolder"
import { Config, ConfigProvider, Effect, Option, Schema } from "effect"
import * as Tracing from "./Tracing.ts"
import * as WorldName from "./WorldName.ts"

const gateways = {
  stripe: Stripe.settings,
  payPal: PayPal.settings,
  comgate: Comgate.settings,
  bank: BankQr.settings,
  wire: Wire.settings,
  btcPay: BtcPay.settings,
  coins: CryptoSettings.settings,
  coinbase: Coinbase.settings
}

const isAny = (offered: Readonly<Record<string, Option.Option<unknown>>>): boolean =>
  Object.values(offered).some((one) => Option.isSome(one))

/** Real money is taken by somebody: in production there is no way to pay where nobody sells. */
const selling = Config.all({ world: WorldName.settings.world, seller: Seller.settings, ...gateways }).pipe(
  Config.mapEffect(({ seller, world, ...offered }) =>
    world === "production" && Option.isNone(seller) && isAny(offered)
      ? Effect.asVoid(Seller.required)
      : Effect.void
  )
)

/** Gateways send payers back to this address: in production nobody may listen on the way, and it is not this machine's. */
const returning = Config.all({
  world: WorldName.settings.world,
  publicUrl: Config.option(Config.String("PUBLIC_URL")),
  ...gateways
}).pipe(
  Config.mapEffect(({ publicUrl, world, ...offered }) => {
    const url = URL.parse(Option.getOrElse(publicUrl, () => ""))
    return world === "production" && url?.protocol !== "https:" && isAny(offered)
      ? refused(["PUBLIC_URL: expected an address with https, where money is taken"])
      : Effect.void
  })
)

/** Every setting that the packages declare, each beside its adapter. The apps add their own ports. */
const declared: Readonly<Record<string, Config.Config<unknown>>> = {
  database: Database.settings.url,
  connections: Database.settings.connections,
  redis: QueueBackend.settings.redis,
  openAi: OpenAi.settings,
  azureOpenAi: AzureOpenAi.settings,
  mistral: Mistral.settings,
  openAiCompatible: OpenAiCompatible.settings,
  ollama: Ollama.settings,
  capOfRequest: Cap.settings.request,
  capOfPerson: Cap.settings.person,
  capOfDay: Cap.settings.day,
  capOfMonth: Cap.settings.month,
  prices: ModelPrices.settings.prices,
  whisperSpeech: WhisperSpeech.settings,
  azureSpeech: AzureSpeech.settings,
  openAiSpeech: OpenAiSpeech.settings,
  ffmpeg: FfmpegPath.settings.ffmpeg,
  ...gateways,
  selling,
  returning,
  rates: CoinbaseRates.settings,
  data: dataFolder,
  prototypes: Prototypes.settings,
  seller: Seller.settings,
  vies: Vies.settings,
  cnb: Cnb.settings,
  proxies: trustedProxies,
  endpoint: Tracing.settings.endpoint,
  world: WorldName.settings.world
}

/** Settings that are missing or wrong: all of them at once, by name; never their values. */
export class EnvironmentRefused extends Schema.TaggedError<EnvironmentRefused>()("EnvironmentRefused", {
  faults: Schema.Array(Schema.String)
}) {
  readonly kind = "Invalid"
  override get message() {
    return `These settings must be mended first:\n${this.faults.join("\n")}`
  }
}

/** Looks at all settings before anything is started with some of them. */
export const verify: Effect.Effect<void, EnvironmentRefused> = Effect.gen(function*() {
  const provider = yield* ConfigProvider.ConfigProvider
  const faults = new Set<string>()
  for (const config of Object.values(declared)) {
    yield* config.parse(provider).pipe(
      Effect.catch((error) =>
        Effect.sync(() => {
          faults.add(error.message)
        })
      )
    )
  }
  if (faults.size > 0) return yield* new EnvironmentRefused({ faults: [...faults] })
})
