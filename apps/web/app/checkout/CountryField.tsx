import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { describedBy, Fault } from "../components/TextField.tsx"
import type { Country } from "./Countries.server.ts"

interface CountryFieldProps {
  readonly countries: ReadonlyArray<Country>
  readonly value: string
  readonly fault: string | undefined
  readonly onChoose: (country: string) => void
}

/** The buyer's country, by its name in the page's language. */
export const CountryField = ({ countries, fault, onChoose, value }: CountryFieldProps) => {
  const { t } = useTranslation()
  const hint = t("order.countryHint")
  const field = useRef<HTMLSelectElement>(null)
  // A browser may have chosen again what was chosen before somebody went back.
  useEffect(() => {
    if (field.current !== null) onChoose(field.current.value)
  }, [onChoose])
  return (
    <div className="field">
      <label htmlFor="country">{t("order.field.country")}</label>
      <p className="hint" id="country-hint">{hint}</p>
      {fault !== undefined && <Fault name="country">{fault}</Fault>}
      <select
        id="country"
        ref={field}
        name="country"
        autoComplete="country"
        required
        defaultValue={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        aria-describedby={describedBy("country", hint, fault)}
        {...(fault === undefined ? {} : { "aria-invalid": true })}
      >
        <option value="">{t("order.choose")}</option>
        {countries.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
      </select>
    </div>
  )
}
