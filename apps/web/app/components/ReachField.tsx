import type { TierPlace } from "@statex/ai/TierPlaces"
import { useTranslation } from "react-i18next"

const all = ["EU", "own-hardware", "anywhere"] as const
type Reach = (typeof all)[number]

/** The choices that mean something here: outside the EU only where somebody could be asked there. */
const offered = (places: ReadonlyArray<TierPlace>): ReadonlyArray<Reach> =>
  all.filter((reach) => reach !== "anywhere" || places.some(({ residency }) => residency === "anywhere"))

/** Which models a choice adds, and how long each keeps a copy. */
const Asked = ({ places }: { readonly places: ReadonlyArray<TierPlace> }) => {
  const { t } = useTranslation()
  return places.map(({ keeps, model, name }) => (
    <span key={name} className="hint">
      <bdi>{model}</bdi> (<bdi>{name}</bdi>): {t(`form.keeps.${keeps}`)}
    </span>
  ))
}

/** How far the words may travel: the EU, unless somebody says otherwise. */
export const ReachField = ({ places, value }: {
  readonly places: ReadonlyArray<TierPlace>
  readonly value?: string | undefined
}) => {
  const { t } = useTranslation()
  const reaches = offered(places)
  const chosen = reaches.find((reach) => reach === value) ?? "EU"
  const models = places.filter(({ model }) => model !== undefined)
  return (
    <fieldset className="field">
      <legend>{t("form.reach")}</legend>
      <div className="choices">
        {reaches.map((reach) => (
          <label key={reach} className="choice">
            <input type="radio" name="reach" value={reach} defaultChecked={reach === chosen} />
            <span>{t(`form.reachOf.${reach}`)}</span>
            <span className="hint">{t(`form.reachText.${reach}`)}</span>
            <Asked places={models.filter(({ residency }) => residency === reach)} />
          </label>
        ))}
      </div>
      <p className="hint kept-in-eu">{t("form.reachKept")}</p>
      {models.every(({ residency }) => residency === "own-hardware") && <p className="hint">{t("form.reachNone")}</p>}
    </fieldset>
  )
}
