import type { OpenCall } from "@statex/ai/spending/Spending"
import { dayAndClock, dollars, span } from "./Amounts.ts"
import { Scroll } from "./Scroll.tsx"
import { words } from "./Words.ts"

interface OpenCallsProps {
  readonly open: ReadonlyArray<OpenCall>
  readonly now: number
}

/** Money that was set aside and never settled: whoever called is gone. */
export const OpenCalls = ({ now, open }: OpenCallsProps) =>
  open.length === 0 ? <p className="quiet">{words.openNone}</p> : (
    <>
      <p className="quiet">{words.openNote}</p>
      <Scroll label={words.open}>
        <table>
          <caption className="unseen">{words.open}</caption>
          <thead>
            <tr>
              <th scope="col">{words.time}</th>
              <th scope="col" className="amount">{words.age}</th>
              <th scope="col">{words.tier}</th>
              <th scope="col">{words.model}</th>
              <th scope="col" className="amount">{words.reserved}</th>
              <th scope="col">{words.request}</th>
            </tr>
          </thead>
          <tbody>
            {open.map(({ at, id, model, request, reserved, tier }) => (
              <tr key={id}>
                <th scope="row">{dayAndClock(at.getTime())}</th>
                <td className="amount">{span(now - at.getTime())}</td>
                <td>{tier}</td>
                <td>{model}</td>
                <td className="amount">{dollars(reserved, 4)}</td>
                <td className="number">{request.slice(0, 8)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
