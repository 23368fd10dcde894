import type { TFunction } from "i18next"
import type { FieldFault } from "../components/FaultSummary.tsx"

/** A refusal of the order form, as the page's action answers it. */
export interface OrderRefusal {
  readonly tag: string
  readonly faults?: unknown
  readonly why?: unknown
  readonly values: { readonly [field: string]: string }
}

interface Fault {
  readonly field: string
  readonly why: string
}

const faultsIn = (faults: unknown): ReadonlyArray<Fault> => Array.isArray(faults) ? faults as ReadonlyArray<Fault> : []

const textOf = ({ field, why }: Fault, t: TFunction): string =>
  field === "item" || field === "currency"
    ? t("order.fault.item")
    : field === "country"
    ? t("order.fault.country")
    : field === "vatId" && why === "malformed"
    ? t("order.fault.vatId")
    : t(`order.fault.${why}`, { field: t(`order.field.${field}`) })

/** The faults of single fields; empty when the whole order was refused. A second sign of the country is asked for at the telephone. */
export const orderFaults = (refusal: OrderRefusal, t: TFunction): ReadonlyArray<FieldFault> =>
  refusal.tag === "PurchaseFaulty"
    ? faultsIn(refusal.faults).map((fault) => ({
      field: fault.field === "currency" ? "item" : fault.field,
      text: textOf(fault, t)
    }))
    : refusal.tag === "LocationUnproven"
    ? [{ field: "phone", text: t(`order.location.${refusal.why === "contradictory" ? "contradictory" : "few"}`) }]
    : []
