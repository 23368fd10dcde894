import { useTranslation } from "react-i18next"
import { Arrow } from "./Arrow.tsx"

interface Said {
  readonly title: string
  readonly text: string
  readonly button?: string
}

const words: Record<string, Said> = {
  free: { title: "change.title", text: "change.lead", button: "change.start" },
  planning: { title: "change.planning", text: "change.plannedText", button: "change.see" },
  planned: { title: "change.planned", text: "change.plannedText", button: "change.see" },
  working: { title: "change.working", text: "change.workingText", button: "change.see" },
  done: { title: "change.done", text: "change.used" },
  failed: { title: "change.failed", text: "change.failedText", button: "change.start" }
}

/** The same where the free change is used already, and others were bought. */
const boughtWords: typeof words = {
  free: { title: "change.boughtTitle", text: "change.lead", button: "change.start" }
}

/** The change that may be asked for, on the result page: where it stands, and the way to it. `done`: how many are. */
export const ChangeTeaser = ({ another = false, base, done, phase }: {
  readonly base: string
  readonly phase: string
  readonly done: number
  /** One more can be bought. */
  readonly another?: boolean
}) => {
  const { t } = useTranslation()
  const used: Said | undefined = phase === "done" && done > 1
    ? { title: "change.done", text: "change.boughtUsed" }
    : undefined
  const said = used ?? (done > 0 ? boughtWords[phase] : undefined) ?? words[phase]
  if (said === undefined) return null
  return (
    <section className="section" aria-labelledby="change">
      <h2 id="change">{t(said.title)}</h2>
      <div className="stack">
        <p>{t(said.text)}</p>
        {said.button !== undefined && (
          <p>
            <a className="secondary" href={`${base}/change`}>
              {t(said.button)}
              <Arrow />
            </a>
          </p>
        )}
        {another && (
          <p>
            <a className="secondary" href={`${base}/order?item=extra-change`}>
              {t("order.another")}
              <Arrow />
            </a>
          </p>
        )}
      </div>
    </section>
  )
}
