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
  const facts = [
    { name: "cost", value: euros(cost, locale) },
    { name: "expires", value: longDay(prototype.expiresAt, locale) },
    { name: "checks", value: t("result.score", { score: prototype.score }) },
    { name: "version", value: String(prototype.version) }
  ]
  return (
    <dl className="facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{t(`result.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
