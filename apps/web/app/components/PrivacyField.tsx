import { useTranslation } from "react-i18next"

const modes = ["protected", "personalised"] as const

export const PrivacyField = ({ value }: { readonly value?: string | undefined }) => {
  const { t } = useTranslation()
  const chosen = value === "personalised" ? value : "protected"
  return (
    <fieldset className="field">
      <legend>{t("form.privacy")}</legend>
      <div className="choices">
        {modes.map((mode) => (
          <label key={mode} className="choice">
            <input type="radio" name="privacy" value={mode} defaultChecked={mode === chosen} />
            <span>{t(`form.${mode}`)}</span>
            <span className="hint">{t(`form.${mode}Text`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
