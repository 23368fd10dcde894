import { count, dollars, percent, shortDay } from "./Amounts.ts"
import { type Did, didByTier, type DidOnDay, share, sumOf } from "./ByDay.ts"
import { Scroll } from "./Scroll.tsx"
import { words } from "./Words.ts"

const heads = [
  words.work,
  words.cachedPart,
  words.calls,
  words.tokensIn,
  words.tokensOut,
  words.cost,
  words.repairs
]

const Heads = ({ first }: { readonly first: ReadonlyArray<string> }) => (
  <thead>
    <tr>
      {first.map((name) => <th key={name} scope="col">{name}</th>)}
      {heads.map((name) => <th key={name} scope="col" className="amount">{name}</th>)}
    </tr>
  </thead>
)

const cost = (nano: number) => nano === 0 ? "$0" : dollars(nano, 4)

const Amounts = ({ did }: { readonly did: Did }) => (
  <>
    <td className="amount">{count(did.works)}</td>
    <td className="amount">{did.works === 0 ? "–" : percent(share(did))}</td>
    <td className="amount">{count(did.calls)}</td>
    <td className="amount">{count(did.input)}</td>
    <td className="amount">{count(did.output)}</td>
    <td className="amount">{did.estimated && did.cost > 0 ? "≈ " : ""}{cost(did.cost)}</td>
    <td className="amount">{cost(did.free)}</td>
  </>
)

interface TierTablesProps {
  readonly rows: ReadonlyArray<DidOnDay>
}

const SumTable = ({ rows }: TierTablesProps) => (
  <Scroll label={words.byTier}>
    <table>
      <caption className="unseen">{words.byTier}</caption>
      <Heads first={[words.tier]} />
      <tbody>
        {didByTier(rows).map((did) => (
          <tr key={did.tier}>
            <th scope="row">{did.tier ?? words.nobody}</th>
            <Amounts did={did} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.all}</th>
          <Amounts did={sumOf(rows)} />
        </tr>
      </tfoot>
    </table>
  </Scroll>
)

const DayTable = ({ rows }: TierTablesProps) => (
  <Scroll label={words.byDay} tall>
    <table>
      <caption className="unseen">{words.byDay}</caption>
      <Heads first={[words.day, words.tier]} />
      <tbody>
        {rows.map((did, at) => (
          <tr key={`${did.day} ${did.tier}`} className={rows[at - 1]?.day === did.day ? "same" : undefined}>
            <th scope="row">{shortDay(did.day)}</th>
            <td>{did.tier ?? words.nobody}</td>
            <Amounts did={did} />
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

/** The sums at a glance; each day for whoever opens it, and for those who do not see the plots. */
export const TierTables = ({ rows }: TierTablesProps) => (
  <>
    <SumTable rows={rows} />
    {rows.some(({ estimated }) => estimated) && <p className="quiet">{words.estimated}</p>}
    <details className="more-figures">
      <summary>{words.byDay}</summary>
      <DayTable rows={rows} />
    </details>
  </>
)
