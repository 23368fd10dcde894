import { useTranslation } from "react-i18next"

const papers = [
  { id: "terms", markdown: true },
  { id: "plan", markdown: true },
  { id: "report", markdown: false }
] as const

/** Everything that can be read or taken away; `base` is the address of the request. */
export const DocumentLinks = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation()
  return (
    <section className="section" aria-labelledby="documents">
      <h2 id="documents">{t("result.documents")}</h2>
      <ul className="papers">
        {papers.map(({ id, markdown }) => (
          <li key={id}>
            <div>
              <h3 id={id}>{t(`result.${id}`)}</h3>
              <p>{t(`result.${id}Text`)}</p>
            </div>
            <p className="links">
              <a href={`${base}/${id}`} id={`${id}-read`} aria-labelledby={`${id}-read ${id}`}>{t("result.read")}</a>
              {markdown && (
                <a href={`${base}/${id}.md`} id={`${id}-md`} aria-labelledby={`${id}-md ${id}`}>
                  {t("result.markdown")}
                </a>
              )}
            </p>
          </li>
        ))}
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
      </ul>
    </section>
  )
}
