import type { Document } from "@statex/prototypes/documents/Document"
import { useTranslation } from "react-i18next"
import { DocumentView } from "./DocumentView.tsx"

interface DocumentPageProps {
  readonly document: Document
  /** Address of the request. */
  readonly base: string
  readonly markdown?: string
}

export const DocumentPage = ({ base, document, markdown }: DocumentPageProps) => {
  const { t } = useTranslation()
  return (
    <>
      <p className="page-tools">
        <a href={`${base}/result`}>{t("change.back")}</a>
        {markdown !== undefined && <a href={markdown}>{t("result.markdown")}</a>}
      </p>
      <DocumentView document={document} />
    </>
  )
}
