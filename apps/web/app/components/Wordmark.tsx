import { useTranslation } from "react-i18next"

/** A window with one lit pane: somebody is at work. */
export const Window = () => (
  <svg className="window" viewBox="0 0 24 24" aria-hidden="true">
    <rect className="window-lamp" x="12" y="2" width="9" height="10" />
    <path className="window-frame" d="M3 2h18v20H3zM12 2v20M3 12h18" />
  </svg>
)

export const Wordmark = ({ locale }: { readonly locale: string }) => {
  const { t } = useTranslation()
  return (
    <a className="wordmark" href={`/${locale}`} aria-label={t("site.home")}>
      <Window />
      <span>Statex</span>
    </a>
  )
}
