import { Form } from "@remix-run/react"
import type { ChangeView } from "@statex/prototypes/RunView"
import { useTranslation } from "react-i18next"
import { Arrow } from "./Arrow.tsx"

type Planned = Extract<ChangeView, { readonly phase: "planned" }>

const Part = ({ className, items, title }: {
  readonly title: string
  readonly items: ReadonlyArray<string>
  readonly className?: string
}) =>
  items.length === 0 ? null : (
    <section className={className}>
      <h2>{title}</h2>
      <ul>{items.map((item) => <li key={item} dir="auto">{item}</li>)}</ul>
    </section>
  )

/** Names as the built app has them. */
const Names = ({ names, title }: { readonly title: string; readonly names: ReadonlyArray<string> }) =>
  names.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <code dir="ltr">{name}</code>
          </li>
        ))}
      </ul>
    </section>
  )

/** The whole scope of a change, before anything happens: what it does, what it touches, what stays as it is. */
export const ChangePlan = ({ plan }: { readonly plan: Planned }) => {
  const { t } = useTranslation()
  const { changes, files, notUnderstood, parts, understood, untouched } = plan
  return (
    <>
      <div className="scope">
        <Part title={t("change.changes")} items={understood ? changes : []} />
        <Part
          title={t("change.notUnderstood")}
          items={understood ? notUnderstood : [...changes, ...notUnderstood]}
          className="not-understood"
        />
        <Names title={t("change.parts")} names={parts} />
        <Names title={t("change.files")} names={files} />
      </div>
      {understood && <p className="untouched">{t("change.untouched", { count: untouched })}</p>}
      <Form method="post" replace className="actions">
        {understood && (
          <button className="primary" name="intent" value="confirm">
            {t("change.confirm")}
            <Arrow />
          </button>
        )}
        <button className={understood ? "secondary" : "primary"} name="intent" value="decline">
          {t("change.decline")}
        </button>
      </Form>
    </>
  )
}
