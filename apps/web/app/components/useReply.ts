import { useEffect, useRef, useState } from "react"

interface Told {
  readonly reply: string
  readonly attempt: number
  readonly state: string
}

const textIn = (data: string): string => {
  const told: unknown = JSON.parse(data)
  return typeof told === "object" && told !== null && "text" in told && typeof told.text === "string" ? told.text : ""
}

/** The text of a reply as it is being written; `onEnd` is told when it has ended, however. */
export const useReply = (address: string, { attempt, reply, state }: Told, onEnd: () => void): string => {
  const [text, setText] = useState(reply)
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })
  const from = useRef(`${attempt}.${reply.length}`)
  const writing = state === "answering"

  useEffect(() => {
    if (!writing) return
    const source = new EventSource(`${address}?seen=${from.current}`)
    const followed = (change: (text: string) => string) => (event: MessageEvent<string>) => {
      from.current = event.lastEventId
      setText(change)
    }
    source.addEventListener(
      "text",
      (event: MessageEvent<string>) => followed((before) => before + textIn(event.data))(event)
    )
    source.addEventListener("anew", followed(() => ""))
    source.addEventListener("end", () => {
      source.close()
      end.current()
    })
    return () => source.close()
  }, [address, writing])

  return writing ? text : reply
}
