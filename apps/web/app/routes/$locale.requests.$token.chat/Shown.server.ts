import type { ConversationView } from "@statex/prototypes/Conversations"
import type { ConversationTurn } from "@statex/prototypes/ConversationTurn"

/** A proposal in words: what would be answered to which question, or wished. */
export interface ShownProposal {
  readonly index: number
  readonly taken: boolean
  /** The question; absent for a wish. */
  readonly question?: string | undefined
  readonly text: string
}

/** What was proposed, as far as it is still of use: a question that is settled is asked no more. */
const proposalsOf = (
  { proposals }: ConversationTurn,
  questions: ConversationView["questions"]
): ReadonlyArray<ShownProposal> =>
  proposals.flatMap(({ intention, taken }, index) => {
    if (intention._tag === "AskChange") return [{ index, taken, text: intention.wish }]
    const question = questions.find(({ id }) => id === intention.question)
    const label = question?.options.find(({ id }) => id === intention.answer)?.label
    return question === undefined ? [] : [{ index, taken, question: question.text, text: label ?? intention.answer }]
  })

/** A conversation as its page shows it. */
export const shownOf = ({ left, questions, turns }: ConversationView) => ({
  left,
  turns: turns.map((turn) => {
    const { answering, attempt, ended, message, nature, ordinal, reply, tier } = turn
    return {
      ordinal,
      message,
      reply,
      attempt,
      state: answering ? "answering" as const : ended ?? "unanswered" as const,
      tier: tier === null || nature === null ? undefined : { name: tier, nature },
      proposals: proposalsOf(turn, questions)
    }
  })
})

export type ShownTurn = ReturnType<typeof shownOf>["turns"][number]
