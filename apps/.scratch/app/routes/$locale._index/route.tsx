import { remix } from "../../bridge.server.ts"
import { redirectTo } from "../../bridge/Redirect.server.ts"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { newFormKey, takeBrief } from "../../intake.server.ts"
import { Form, useActionData, useLoaderData, Link } from "@remix-run/react"
import { useTranslation } from "react-i18next"
import { Effect } from "effect"
export const loader = remix.loader(Effect.sync(() => ({ formKey: newFormKey() })))
export const action = remix.action(Effect.gen(function*() {
  const { locale } = yield* RemixRequest
  const { token } = yield* takeBrief
  return yield* redirectTo(`/${locale}/requests/${token}`)
}))
export default function Home() {
  const { formKey } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation()
  const was = reply !== undefined && "refused" in reply ? reply : undefined
  return <main><h1>{t("home.title")}</h1><Link to="requests/nope">nope</Link><Form method="post" encType="multipart/form-data"><input type="hidden" name="formKey" value={formKey} />
   <textarea name="problem" defaultValue={was?.values["problem"] ?? ""} /><input name="contact" defaultValue={was?.values["contact"] ?? ""} /><input type="file" name="files" multiple /><button>Send</button>
   {was && <output>{was.tag} {JSON.stringify(was)}</output>}</Form></main>
}
