import { ModelUnpriced } from "@statex/ai/models/ModelTier"
import { dayOf } from "@statex/ai/spending/Cap"
import { settings } from "@statex/ai/spending/ModelPrices"
import { speechPriceOf } from "@statex/ai/spending/Price"
import * as AzureSpeech from "@statex/ai/tiers/AzureSpeech"
import * as OpenAiSpeech from "@statex/ai/tiers/OpenAiSpeech"
import * as WhisperSpeech from "@statex/ai/tiers/WhisperSpeech"
import { type Transcriber, Transcribers } from "@statex/ai/transcription/Transcriber"
import { Clock, type Config, Effect, Option } from "effect"

/** A transcriber is asked only when it is known what a minute of it costs. */
const priced = Effect.fnUntraced(function*(configured: Config.Config<Option.Option<Transcriber>>) {
  const named = yield* configured
  if (Option.isNone(named)) return named
  const { model, residency, tier } = named.value
  const price = speechPriceOf(yield* settings.prices, model, dayOf(yield* Clock.currentTimeMillis), residency)
  return price === undefined ? yield* new ModelUnpriced({ tier, model, setting: "AI_SPEECH_PRICES" }) : named
})

/** The tiers that recordings may go to, where settings name any: our own hardware before others'. */
export const layer = Transcribers.layer(
  [WhisperSpeech.configured, AzureSpeech.configured, OpenAiSpeech.configured].map(priced)
)
