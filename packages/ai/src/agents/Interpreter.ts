import { ask } from "../Answer.ts"
import type { Errand } from "../Errand.ts"
import { Intentions, type Interpret } from "../Intentions.ts"

/** What makes a proposal impossible: it answers what nobody asked, wishes where nothing may change, or holds no words. */
const faultOf = ({ changeable, questions }: Interpret) => ({ proposals }: Intentions): string | undefined => {
  const answered = new Set<string>()
  for (const proposal of proposals) {
    if (proposal._tag === "AskChange") {
      if (changeable === undefined) return "no change may be asked for"
      if (proposal.wish.trim() === "") return "a wish has no words"
      continue
    }
    if (!questions.some(({ id }) => id === proposal.question)) return `no open question ${proposal.question}`
    if (proposal.answer.trim() === "") return `the answer to ${proposal.question} has no words`
    if (answered.has(proposal.question)) return `${proposal.question} is answered twice`
    answered.add(proposal.question)
  }
  return proposals.filter(({ _tag }) => _tag === "AskChange").length > 1 ? "there is more than one wish" : undefined
}

/** Finds in a message what the visitor may want to be done. Nothing is done by it: they confirm each proposal. */
export const interpret = (request: Omit<Interpret, "_tag">, errand: Errand) =>
  ask(Intentions, { _tag: "Interpret", ...request }, errand, faultOf({ _tag: "Interpret", ...request }))
