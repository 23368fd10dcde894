import { Form, useNavigation } from "@remix-run/react"
import type { Prototypes } from "@statex/prototypes/Prototypes"
import type { Effect } from "effect"
import { useTranslation } from "react-i18next"
import { Arrow } from "./Arrow.tsx"

export type OpenQuestions = Effect.Success<ReturnType<Prototypes["Service"]["questions"]>>
type Question = OpenQuestions["questions"][number]

/** One question: what holds until it is answered, the usual answers, and room for a few words. */
const Question = ({ question: { id, options, standing, text } }: { readonly question: Question }) => {
  const { t } = useTranslation()
  const words = `words-${id}`
  return (
    <fieldset className="field question">
      <legend dir="auto">{text}</legend>
      <p className="hint">
        {t("questions.standing")} <bdi>{standing}</bdi>
      </p>
      {options.length > 0 && (
        <div className="choices">
          {options.map((option) => (
            <label key={option.id} className="choice">
              <input type="radio" name={`choice-${id}`} value={option.id} />
              <span dir="auto">{option.label}</span>
            </label>
          ))}
        </div>
      )}
      <label htmlFor={words}>{t(options.length > 0 ? "questions.otherwise" : "questions.words")}</label>
      <input type="text" id={words} name={words} maxLength={300} dir="auto" autoComplete="off" />
    </fieldset>
  )
}

interface QuestionsFormProps {
  readonly open: OpenQuestions
  /** The address of the questions page, which takes the answers. */
  readonly action: string
  readonly fault?: string | undefined
}

/** The questions that the terms leave open; whatever is left empty goes on as it stands. */
export const QuestionsForm = ({ action, fault, open: { questions } }: QuestionsFormProps) => {
  const { t } = useTranslation()
  const busy = useNavigation().state !== "idle"
  return (
    <Form method="post" action={action} replace className="questions">
      {fault !== undefined && <p className="fault" role="alert">{fault}</p>}
      {questions.map((question) => <Question key={question.id} question={question} />)}
      <p>
        <button className="primary" aria-disabled={busy}>
          {t("questions.send")}
          <Arrow />
        </button>
      </p>
    </Form>
  )
}
