import { Form } from "@remix-run/react"
import type { Estimate } from "@statex/ai/spending/Estimate"
import type { ChangeView } from "@statex/prototypes/RunView"
import { useTranslation } from "react-i18next"
import { Arrow } from "./Arrow.tsx"
import { EstimateNote } from "./EstimateNote.tsx"
import { price } from "./Formats.ts"

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

/** Parts by their kind and by the names that they have in the app. */
const Parts = ({ parts }: Pick<Planned, "parts">) => {
  const { t } = useTranslation()
  return parts.length === 0 ? null : (
    <section>
      <h2>{t("change.parts")}</h2>
      <ul>
        {parts.map(({ kind, label }) => (
          <li key={`${kind} ${label ?? ""}`}>
            {t(`change.part.${kind}`)}
            {label !== undefined && (
              <>
                : <bdi>{label}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Requirements = ({ requirements }: Pick<Planned, "requirements">) => {
  const { t } = useTranslation()
  return requirements.length === 0 ? null : (
    <section>
      <h2>{t("change.requirements")}</h2>
      <ul>
        {requirements.map(({ added, id, statement }) => (
          <li key={id} dir="auto">
            <b>{id}</b> {statement} ({t(added ? "change.added" : "change.changed")})
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What cannot be had as a change of a prototype, with what it could be bought as. */
const Beyond = ({ beyond, locale }: Pick<Planned, "beyond"> & { readonly locale: string }) => {
  const { t } = useTranslation()
  return beyond.length === 0 ? null : (
    <section className="not-understood">
      <h2>{t("change.beyond")}</h2>
      <p>{t("change.beyondText")}</p>
      <ul>
        {beyond.map(({ from, item, what }) => (
          <li key={what} dir="auto">
            {what}: {t(`change.item.${item}`)}, {t("change.from", { price: price(from, locale) })}
          </li>
        ))}
      </ul>
    </section>
  )
}

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
export const ChangePlan = ({ estimate, locale, plan }: {
  readonly plan: Planned
  readonly estimate: Estimate | undefined
  readonly locale: string
}) => {
  const { t } = useTranslation()
  const { beyond, changes, files, notUnderstood, parts, requirements, understood, untouched } = plan
  return (
    <>
      <div className="scope">
        <Part title={t("change.changes")} items={understood ? changes : []} />
        <Part
          title={t("change.notUnderstood")}
          items={understood ? notUnderstood : [...changes, ...notUnderstood]}
          className="not-understood"
        />
        <Beyond beyond={beyond} locale={locale} />
        <Requirements requirements={requirements} />
        <Parts parts={parts} />
        <Names title={t("change.files")} names={files} />
      </div>
      {understood && <p className="untouched">{t("change.untouched", { count: untouched })}</p>}
      {understood && <EstimateNote kind="change" estimate={estimate} locale={locale} />}
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
