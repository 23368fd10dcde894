import type { RunView } from "@statex/prototypes/RunView"
import { useTranslation } from "react-i18next"
import { euros, longDay } from "./Formats.ts"

/** Who made it, in words that nobody can overlook. */
export const AuthorLabel = ({ tier }: { readonly tier: NonNullable<RunView["tier"]> }) => {
  const { t } = useTranslation()
  return (
    <aside className="author" aria-labelledby="author">
      <h2 id="author">{t("result.author")}</h2>
      <p>{t(`result.${tier.nature}`, { tier: tier.name })}</p>
    </aside>
  )
}

export const PrototypeFacts = ({ cost, locale, prototype }: {
  readonly prototype: NonNullable<RunView["prototype"]>
  readonly cost: number
  readonly locale: string
}) => {
  const { t } = useTranslation()
  const { expiresAt, notRun, score, version } = prototype
  const facts: ReadonlyArray<{ readonly name: string; readonly value: string; readonly note?: string | undefined }> = [
    { name: "cost", value: euros(cost, locale) },
    { name: "expires", value: longDay(expiresAt, locale) },
    {
      name: "checks",
      value: t("result.score", { score }),
      note: notRun > 0 ? t("result.notRun", { count: notRun }) : undefined
    },
    { name: "version", value: String(version) }
  ]
  return (
    <dl className="facts">
      {facts.map(({ name, note, value }) => (
        <div key={name}>
          <dt>{t(`result.${name}`)}</dt>
          <dd>
            {value}
            {note !== undefined && <p className="quiet">{note}</p>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
