import { Form, useNavigation } from "@remix-run/react"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { Arrow } from "./Arrow.tsx"
import { nextTry } from "./BriefRefusal.ts"
import { whole } from "./Formats.ts"
import { TextField } from "./TextField.tsx"
import { useHydrated } from "./useHydrated.ts"

export interface MessageRefusal {
  readonly tag: string
  readonly kind: string
  readonly retryAfterSeconds?: unknown
  readonly limit?: unknown
  readonly values: { readonly [field: string]: string }
}

interface MessageFormProps {
  readonly formKey: string
  readonly left: number
  readonly limit: number
  /** Characters of a message. */
  readonly longest: number
  readonly locale: string
  /** A reply is being written: without JavaScript the page renews itself, and would take what is typed with it. */
  readonly answering: boolean
  readonly refusal: MessageRefusal | undefined
}

const ofField = new Set(["MessageEmpty", "MessageTooLong"])

/** Kinds of refusals that pass with time. */
const waits = new Set(["Limited", "Unavailable"])

/** Where a message is written. */
export const MessageForm = ({ answering, formKey, left, limit, locale, longest, refusal }: MessageFormProps) => {
  const { t } = useTranslation()
  const hydrated = useHydrated()
  const busy = useNavigation().state !== "idle"
  const form = useRef<HTMLFormElement>(null)
  const before = useRef(left)
  // What has been sent is said, and the field free for the next; what was typed before the page woke up stays.
  useEffect(() => {
    if (before.current !== left) form.current?.reset()
    before.current = left
  }, [left])
  const told = ({ limit: most, tag }: MessageRefusal) =>
    t(`errors.${tag}`, { limit: typeof most === "number" ? whole(most, locale) : "" })
  const fault = refusal !== undefined && ofField.has(refusal.tag) ? told(refusal) : undefined
  return (
    <>
      {refusal !== undefined && fault === undefined && (
        <div className="summary-of-faults stack" role="alert">
          <p>{told(refusal)}</p>
          {waits.has(refusal.kind) && <p>{nextTry(refusal.retryAfterSeconds, t, locale)}</p>}
        </div>
      )}
      {left === 0 && <p>{t("chat.full", { limit: whole(limit, locale) })}</p>}
      {left > 0 && (hydrated || !answering) && (
        <Form method="post" replace noValidate className="wish" ref={form}>
          <input type="hidden" name="key" value={formKey} />
          <TextField
            name="message"
            rows={3}
            maxLength={longest}
            required
            label={t("chat.message")}
            hint={t("chat.hint", { left })}
            fault={fault}
            value={refusal?.values["message"]}
          />
          <p>
            <button className="primary" name="intent" value="say" aria-disabled={busy || answering}>
              {t("chat.send")}
              <Arrow />
            </button>
          </p>
        </Form>
      )}
    </>
  )
}
