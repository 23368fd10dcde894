import { useTranslation } from "react-i18next"
import { languages } from "../languages.ts"
import { Wordmark } from "./Wordmark.tsx"

interface Here {
  readonly locale: string
  /** Path of this page, to come back to. */
  readonly path: string
}

const LanguageMenu = ({ locale, path }: Here) => {
  const { t } = useTranslation()
  const current = languages.find((language) => language.locale === locale)
  return (
    <details className="language">
      <summary>
        <span className="unseen">{t("site.language")}:</span>
        {current?.name}
      </summary>
      <form method="post" action={`/${locale}/preferences`}>
        <input type="hidden" name="path" value={path} />
        {languages.map(({ dir, locale: code, name }) => (
          <button
            key={code}
            name="locale"
            value={code}
            lang={code}
            dir={dir}
            {...(code === locale ? { "aria-current": "true" as const } : {})}
          >
            {name}
          </button>
        ))}
      </form>
    </details>
  )
}

/** Both buttons are sent; the style sheet shows the one that differs from what is seen. */
const Appearance = ({ locale, path }: Here) => {
  const { t } = useTranslation()
  return (
    <form className="appearance" method="post" action={`/${locale}/preferences`}>
      <input type="hidden" name="path" value={path} />
      <button className="to-dark" name="theme" value="dark">{t("site.dark")}</button>
      <button className="to-light" name="theme" value="light">{t("site.light")}</button>
    </form>
  )
}

export const SiteHead = (here: Here) => {
  const { t } = useTranslation()
  return (
    <header className="site-head">
      <Wordmark locale={here.locale} />
      <p className="motto">{t("site.motto")}</p>
      <Appearance {...here} />
      <LanguageMenu {...here} />
    </header>
  )
}
