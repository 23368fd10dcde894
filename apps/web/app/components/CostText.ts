import type { Cost } from "@statex/prototypes/Account"
import type { TFunction } from "i18next"
import { dollars } from "./Formats.ts"

/** What models have cost: an amount, nothing, or that the books do not answer. */
export const costText = (cost: Cost | undefined, t: TFunction, locale: string): string =>
  cost === undefined ? t("cost.unknown") : cost.total === 0 ? t("cost.nothing") : dollars(cost.total, locale)

/** Who pays it, how well it is known, and what our own corrections took of it. */
export const costNotes = (cost: Cost | undefined, t: TFunction, locale: string): ReadonlyArray<string> =>
  cost === undefined || cost.total === 0 ? [] : [
    t("cost.ours"),
    ...(cost.estimated ? [t("cost.estimated")] : []),
    ...(cost.free > 0 ? [t("cost.repairs", { amount: dollars(cost.free, locale) })] : [])
  ]
