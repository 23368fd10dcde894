import type { Asked } from "./PaymentTable.tsx"
import { words } from "./Words.ts"

interface FilterFormProps {
  readonly asked: Asked
  /** What can be chosen. */
  readonly states: ReadonlyArray<string>
  readonly gateways: ReadonlyArray<string>
}

/** Narrows the list: a form that only asks. */
export const FilterForm = ({ asked: { gateway, q, state }, gateways, states }: FilterFormProps) => (
  <form className="filter" method="get" action="/console/payments" role="search">
    <div className="field wide">
      <label htmlFor="q">{words.find}</label>
      <input id="q" type="text" name="q" defaultValue={q} maxLength={300} aria-describedby="q-hint" />
      <p id="q-hint" className="hint">{words.findHint}</p>
    </div>
    <div className="field">
      <label htmlFor="state">{words.state}</label>
      <select id="state" name="state" defaultValue={state ?? ""}>
        <option value="">{words.anyState}</option>
        {states.map((one) => <option key={one} value={one}>{one === "unpaid" ? words.unpaid : one}</option>)}
      </select>
    </div>
    <div className="field">
      <label htmlFor="gateway">{words.gateway}</label>
      <select id="gateway" name="gateway" defaultValue={gateway ?? ""}>
        <option value="">{words.anyGateway}</option>
        {gateways.map((name) => <option key={name} value={name}>{name}</option>)}
      </select>
    </div>
    <div className="actions">
      <button className="secondary" type="submit">{words.search}</button>
      <a className="plain" href="/console/payments">{words.all}</a>
    </div>
  </form>
)
