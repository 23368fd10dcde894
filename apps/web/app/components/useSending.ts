import { useState } from "react"
import type { BriefRefusal } from "./BriefRefusal.ts"
import { forgetText } from "./useKeptText.ts"

export type Sending =
  | { readonly state: "idle" }
  /** `part` is 0–100. */
  | { readonly state: "sending"; readonly part: number }
  | { readonly state: "refused"; readonly refusal: BriefRefusal }

const json = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** Sends the brief with progress of the upload. The form's key stays: a second try is the same request. */
export const useSending = (address: string) => {
  const [sending, setSending] = useState<Sending>({ state: "idle" })
  const [tries, setTries] = useState(0)
  const refuse = (refusal: BriefRefusal) => {
    setSending({ state: "refused", refusal })
    setTries((before) => before + 1)
  }

  const send = (form: HTMLFormElement) => {
    const request = new XMLHttpRequest()
    setSending({ state: "sending", part: 0 })
    request.upload.addEventListener("progress", ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) setSending({ state: "sending", part: Math.floor((loaded / total) * 100) })
    })
    request.addEventListener("error", () => refuse({ tag: "Offline" }))
    request.addEventListener("load", () => {
      const answer = json(request.responseText)
      if (request.status === 201 && typeof answer["page"] === "string") {
        forgetText()
        window.location.assign(answer["page"])
      } else refuse({ ...answer, tag: typeof answer["tag"] === "string" ? answer["tag"] : "Broken" })
    })
    request.open("POST", address)
    request.send(new FormData(form))
  }
  return { sending, send, refuse, tries }
}
