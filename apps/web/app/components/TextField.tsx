import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

export interface TextFieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong with it, in the visitor's language. */
  readonly fault?: string | undefined
  readonly value?: string | undefined
  readonly optional?: boolean
  readonly required?: boolean
  readonly rows?: number
  readonly maxLength: number
  readonly className?: string
  readonly autoComplete?: string
  /** Which keys a telephone offers. */
  readonly type?: "text" | "email" | "tel"
}

export const describedBy = (name: string, hint: unknown, fault: unknown) =>
  [hint === undefined ? "" : `${name}-hint`, fault === undefined ? "" : `${name}-fault`].filter((id) => id !== "").join(
    " "
  )

export const Fault = ({ children, name }: { readonly name: string; readonly children: ReactNode }) => (
  <p className="fault" id={`${name}-fault`}>{children}</p>
)

/** One question: label, hint, what is wrong, and the answer; several rows make it a textarea. */
export const TextField = (
  { fault, hint, label, name, optional, rows, type = "text", value, ...rest }: TextFieldProps
) => {
  const { t } = useTranslation()
  const described = describedBy(name, hint, fault)
  const field = {
    ...rest,
    id: name,
    name,
    dir: "auto" as const,
    defaultValue: value,
    ...(described === "" ? {} : { "aria-describedby": described }),
    ...(fault === undefined ? {} : { "aria-invalid": true })
  }
  return (
    <div className="field">
      <label htmlFor={name}>
        {label} {optional === true && <span className="optional">({t("form.optional")})</span>}
      </label>
      {hint !== undefined && <p className="hint" id={`${name}-hint`}>{hint}</p>}
      {fault !== undefined && <Fault name={name}>{fault}</Fault>}
      {rows === undefined ? <input type={type} {...field} /> : <textarea rows={rows} {...field} />}
    </div>
  )
}
