import type { TierPlace } from "@statex/ai/TierPlaces"
import type { AccountedWork } from "@statex/prototypes/Account"
import { useTranslation } from "react-i18next"
import { listed, minute } from "./Formats.ts"

type Decision = AccountedWork["decisions"][number]

/** What became of one tier, in plain words; a word that is newer than this page is shown as it is. */
const Decided = ({ decision: { masked, outcome, tier, tries }, place }: {
  readonly decision: Decision
  readonly place: TierPlace | undefined
}) => {
  const { i18n, t } = useTranslation()
  const key = `account.outcome.${outcome}`
  return (
    <li>
      <b>
        <bdi>{tier}</bdi>
      </b>
      {place !== undefined && <>{" "}({t(`account.place.${place.residency}`)})</>}:{" "}
      {i18n.exists(key) ? t(key) : outcome}
      {tries > 1 && <>{" "}{t("account.tries", { count: tries })}</>}
      {masked === true && tries > 0 && <p className="quiet">{t("account.maskedFor")}</p>}
    </li>
  )
}

/** Each piece of work in the order of time: who was asked, who was not and why, and what was masked before. */
export const AccountWorks = ({ locale, places, works }: {
  readonly works: ReadonlyArray<AccountedWork>
  readonly places: ReadonlyArray<TierPlace>
  readonly locale: string
}) => {
  const { i18n, t } = useTranslation()
  if (works.length === 0) return <p>{t("account.noWork")}</p>
  return (
    <ol className="works">
      {works.map(({ at, cached, decisions, id, masked, work }) => (
        <li key={id}>
          <h3>{i18n.exists(`account.work.${work}`) ? t(`account.work.${work}`) : work}</h3>
          <p className="quiet">
            <time dateTime={at}>{minute(at, locale)}</time>
          </p>
          <ul>
            {decisions.map((decision) => (
              <Decided
                key={decision.tier}
                decision={decision}
                place={places.find(({ name }) => name === decision.tier)}
              />
            ))}
          </ul>
          {masked.length > 0 && (
            <p>
              {t("account.masked")}:{" "}
              {listed(masked.map(({ count, kind }) => `${t(`account.kind.${kind}`)} (${count})`), locale)}
            </p>
          )}
          {cached && <p>{t("account.remembered")}</p>}
        </li>
      ))}
    </ol>
  )
}
