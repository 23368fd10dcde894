import { Form } from "@remix-run/react"
import { useTranslation } from "react-i18next"

/** Every finished version, the one online marked, each other one click away. */
export const Versions = (
  { current, versions }: { readonly current: number; readonly versions: ReadonlyArray<number> }
) => {
  const { t } = useTranslation()
  return (
    <section className="section" aria-labelledby="versions">
      <h2 id="versions">{t("result.versions")}</h2>
      <ul className="versions">
        {versions.map((version) => (
          <li key={version}>
            <span>{t("result.versionOf", { version })}</span>
            {version === current ? <span className="online">{t("result.online")}</span> : (
              <Form method="post" replace>
                <button className="secondary" name="version" value={version}>{t("result.goBack", { version })}</button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
