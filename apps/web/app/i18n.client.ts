import { createInstance } from "i18next"
import { initReactI18next } from "react-i18next"
import { i18nOptions } from "./i18nOptions.ts"

const folder = "../../../packages/i18n/src/catalogues/web"
const load = import.meta.glob<object>("../../../packages/i18n/src/catalogues/web/*.json", { import: "default" })

/** The words of this document's language; no other language is fetched. */
export const i18nOfDocument = async () => {
  const lng = document.documentElement.lang
  const words = await (load[`${folder}/${lng}.json`] ?? load[`${folder}/en.json`])?.()
  const instance = createInstance()
  await instance.use(initReactI18next).init({
    ...i18nOptions,
    lng,
    resources: { [lng]: { web: words ?? {} } }
  })
  return instance
}
