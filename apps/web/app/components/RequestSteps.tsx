import type { Step } from "@statex/prototypes/Step"
import { useTranslation } from "react-i18next"

/** What is being worked on: the request itself, the plan of its change, the change, or answers to questions. */
export type WorkKind = "request" | "plan" | "change" | "answers"

/** The steps that a request of this kind goes through; the one at hand is always among them. */
export const stepsOf = (step: Step, kind: WorkKind, files: boolean): ReadonlyArray<Step> => {
  const usual: ReadonlyArray<Step> = kind === "plan"
    ? ["PlanChange"]
    : kind === "change" || kind === "answers"
    ? [...kind === "answers" ? ["Understand"] as const : [], "WriteDocuments", "Design", "Build", "Check", "Publish"]
    : [
      ...files ? ["ReadFiles", "EraseSources"] as const : [],
      "Understand",
      "WriteDocuments",
      "Design",
      "Build",
      "Check",
      "Publish"
    ]
  if (step === "Repair") return usual.flatMap((each) => each === "Check" ? [each, step] : [each])
  return usual
}

interface RequestStepsProps {
  readonly steps: ReadonlyArray<Step>
  readonly step: Step
  readonly status: "working" | "live" | "failed" | "cancelled" | "expired"
}

/** One window for each step; it is lit when the step is done, and glows while somebody is in there. */
export const RequestSteps = ({ status, step, steps }: RequestStepsProps) => {
  const { t } = useTranslation()
  const at = Math.max(0, steps.indexOf(step))
  const stateOf = (index: number) =>
    status === "live" || index < at ? "done" : index === at && status === "working" ? "now" : "next"
  const words = { done: t("request.stepDone"), now: t("request.stepNow"), next: t("request.stepNext") }
  return (
    <ol className="steps" aria-label={t("request.steps")}>
      {steps.map((each, index) => {
        const state = stateOf(index)
        const shown = state !== "next" || status === "working"
        return (
          <li key={each} className={state} {...(state === "now" ? { "aria-current": "step" as const } : {})}>
            <span className="pane" />
            <span>{t(`steps.${each}`)}</span>
            <span className="state">{shown && words[state]}</span>
          </li>
        )
      })}
    </ol>
  )
}
