import { Form } from "@remix-run/react"
import type { Estimate } from "@statex/ai/spending/Estimate"
import type { TierPlace } from "@statex/ai/TierPlaces"
import { type FormEvent, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Arrow } from "./Arrow.tsx"
import { BriefNotice } from "./BriefNotice.tsx"
import { type BriefRefusal, faultsOf } from "./BriefRefusal.ts"
import { EstimateNote } from "./EstimateNote.tsx"
import { FaultSummary } from "./FaultSummary.tsx"
import { FilesField } from "./FilesField.tsx"
import { percent } from "./Formats.ts"
import { faultOfFiles, filesOf } from "./FormFiles.ts"
import { PrivacyField } from "./PrivacyField.tsx"
import { ReachField } from "./ReachField.tsx"
import { RecordingField } from "./RecordingField.tsx"
import { TextField } from "./TextField.tsx"
import { useFormKey } from "./useFormKey.ts"
import { useKeptText } from "./useKeptText.ts"
import { useSending } from "./useSending.ts"

const further = ["today", "improvement", "result"] as const
const text = 20_000

interface BriefFormProps {
  readonly locale: string
  /** Where words may go, and what that typically costs us. */
  readonly places: ReadonlyArray<TierPlace>
  readonly estimate: Estimate | undefined
  /** What the server said to the last try without JavaScript. */
  readonly refusal?: BriefRefusal | undefined
}

/** The whole request on one page. Texts come before files, so that a refused file never costs a word. */
export const BriefForm = ({ estimate, locale, places, refusal: answered }: BriefFormProps) => {
  const { t } = useTranslation()
  const formKey = useFormKey()
  const form = useRef<HTMLFormElement>(null)
  const { refuse, send, sending, tries } = useSending(`/${locale}/briefs`)
  const [recording, setRecording] = useState(false)
  useKeptText(form)

  const refusal = sending.state === "refused" ? sending.refusal : answered
  const values = answered?.values ?? {}
  const faults = refusal === undefined ? [] : faultsOf(refusal, t)
  const faultAt = (field: string) => faults.find((fault) => fault.field === field)?.text
  const busy = sending.state === "sending"

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const limit = recording ? "StillRecording" : faultOfFiles(filesOf(event.currentTarget))
    if (limit === undefined) send(event.currentTarget)
    else refuse({ tag: limit })
  }

  return (
    <section className="brief" aria-labelledby="brief">
      <h2 id="brief" className="unseen">{t("form.heading")}</h2>
      <Form method="post" encType="multipart/form-data" ref={form} onSubmit={submit} noValidate>
        {formKey !== undefined && <input type="hidden" name="formKey" value={formKey} />}
        {faults.length > 0 && (
          <FaultSummary
            key={tries}
            faults={faults}
            note={sending.state === "refused" ? undefined : t("form.attachAgain")}
          />
        )}
        {refusal !== undefined && faults.length === 0 && <BriefNotice key={tries} refusal={refusal} locale={locale} />}
        <TextField
          name="problem"
          className="main-answer"
          rows={6}
          maxLength={text}
          label={t("form.problem")}
          hint={t("form.problemHint")}
          fault={faultAt("problem")}
          value={values["problem"]}
        />
        <details className="more" open={further.some((name) => values[name] !== undefined && values[name] !== "")}>
          <summary>{t("form.more")}</summary>
          <div className="more-answers">
            {further.map((name) => (
              <TextField
                key={name}
                name={name}
                rows={3}
                maxLength={text}
                label={t(`form.${name}`)}
                fault={faultAt(name)}
                value={values[name]}
              />
            ))}
          </div>
        </details>
        <TextField
          name="contact"
          maxLength={200}
          autoComplete="email"
          required
          label={t("form.contact")}
          hint={t("form.contactHint")}
          fault={faultAt("contact")}
          value={values["contact"]}
        />
        <PrivacyField value={values["privacy"]} />
        <ReachField places={places} value={values["reach"]} />
        <div className="attachments">
          <FilesField locale={locale} fault={faultAt("files")} />
          <RecordingField locale={locale} sending={busy} onRecording={setRecording} />
        </div>
        <div className="send">
          <button className="primary" aria-disabled={busy}>
            {busy ? t("form.sending") : t("form.submit")}
            <Arrow />
          </button>
          {busy && (
            <label className="hint">
              {t("form.sent", { percent: percent(sending.part, locale) })}
              <progress className="sending-bar" max={100} value={sending.part} />
            </label>
          )}
          <p className="hint">{t("form.note")}</p>
          <EstimateNote kind="idea" estimate={estimate} locale={locale} />
        </div>
      </Form>
    </section>
  )
}
