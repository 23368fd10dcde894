import { useTranslation } from "react-i18next"

const papers = [
  { id: "terms", words: true },
  { id: "plan", words: true },
  { id: "report", words: false }
] as const

/** What can be read or taken away; `base` is the address of the request. Without a prototype only the words remain. */
export const DocumentLinks = ({ base, prototype }: { readonly base: string; readonly prototype: boolean }) => {
  const { t } = useTranslation()
  return (
    <section className="section" aria-labelledby="documents">
      <h2 id="documents">{t("result.documents")}</h2>
      <ul className="papers">
        {papers.filter(({ words }) => prototype || words).map(({ id, words }) => (
          <li key={id}>
            <div>
              <h3 id={id}>{t(`result.${id}`)}</h3>
              <p>{t(`result.${id}Text`)}</p>
            </div>
            <p className="links">
              <a href={`${base}/${id}`} id={`${id}-read`} aria-labelledby={`${id}-read ${id}`}>{t("result.read")}</a>
              {words && (
                <a href={`${base}/${id}.md`} id={`${id}-md`} aria-labelledby={`${id}-md ${id}`}>
                  {t("result.markdown")}
                </a>
              )}
            </p>
          </li>
        ))}
        {prototype && (
          <li>
            <div>
              <h3 id="archive">{t("result.archive")}</h3>
              <p>{t("result.archiveText")}</p>
            </div>
            <p className="links">
              <a href={`${base}/archive.zip`} download id="archive-get" aria-labelledby="archive-get archive">
                {t("result.download")}
              </a>
            </p>
          </li>
        )}
      </ul>
    </section>
  )
}
