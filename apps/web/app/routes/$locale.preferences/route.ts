import { Effect } from "effect"
import { remix } from "../../bridge.server.ts"
import { redirectTo } from "../../bridge/Redirect.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { typedForm } from "../../bridge/TypedForm.server.ts"
import { languages } from "../../languages.ts"

const cookie = (name: string, value: string) => `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`

/** A path of this site only: never `//elsewhere`. The console has one address for all languages. */
const localPath = (path: string, locale: string) =>
  /^\/(?:[a-z]{2}|console)(?:\/[\w/.-]*)?$/.test(path) ? path : `/${locale}`

/** The same page in another language, where it has one. */
const translated = (path: string, locale: string) =>
  /^\/[a-z]{2}(?:\/|$)/.test(path) ? `/${locale}${path.slice(3)}` : path

/** Remembers the language or the colours a visitor picked, and leads back to where they were. */
export const action = remix.resource(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  const form = yield* typedForm
  const path = localPath(String(form.get("path") ?? ""), locale)
  const theme = form.get("theme")
  const chosen = languages.find((language) => language.locale === form.get("locale"))
  if (chosen !== undefined) {
    return yield* redirectTo(translated(path, chosen.locale), { "set-cookie": cookie("locale", chosen.locale) })
  }
  if (theme === "dark" || theme === "light") {
    return yield* redirectTo(path, { "set-cookie": cookie("theme", theme) })
  }
  return yield* redirectTo(path)
}))
