import type { MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData, useRevalidator } from "@remix-run/react"
import { drawToken } from "@statex/kernel/Token"
import { Conversations } from "@statex/prototypes/Conversations"
import { longestMessage, mostMessages } from "@statex/prototypes/ConversationTurn"
import { Effect } from "effect"
import { useTranslation } from "react-i18next"
import { remix } from "../../bridge.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { MessageForm } from "../../components/MessageForm.tsx"
import { TurnView } from "../../components/TurnView.tsx"
import { translatorOf } from "../../i18n.server.ts"
import { requestToken } from "../$locale/RequestView.server.ts"
import { handleMessage } from "./Messages.server.ts"
import { shownOf } from "./Shown.server.ts"

export const loader = remix.loader(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  const token = yield* requestToken
  const conversation = yield* Conversations.use((conversations) => conversations.read(token))
  return {
    ...shownOf(conversation),
    key: yield* drawToken,
    limit: mostMessages,
    longest: longestMessage,
    locale,
    base: `/${locale}/requests/${token}`,
    live: conversation.live,
    title: translatorOf(locale)("chat.title")
  }
}))

export const action = remix.action(Effect.flatMap(requestToken, handleMessage))

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Statex` },
  { name: "robots", content: "noindex" }
]

export default function ChatPage() {
  const { t } = useTranslation()
  const { base, key, left, limit, live, locale, longest, turns } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { revalidate } = useRevalidator()
  const last = turns.at(-1)
  return (
    <>
      <div className="page-head">
        <p className="kicker">
          <a href={live ? `${base}/result` : base}>{t(live ? "change.back" : "result.request")}</a>
        </p>
        <h1>{t("chat.title")}</h1>
        <p className="lead">{t("chat.lead")}</p>
        <p>
          <a href={`${base}/terms`}>{t("result.terms")}</a> · <a href={`${base}/plan`}>{t("result.plan")}</a>
        </p>
      </div>
      {turns.length > 0 && (
        <section aria-labelledby="turns">
          <h2 id="turns" className="unseen">{t("chat.turns")}</h2>
          <ol className="talk">
            {turns.map((turn) => (
              <TurnView
                key={`${turn.ordinal}/${turn.attempt}`}
                turn={turn}
                base={base}
                last={turn === last}
                onEnd={revalidate}
              />
            ))}
          </ol>
        </section>
      )}
      <MessageForm
        formKey={key}
        left={left}
        limit={limit}
        longest={longest}
        locale={locale}
        answering={last?.state === "answering"}
        refusal={refusal}
      />
    </>
  )
}
