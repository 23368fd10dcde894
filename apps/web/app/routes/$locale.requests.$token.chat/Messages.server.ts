import { Conversations } from "@statex/prototypes/Conversations"
import { Effect } from "effect"
import { redirectTo } from "../../bridge/Redirect.server.ts"
import { keepTyped, RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { typedForm } from "../../bridge/TypedForm.server.ts"

const word = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === "string" ? value : ""
}

/** A small number as an address or a form has it; anything else is the number of nothing. */
export const numberIn = (text: string | undefined): number => /^\d{1,4}$/.test(text ?? "") ? Number(text) : -1

/** Does what a form of the conversation asks for: say, answer again, stop, or take up what was proposed. */
export const handleMessage = Effect.fn("Messages.handle")(function*(token: string) {
  const { address, locale } = yield* RemixRequest
  const conversations = yield* Conversations
  const form = yield* typedForm
  const base = `/${locale}/requests/${token}`
  const turn = numberIn(word(form, "turn"))
  switch (word(form, "intent")) {
    case "again":
      yield* conversations.again(token, turn)
      return yield* redirectTo(`${base}/chat#turn-${turn}`)
    case "stop":
      yield* conversations.stop(token, turn)
      return yield* redirectTo(`${base}/chat#turn-${turn}`)
    case "confirm": {
      const chosen = form.getAll("proposal").map((index) => numberIn(typeof index === "string" ? index : ""))
      const done = yield* conversations.confirm(token, turn, chosen, address)
      return yield* redirectTo(done === "change" ? `${base}/change` : `${base}/questions`)
    }
    default: {
      const message = word(form, "message")
      yield* keepTyped({ message })
      // Browsers send line ends as two characters.
      const sent = { key: word(form, "key"), locale, message: message.replaceAll("\r\n", "\n") }
      return yield* redirectTo(`${base}/chat#turn-${yield* conversations.say(token, sent)}`)
    }
  }
})
