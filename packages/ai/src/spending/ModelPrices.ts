import { Config, Effect, Option, Schema, SchemaGetter, SchemaIssue } from "effect"
import { Dollars } from "./NanoDollars.ts"
import { known, Price, type Prices } from "./Price.ts"

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

const List = Schema.String.pipe(Schema.decodeTo(Schema.Array(Price), {
  decode: SchemaGetter.transformEffect((text: string, options) => {
    const prices = text.split(";").filter((one) => one.trim() !== "").map(priceOf)
    return Option.match(Option.all(prices), {
      onNone: () =>
        Effect.fail(
          new SchemaIssue.InvalidValue(
            { message: "expected model=in/cached/out in dollars a million tokens, with ; between" },
            text,
            options
          )
        ),
      onSome: Effect.succeed
    })
  }),
  encode: SchemaGetter.forbidden(() => "prices are only read")
}))

/** What is configured stands in the place of all that is known of the same model. */
export const withConfigured = (prices: Prices, configured: ReadonlyArray<Price>): Prices => ({
  ...prices,
  models: [...configured, ...prices.models.filter(({ model }) => configured.every((one) => one.model !== model))]
})

/** Declared here, listed in runtime's Environment: what the paid models of this process cost. */
export const settings = {
  prices: Config.schema(List, "AI_MODEL_PRICES").pipe(
    Config.withDefault([]),
    Config.map((configured) => withConfigured(known, configured))
  )
}
