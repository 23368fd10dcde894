import { type RefObject, useEffect } from "react"

const key = "statex.brief"

const textFields = (form: HTMLFormElement) =>
  [...form.elements].filter((element): element is HTMLInputElement | HTMLTextAreaElement =>
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text")
  )

const read = (): Record<string, string> => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "{}") as Record<string, string>
  } catch {
    return {}
  }
}

/** Storage may be forbidden or full: then nothing is kept, and nothing breaks. */
const write = (values: Record<string, string>) => {
  try {
    sessionStorage.setItem(key, JSON.stringify(values))
  } catch {
    return
  }
}

export const forgetText = () => write({})

/** Keeps what is typed for as long as the tab lives, and puts it back into fields that are empty. */
export const useKeptText = (form: RefObject<HTMLFormElement>) => {
  useEffect(() => {
    const { current } = form
    if (current === null) return
    const kept = read()
    for (const field of textFields(current)) {
      const text = kept[field.name]
      if (field.value === "" && text !== undefined && text !== "") {
        field.value = text
        const details = field.closest("details")
        if (details !== null) details.open = true
      }
    }
    const keep = () => write(Object.fromEntries(textFields(current).map(({ name, value }) => [name, value])))
    current.addEventListener("input", keep)
    return () => current.removeEventListener("input", keep)
  }, [form])
}
