import { useTranslation } from "react-i18next"

const sheets = ["terms", "plan", "prototype"] as const

/** What a visitor receives, as the three sheets that it is. */
export const Sheets = () => {
  const { t } = useTranslation()
  return (
    <section className="sheets" aria-labelledby="sheets">
      <h2 id="sheets">{t("home.sheets")}</h2>
      <ol>
        {sheets.map((sheet) => (
          <li key={sheet}>
            <h3>{t(`home.${sheet}`)}</h3>
            <p>{t(`home.${sheet}Text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
