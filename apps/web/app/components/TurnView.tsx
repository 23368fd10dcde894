import { Form, useLocation } from "@remix-run/react"
import { useTranslation } from "react-i18next"
import type { ShownTurn } from "../routes/$locale.requests.$token.chat/Shown.server.ts"
import { LinkedText } from "./LinkedText.tsx"
import { Proposals } from "./Proposals.tsx"
import { useHydrated } from "./useHydrated.ts"
import { useReply } from "./useReply.ts"

/** As much of a text as is read out while it grows: whole sentences. */
const sentencesOf = (text: string): ReadonlyArray<string> => text.match(/[^.!?؟…\n]*[.!?؟…\n]+(?=\s|$)/gu) ?? []

interface WritingProps {
  readonly turn: ShownTurn
  readonly base: string
  readonly onEnd: () => void
}

/** A reply in the making. What is seen grows by the letter, what is read out by the sentence. */
const Writing = ({ base, onEnd, turn }: WritingProps) => {
  const { t } = useTranslation()
  const text = useReply(`${base}/chat/${turn.ordinal}`, turn, onEnd)
  // An address that differs in nothing but its place on the page would not be loaded again.
  const renewed = `${base}/chat${useLocation().search === "" ? "?again" : ""}#turn-${turn.ordinal}`
  return (
    <>
      <p className="said growing" dir="auto" aria-hidden="true">
        {text}
        <span className="cursor" />
      </p>
      <div className="unseen" aria-live="polite">
        <p>{t("chat.writing")}</p>
        {sentencesOf(text).map((sentence, at) => <p key={at} dir="auto">{sentence}</p>)}
      </div>
      <noscript>
        <meta httpEquiv="refresh" content={`2;url=${renewed}`} />
        <p className="quiet">{t("request.renews")}</p>
      </noscript>
      <Form method="post" replace>
        <input type="hidden" name="turn" value={turn.ordinal} />
        <button className="secondary" name="intent" value="stop">{t("chat.stop")}</button>
      </Form>
    </>
  )
}

const Ended = ({ base, turn, last }: { readonly base: string; readonly turn: ShownTurn; readonly last: boolean }) => {
  const { t } = useTranslation()
  const { reply, state, tier } = turn
  return (
    <>
      {reply !== "" && (
        <p className="said" dir="auto">
          <LinkedText base={base} text={reply} />
        </p>
      )}
      {state !== "stop" && <p className="fault">{t(`chat.ended.${state}`)}</p>}
      {(reply !== "" || tier !== undefined) && (
        <p className="quiet">
          {tier === undefined ? t("chat.by.somebody") : t(`chat.by.${tier.nature}`, { tier: tier.name })}
        </p>
      )}
      {state !== "stop" && last && (
        <Form method="post" replace>
          <input type="hidden" name="turn" value={turn.ordinal} />
          <button className="secondary" name="intent" value="again">{t("chat.again")}</button>
        </Form>
      )}
      <Proposals turn={turn} />
    </>
  )
}

/** A message and what was replied, in plain words; an incomplete reply says so. */
export const TurnView = (
  { base, last, onEnd, turn }: WritingProps & { readonly last: boolean }
) => {
  const { t } = useTranslation()
  const hydrated = useHydrated()
  return (
    <li id={`turn-${turn.ordinal}`}>
      <div className="mine">
        <h3>{t("chat.you")}</h3>
        <p className="said" dir="auto">{turn.message}</p>
      </div>
      <div className="theirs" aria-busy={hydrated && turn.state === "answering"}>
        <h3>{t("chat.assistant")}</h3>
        {turn.state === "answering"
          ? <Writing base={base} turn={turn} onEnd={onEnd} />
          : <Ended base={base} turn={turn} last={last} />}
      </div>
    </li>
  )
}
