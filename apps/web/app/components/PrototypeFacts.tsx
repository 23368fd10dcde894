import type { RunView } from "@statex/prototypes/RunView"
import { useTranslation } from "react-i18next"
import { costNotes, costText } from "./CostText.ts"
import { longDay } from "./Formats.ts"

export const PrototypeFacts = ({ cost, locale, prototype }: {
  readonly prototype: NonNullable<RunView["prototype"]>
  readonly cost: RunView["cost"]
  readonly locale: string
}) => {
  const { t } = useTranslation()
  const { expiresAt, notRun, score, version } = prototype
  const facts: ReadonlyArray<
    { readonly name: string; readonly value: string; readonly notes?: ReadonlyArray<string> }
  > = [
    { name: "cost", value: costText(cost, t, locale), notes: costNotes(cost, t, locale) },
    { name: "expires", value: longDay(expiresAt, locale) },
    {
      name: "checks",
      value: t("result.score", { score }),
      notes: notRun > 0 ? [t("result.notRun", { count: notRun })] : []
    },
    { name: "version", value: String(version) }
  ]
  return (
    <dl className="facts">
      {facts.map(({ name, notes = [], value }) => (
        <div key={name}>
          <dt>{t(`result.${name}`)}</dt>
          <dd>
            {value}
            {notes.map((note) => <p key={note} className="quiet">{note}</p>)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
