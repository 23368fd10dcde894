import type { BoughtService, RunView } from "@statex/prototypes/RunView"
import type { TFunction } from "i18next"
import { useTranslation } from "react-i18next"
import { longDay } from "./Formats.ts"

/** Where a purchase stands, in one sentence. */
const standing = (
  { active, outcome, quantity, service, until, used = 0, why }: BoughtService,
  t: TFunction,
  locale: string
): string => {
  if (!active) return t(why === "disputed" ? "services.disputed" : "services.refunded")
  if (outcome === null) return t("services.soon")
  if (outcome !== "done") return t("services.late")
  switch (service) {
    case "change":
      return t("services.changes", { used, quantity })
    case "premium":
      return until === undefined ? "" : t("services.until", { day: longDay(until, locale) })
    case "eu-tier":
      return t("services.euTier")
    case "deposit":
      return t("services.deposit")
  }
}

/** What was bought for a request, and what of it is on. */
export const BoughtServices = ({ locale, services }: Pick<RunView, "services"> & { readonly locale: string }) => {
  const { t } = useTranslation()
  if (services.length === 0) return null
  return (
    <section className="section" aria-labelledby="services">
      <h2 id="services">{t("services.title")}</h2>
      <ul className="stack">
        {services.map((service) => (
          <li key={`${service.order} ${service.line}`}>
            <strong>
              {t(`order.item.${service.item}.name`)}
              {service.quantity > 1 && <bdi>{` × ${service.quantity}`}</bdi>}
            </strong>
            <p className="quiet">{standing(service, t, locale)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
