import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"

/** A fault with the id of the field that it belongs to. */
export interface FieldFault {
  readonly field: string
  readonly text: string
}

/** Lists what is wrong, leads to each field, and takes the focus when it appears. */
export const FaultSummary = ({ faults, note }: {
  readonly faults: ReadonlyArray<FieldFault>
  readonly note?: string | undefined
}) => {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="summary-of-faults" role="alert" tabIndex={-1} ref={box}>
      <h2>{t("form.check")}</h2>
      <ul>
        {faults.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
      {note !== undefined && <p>{note}</p>}
    </div>
  )
}
