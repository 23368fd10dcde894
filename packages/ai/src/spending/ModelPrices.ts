import { Config, Effect, Option, Schema, SchemaGetter, SchemaIssue } from "effect"
import { Dollars } from "./NanoDollars.ts"
import { known, Price, type Prices, SpeechPrice } from "./Price.ts"

/** Dollars a million tokens are nano-dollars a thousand of them; what is less than one a token is rounded up. */
const OfToken = Schema.decodeUnknownOption(Dollars)
const decodePrice = Schema.decodeUnknownOption(Schema.Struct({
  ...Price.fields,
  model: Schema.String.check(Schema.isPattern(/^[\w.:/@+-]{1,200}$/))
}))

const priceOf = (text: string): Option.Option<Price> => {
  const at = text.lastIndexOf("=")
  const amounts = text.slice(at + 1).split("/").map((amount) => OfToken(amount.trim()))
  const [input, cached, output] = amounts.map((amount) => Math.ceil(Option.getOrElse(amount, () => NaN) / 1_000_000))
  return amounts.length === 3
    ? decodePrice({
      model: text.slice(0, at).trim(),
      from: "1970-01-01",
      input,
      cached,
      output,
      source: "AI_MODEL_PRICES"
    })
    : Option.none()
}

const decodeSpeech = Schema.decodeUnknownOption(SpeechPrice)

const speechPriceOf = (text: string): Option.Option<SpeechPrice> => {
  const at = text.lastIndexOf("=")
  const minute = Option.getOrElse(OfToken(text.slice(at + 1).trim()), () => NaN)
  return decodeSpeech({ model: text.slice(0, at).trim(), from: "1970-01-01", minute, source: "AI_SPEECH_PRICES" })
}

/** What stands between semicolons, each of it by the same rule. */
const listOf = <P extends typeof Price | typeof SpeechPrice>(
  schema: P,
  read: (text: string) => Option.Option<P["Type"]>,
  message: string
) =>
  Schema.String.pipe(Schema.decodeTo(Schema.Array(Schema.toType(schema)), {
    decode: SchemaGetter.transformEffect((text: string, options) => {
      const prices = text.split(";").filter((one) => one.trim() !== "").map(read)
      return Option.match(Option.all(prices), {
        onNone: () => Effect.fail(new SchemaIssue.InvalidValue({ message }, text, options)),
        onSome: Effect.succeed
      })
    }),
    encode: SchemaGetter.forbidden(() => "prices are only read")
  }))

const models = listOf(Price, priceOf, "expected model=in/cached/out in dollars a million tokens, with ; between")
const speech = listOf(SpeechPrice, speechPriceOf, "expected model=dollars a minute, with ; between")

const replaced = <P extends { readonly model: string }>(own: ReadonlyArray<P>, others: ReadonlyArray<P>) => [
  ...own,
  ...others.filter(({ model }) => own.every((one) => one.model !== model))
]

/** What is configured stands in the place of all that is known of the same model. */
export const withConfigured = (
  prices: Prices,
  configured: ReadonlyArray<Price>,
  speaking: ReadonlyArray<SpeechPrice> = []
): Prices => ({
  ...prices,
  models: replaced(configured, prices.models),
  speech: replaced(speaking, prices.speech)
})

/** Declared here, listed in runtime's Environment: what the paid models of this process cost. */
export const settings = {
  prices: Config.all({
    models: Config.schema(models, "AI_MODEL_PRICES").pipe(Config.withDefault([])),
    speech: Config.schema(speech, "AI_SPEECH_PRICES").pipe(Config.withDefault([]))
  }).pipe(Config.map((configured) => withConfigured(known, configured.models, configured.speech)))
}
