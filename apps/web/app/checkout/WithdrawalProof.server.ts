import type { Locale } from "@statex/kernel/Locale"
import type { Withdrawal } from "@statex/payments/Withdrawals"
import { minute } from "../components/Formats.ts"
import { translatorOf } from "../i18n.server.ts"

/** What was stated, when it arrived and with whom, as a text that can be kept. */
export const withdrawalProof = (
  { at, order, statement }: Withdrawal,
  seller: ReadonlyArray<string>,
  locale: Locale
): string => {
  const t = translatorOf(locale)
  const words = [
    t("order.withdraw.done"),
    `${t("order.withdraw.receivedAt", { at: minute(at.toISOString(), locale) })}\n${statement}`,
    `${t("order.seller")}:\n${seller.join("\n")}`,
    t("order.withdraw.refund"),
    `${order} · ${at.toISOString()}`
  ]
  return `\u{feff}${words.join("\n\n")}\n`
}
