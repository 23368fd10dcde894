import type { PaymentOverview } from "../../../server/PaymentConsole.ts"
import { Scroll } from "../Scroll.tsx"
import { money } from "./Figures.tsx"
import { words } from "./Words.ts"

type Balance = PaymentOverview["balances"][number]

const sumOf = (rows: ReadonlyArray<Balance>): number => rows.reduce((sum, { amount }) => sum + amount, 0)

/** Accounts by gateway, a body for each currency; each column's sum is nothing. */
export const BalanceTable = ({ balances }: { readonly balances: ReadonlyArray<Balance> }) => {
  const gateways = [...new Set(balances.map(({ gateway }) => gateway))].toSorted()
  return (
    <Scroll label={words.balances}>
      <table>
        <caption className="unseen">{words.balances}</caption>
        <thead>
          <tr>
            <th scope="col">{words.account}</th>
            {gateways.map((gateway) => <th key={gateway} scope="col" className="amount">{gateway}</th>)}
            <th scope="col" className="amount">{words.everything}</th>
          </tr>
        </thead>
        {[...Map.groupBy(balances, ({ currency }) => currency)].map(([currency, rows]) => {
          const accounts = Map.groupBy(rows, ({ account }) => account)
          const of = (found: ReadonlyArray<Balance>, gateway: string) =>
            money(sumOf(found.filter((row) => row.gateway === gateway)), currency)
          return (
            <tbody key={currency}>
              {[...accounts].map(([account, found]) => (
                <tr key={account}>
                  <th scope="row">{account}</th>
                  {gateways.map((gateway) => <td key={gateway} className="amount">{of(found, gateway)}</td>)}
                  <td className="amount">{money(sumOf(found), currency)}</td>
                </tr>
              ))}
              <tr className="sums">
                <th scope="row">{words.sum}, {currency}</th>
                {gateways.map((gateway) => <td key={gateway} className="amount">{of(rows, gateway)}</td>)}
                <td className="amount">{money(sumOf(rows), currency)}</td>
              </tr>
            </tbody>
          )
        })}
      </table>
    </Scroll>
  )
}
