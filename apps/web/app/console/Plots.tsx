import { about, count, dollars, dollarTick, percent } from "./Amounts.ts"
import { BarPlot } from "./BarPlot.tsx"
import { didByTier, type DidOnDay, seriesOf, share, sumOf, valuesOf } from "./ByDay.ts"
import { words } from "./Words.ts"

interface PlotsProps {
  readonly rows: ReadonlyArray<DidOnDay>
  readonly days: ReadonlyArray<string>
}

/** Four small plots of the same days. */
export const Plots = ({ days, rows }: PlotsProps) => {
  const sum = sumOf(rows)
  const callers = didByTier(rows).flatMap(({ calls, tier }) => tier === null || calls === 0 ? [] : [tier])
  const inDollars = (amount: number) => dollars(amount * 1e9, 4)
  return (
    <div className="plots">
      <BarPlot
        id="cost"
        title={words.cost}
        says={words.costSays}
        total={dollars(sum.cost)}
        days={days}
        series={seriesOf(rows, callers, days, ({ cost }) => cost / 1e9)}
        show={inDollars}
        tick={dollarTick}
      />
      <BarPlot
        id="calls"
        title={words.calls}
        says={words.callsSays}
        total={count(sum.calls)}
        days={days}
        series={seriesOf(rows, callers, days, ({ calls }) => calls)}
        show={(value) => `${count(value)} ${words.unit.calls}`}
        tick={about}
        whole
      />
      <BarPlot
        id="tokens"
        title={words.tokens}
        says={words.tokensSays}
        total={about(sum.input + sum.output)}
        days={days}
        series={[
          { name: words.input, values: valuesOf(rows, days, ({ input }) => input) },
          { name: words.output, values: valuesOf(rows, days, ({ output }) => output) }
        ]}
        show={(value) => `${count(value)} ${words.unit.tokens}`}
        tick={about}
        whole
      />
      <BarPlot
        id="share"
        title={words.share}
        says={words.shareSays}
        total={percent(share(sum))}
        days={days}
        series={[{ name: words.fromCache, values: valuesOf(rows, days, share) }]}
        show={percent}
        tick={percent}
        most={100}
        whole
      />
    </div>
  )
}
