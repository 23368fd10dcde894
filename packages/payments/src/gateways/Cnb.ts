import { Clock, Config, type Duration, Effect, Layer, Option, Stream } from "effect"
import { FetchHttpClient, HttpClient, HttpClientRequest } from "effect/http"
import { ExchangeRates, ExchangeRatesUnavailable } from "../ExchangeRates.ts"
import { dayOf } from "../Invoice.ts"
import { parseCnb } from "./CnbText.ts"
import { address, group } from "./QrSettings.ts"

const usualBase = "https://www.cnb.cz/en/financial-markets/foreign-exchange-market"

const daily = "central-bank-exchange-rate-fixing/central-bank-exchange-rate-fixing/daily.txt"

/** Of currencies that are not in the daily list: declared on a month's last working day, for the whole month after it. */
const monthly = "fx-rates-of-other-currencies/fx-rates-of-other-currencies/fx_rates.txt"

const usualPatience = "15 seconds"

const mostBytes = 256 * 1024

const unavailable = (why: ExchangeRatesUnavailable["why"]) => new ExchangeRatesUnavailable({ why })

/** Longest time without a working day, with room. */
const longestHoliday = 10 * 86_400_000

const before = (day: string, milliseconds: number): string =>
  new Date(Date.parse(day) - milliseconds).toISOString().slice(0, 10)

export interface CnbOptions {
  readonly base: string
  readonly patience?: Duration.Input
}

/** The lists of rates of the Czech National Bank. */
export const make = ({ base, patience = usualPatience }: CnbOptions): ExchangeRates["Service"] => {
  const list = (path: string) =>
    Effect.gen(function*() {
      const response = yield* HttpClient.execute(HttpClientRequest.get(`${base}/${path}`))
      if (response.status !== 200) return yield* unavailable("refused")
      let size = 0
      const pieces = yield* response.stream.pipe(
        Stream.mapEffect((piece) => {
          size += piece.length
          return size > mostBytes ? Effect.fail(unavailable("malformed")) : Effect.succeed(piece)
        }),
        Stream.decodeText(),
        Stream.runCollect
      )
      return parseCnb(pieces.join("")) ?? (yield* unavailable("malformed"))
    }).pipe(
      Effect.catchTag("HttpClientError", () => Effect.fail(unavailable("unreachable"))),
      Effect.timeoutOrElse({ duration: patience, orElse: () => Effect.fail(unavailable("late")) }),
      Effect.provide(FetchHttpClient.layer),
      Effect.provideService(FetchHttpClient.RequestInit, { redirect: "manual" }),
      Effect.provideService(HttpClient.TracerPropagationEnabled, false)
    )

  const on = Effect.fn("Cnb.on")(function*(currency: string, day: string) {
    const [year = "", month = "", date = ""] = day.split("-")
    const { declaredOn, rates } = yield* list(`${daily}?date=${date}.${month}.${year}`)
    const found = rates.get(currency)
    if (found !== undefined) {
      // In the afternoon of a working day its own rate comes; until the day is over, an older one may be replaced.
      const isOver = day < dayOf(new Date(yield* Clock.currentTimeMillis))
      const holds = declaredOn === day || (isOver && declaredOn < day && declaredOn >= before(day, longestHoliday))
      return holds ? found : undefined
    }
    const last = before(`${year}-${month}-01`, 86_400_000)
    const others = yield* list(`${monthly}?year=${last.slice(0, 4)}&month=${Number(last.slice(5, 7))}`)
    return others.declaredOn.slice(0, 7) === last.slice(0, 7) ? others.rates.get(currency) : undefined
  })
  return ExchangeRates.of({ on })
}

/** Where another server stands in for the bank's. */
export const settings = Config.map(
  group({ CNB_BASE_URL: address }, []),
  (found) => Option.getOrUndefined(found)?.CNB_BASE_URL ?? usualBase
)

export const layer = Layer.effect(ExchangeRates, Effect.map(settings, (base) => make({ base })))
