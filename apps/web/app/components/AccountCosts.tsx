import type { Account } from "@statex/prototypes/Account"
import { useTranslation } from "react-i18next"
import { costNotes, costText } from "./CostText.ts"
import { dollars, whole } from "./Formats.ts"

/** What each model took, and the sum of it. */
export const AccountCosts = (
  { cost, locale, spent }: Pick<Account, "cost" | "spent"> & { readonly locale: string }
) => {
  const { t } = useTranslation()
  return (
    <div className="account-costs">
      <div>
        <p className="sum">{costText(cost, t, locale)}</p>
        {costNotes(cost, t, locale).map((note) => <p key={note} className="quiet">{note}</p>)}
      </div>
      {spent.map(({ calls, cost, input, model, output, tier }) => (
        <section key={`${tier} ${model}`} aria-label={`${model}, ${tier}`}>
          <h3>
            <bdi>{model}</bdi>, <bdi>{tier}</bdi>
          </h3>
          <dl className="facts">
            <div>
              <dt>{t("account.calls")}</dt>
              <dd>{whole(calls, locale)}</dd>
            </div>
            <div>
              <dt>{t("account.input")}</dt>
              <dd>{whole(input, locale)}</dd>
            </div>
            <div>
              <dt>{t("account.output")}</dt>
              <dd>{whole(output, locale)}</dd>
            </div>
            <div>
              <dt>{t("result.cost")}</dt>
              <dd>{dollars(cost, locale)}</dd>
            </div>
          </dl>
        </section>
      ))}
    </div>
  )
}
