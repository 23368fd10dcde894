import { useTranslation } from "react-i18next"

export const SiteFoot = () => {
  const { t } = useTranslation()
  return (
    <footer className="site-foot">
      <p>Statex. {t("site.motto")}</p>
      <a href="/api/docs">{t("site.api")}</a>
    </footer>
  )
}
