import { useTranslation } from "react-i18next"
import { percent } from "./Formats.ts"
import { RequestSteps, stepsOf, type WorkKind } from "./RequestSteps.tsx"
import type { useProgress } from "./useProgress.ts"

interface WorkInProgressProps {
  /** Whether files were sent: reading them is a step. */
  readonly files: boolean
  readonly seen: ReturnType<typeof useProgress>
  readonly locale: string
  /** A change shows its steps only: the number belongs to the request and never falls. */
  readonly kind: WorkKind
}

/** How far the work has got: a number, a bar, the steps; alive with JavaScript, renewed by itself without. */
export const WorkInProgress = ({ kind, locale, files, seen: { interrupted, now } }: WorkInProgressProps) => {
  const { t } = useTranslation()
  const working = now.status === "working" || kind !== "request"
  return (
    <div className={kind === "request" ? "course" : "course steps-only"}>
      <div>
        {kind === "request" && (
          <>
            <p className="percent" aria-hidden="true">{percent(now.progress, locale)}</p>
            <progress className="bar" max={100} value={now.progress} aria-label={t("request.progress")} />
          </>
        )}
        <output className="unseen">{working ? t(`steps.${now.step}`) : t(`request.${now.status}`)}</output>
        {interrupted && working && <p className="fault">{t("request.interrupted")}</p>}
        {working && (
          <noscript>
            <meta httpEquiv="refresh" content="2" />
            <p className="quiet">{t("request.renews")}</p>
          </noscript>
        )}
      </div>
      <RequestSteps
        steps={stepsOf(now.step, kind, files)}
        step={now.step}
        status={kind === "request" ? now.status : "working"}
      />
    </div>
  )
}
