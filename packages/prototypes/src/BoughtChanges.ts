import type { RunEvent } from "./RunEvent.ts"
import type { BoughtChanges, ChangesState, RunState } from "./RunState.ts"
import { changePlans } from "./Step.ts"

type Body<Tag extends RunEvent["_tag"]> = Extract<RunEvent, { readonly _tag: Tag }>

/** Under which name a purchase is kept. */
export const purchaseOf = ({ line, order }: { readonly order: string; readonly line: number }): string =>
  `${order}:${line}`

const unused = ({ active, quantity, used }: BoughtChanges): number => active ? Math.max(0, quantity - used) : 0

/** Changes that are paid for and neither used nor taken back. */
export const boughtLeft = ({ bought }: ChangesState): number =>
  Object.values(bought).reduce((sum, one) => sum + unused(one), 0)

/** Changes that may still be made: the free one, and those that were bought. */
export const changesLeft = ({ changes }: Pick<RunState, "changes">): number =>
  (changes.done === 0 ? 1 : 0) + boughtLeft(changes)

/** The purchase that pays the next change; nothing pays the free one, which comes first. */
export const payerOf = ({ bought, done }: ChangesState): string | undefined =>
  done === 0 ? undefined : Object.keys(bought).find((name) => unused(bought[name] ?? nothing) > 0)

const nothing: BoughtChanges = { quantity: 0, used: 0, active: false }

/** Whether the first plan of a change takes an allowance: only the free one does, and nobody who has paid is held up. */
export const takesAllowance = ({ change, changes }: Pick<RunState, "change" | "changes">): boolean =>
  change.plans === 0 && changes.done === 0 && boughtLeft(changes) === 0

/** A change is offered as long as one is left; one that is under way is never stopped. */
export const offering = (state: RunState): RunState => {
  const { change } = state
  if (changesLeft(state) > 0) {
    return change.phase === "done" ? { ...state, change: { phase: "free", plans: 0 } } : state
  }
  return ["free", "planned", "failed"].includes(change.phase)
    ? { ...state, change: { phase: "done", plans: 0 } }
    : state
}

/** A change is done: it has used up what pays for it. */
export const withDone = (state: RunState): RunState => {
  const { change: { base = 1, paidBy, version = 2 }, changes: { bought, done }, versions } = state
  const paid = paidBy === undefined ? undefined : bought[paidBy]
  const known = versions[version]
  return offering({
    ...state,
    change: { ...state.change, phase: "done" },
    changes: {
      done: done + 1,
      bought: paidBy === undefined || paid === undefined
        ? bought
        : { ...bought, [paidBy]: { ...paid, used: paid.used + 1 } }
    },
    versions: known === undefined ? versions : { ...versions, [version]: { ...known, base } }
  })
}

const withPurchase = (state: RunState, name: string, purchase: BoughtChanges): RunState =>
  offering({ ...state, changes: { ...state.changes, bought: { ...state.changes.bought, [name]: purchase } } })

/** Whatever became of the request: what was paid is a fact. Whoever buys may draw up plans again. */
export const withBought = (state: RunState, event: Body<"ChangesBought">): RunState | undefined => {
  const name = purchaseOf(event)
  const known = state.changes.bought[name]
  if (state.status === "new" || known?.active === true) return undefined
  const { change } = state
  return withPurchase(
    ["free", "planned"].includes(change.phase) && change.plans >= changePlans
      ? { ...state, change: { ...change, plans: 0 } }
      : state,
    name,
    { quantity: event.quantity, used: known?.used ?? 0, active: true }
  )
}

export const withTakenBack = (state: RunState, event: Body<"ChangesTakenBack">): RunState | undefined => {
  const name = purchaseOf(event)
  const known = state.changes.bought[name]
  return known?.active === true ? withPurchase(state, name, { ...known, active: false }) : undefined
}
