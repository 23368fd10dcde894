import { useTranslation } from "react-i18next"
import { Arrow } from "./Arrow.tsx"

const words: Record<string, { readonly title: string; readonly text: string; readonly button?: string }> = {
  free: { title: "change.title", text: "change.lead", button: "change.start" },
  planning: { title: "change.planning", text: "change.plannedText", button: "change.see" },
  planned: { title: "change.planned", text: "change.plannedText", button: "change.see" },
  working: { title: "change.working", text: "change.workingText", button: "change.see" },
  done: { title: "change.done", text: "change.used" },
  failed: { title: "change.failed", text: "change.failedText", button: "change.start" }
}

/** The free change on the result page: where it stands, and the way to it. */
export const ChangeTeaser = ({ base, phase }: { readonly base: string; readonly phase: string }) => {
  const { t } = useTranslation()
  const said = words[phase]
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
      </div>
    </section>
  )
}
