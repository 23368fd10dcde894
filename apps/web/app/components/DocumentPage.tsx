import type { Document } from "@statex/prototypes/documents/Document"
import { useTranslation } from "react-i18next"
import { DocumentView } from "./DocumentView.tsx"

interface DocumentPageProps {
  readonly document: Document
  /** Address of the request. */
  readonly base: string
  readonly markdown?: string
  /** Address of the same as PDF; `null` where nothing can print it. */
  readonly pdf?: string | null
}

export const DocumentPage = ({ base, document, markdown, pdf }: DocumentPageProps) => {
  const { t } = useTranslation()
  return (
    <>
      <p className="page-tools">
        <a href={`${base}/result`}>{t("change.back")}</a>
        {markdown !== undefined && <a href={markdown}>{t("result.markdown")}</a>}
        {typeof pdf === "string" && <a href={pdf} hrefLang={document.locale}>PDF</a>}
        {pdf === null && <span>{t("result.noPdf")}</span>}
      </p>
      <DocumentView document={document} />
    </>
  )
}
