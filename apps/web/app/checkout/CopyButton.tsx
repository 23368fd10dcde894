import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useHydrated } from "../components/useHydrated.ts"

interface CopyButtonProps {
  readonly text: string
  /** The id of what names the text. */
  readonly labelledBy: string
}

/** Takes a text to the clipboard; there only where that can work. */
export const CopyButton = ({ labelledBy, text }: CopyButtonProps) => {
  const { t } = useTranslation()
  const hydrated = useHydrated()
  const [copied, setCopied] = useState<boolean>()
  if (!hydrated || !window.isSecureContext) return null
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true), () => setCopied(false))
  const id = `${labelledBy}-copy`
  return (
    <span className="copy">
      <button
        type="button"
        className="plain"
        id={id}
        aria-labelledby={`${id} ${labelledBy}`}
        onClick={() => void copy()}
      >
        {t("payment.copy")}
      </button>
      <output className="quiet">
        {copied === true ? t("payment.copied") : copied === false ? t("payment.notCopied") : ""}
      </output>
    </span>
  )
}
