import { useTranslation } from "react-i18next"

interface FileNotesProps {
  readonly files: ReadonlyArray<
    {
      readonly name: string
      readonly kind: string
      readonly note: string
      readonly by?: ReadonlyArray<string>
      readonly why?: string
    }
  >
  readonly erased: boolean
}

/** What became of each file that was sent. */
export const FileNotes = ({ erased, files }: FileNotesProps) => {
  const { i18n, t } = useTranslation()
  return (
    <section className="section" aria-labelledby="files">
      <h2 id="files">{t("request.files")}</h2>
      <div>
        <ul className="file-list">
          {files.map(({ by = [], name, note, why }, index) => (
            <li key={`${index}/${name}`}>
              <bdi className="name">{name}</bdi>
              <span>
                {t(i18n.exists(`notes.${note}`) ? `notes.${note}` : "notes.waiting", { by: by.join(", ") })}
                {why !== undefined && i18n.exists(`whyNot.${why}`) && `: ${t(`whyNot.${why}`)}`}
              </span>
            </li>
          ))}
        </ul>
        {erased && <p className="quiet">{t("request.erased")}</p>}
      </div>
    </section>
  )
}
