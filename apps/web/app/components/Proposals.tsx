import { Form, useNavigation } from "@remix-run/react"
import { useTranslation } from "react-i18next"
import type { ShownProposal, ShownTurn } from "../routes/$locale.requests.$token.chat/Shown.server.ts"

const ProposalText = ({ proposal: { question, text } }: { readonly proposal: ShownProposal }) => {
  const { t } = useTranslation()
  return (
    <span>
      {question === undefined ? t("chat.wish") : <bdi>{question}</bdi>}
      <br />
      {question !== undefined && t("chat.answer")} <bdi className="said">{text}</bdi>
    </span>
  )
}

interface OfferProps {
  readonly name: "questions.send" | "change.ask"
  readonly turn: number
  readonly proposals: ReadonlyArray<ShownProposal>
}

/** Proposals that are confirmed with one press. */
const Offer = ({ name, proposals, turn }: OfferProps) => {
  const { t } = useTranslation()
  const busy = useNavigation().state !== "idle"
  return (
    <Form method="post" className="offer">
      <input type="hidden" name="turn" value={turn} />
      {proposals.map((proposal) => (
        <label key={proposal.index} className="choice">
          <input type="checkbox" name="proposal" value={proposal.index} defaultChecked />
          <ProposalText proposal={proposal} />
        </label>
      ))}
      <p>
        <button className="secondary" name="intent" value="confirm" aria-disabled={busy}>{t(name)}</button>
      </p>
    </Form>
  )
}

/** What the visitor may do about a message; nothing is done by itself. */
export const Proposals = ({ turn: { ordinal, proposals } }: { readonly turn: ShownTurn }) => {
  const { t } = useTranslation()
  const open = proposals.filter(({ taken }) => !taken)
  const taken = proposals.filter((one) => one.taken)
  const answers = open.filter(({ question }) => question !== undefined)
  const wishes = open.filter(({ question }) => question === undefined)
  if (proposals.length === 0) return null
  return (
    <div className="proposals">
      <h3>{t("chat.proposals")}</h3>
      {open.length > 0 && <p className="hint">{t("chat.nothingYet")}</p>}
      {taken.map((proposal) => (
        <p key={proposal.index}>
          <ProposalText proposal={proposal} /> <strong>{t("chat.taken")}</strong>
        </p>
      ))}
      {answers.length > 0 && <Offer name="questions.send" turn={ordinal} proposals={answers} />}
      {wishes.length > 0 && <Offer name="change.ask" turn={ordinal} proposals={wishes} />}
    </div>
  )
}
