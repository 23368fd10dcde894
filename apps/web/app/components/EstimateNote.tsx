import type { ErrandKind, Estimate } from "@statex/ai/spending/Estimate"
import { useTranslation } from "react-i18next"
import { dollars } from "./Formats.ts"

/** What models are going to cost, and that the visitor pays nothing for it; silent where nothing is paid for. */
export const EstimateNote = ({ estimate, kind, locale }: {
  readonly estimate: Estimate | undefined
  readonly kind: ErrandKind
  readonly locale: string
}) => {
  const { t } = useTranslation()
  if (estimate === undefined) return null
  const low = dollars(estimate.low, locale)
  const high = dollars(estimate.high, locale)
  const amount = low === high ? low : `${low} – ${high}`
  return <p className="hint">{t(`cost.${kind}`, { amount, most: dollars(estimate.most, locale) })}</p>
}
