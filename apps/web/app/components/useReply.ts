import { useEffect, useRef, useState } from "react"
import { readReply } from "./ReplySource.ts"

interface Told {
  readonly reply: string
  readonly attempt: number
  readonly state: string
}

/** Milliseconds until a refused reply is asked for again, where it is still being written: as browsers wait for a lost one. */
const patience = 3000

/** The text of a reply as it is being written; `onEnd` is told when nothing more comes of it, however that came about. */
export const useReply = (address: string, { attempt, reply, state }: Told, onEnd: () => void): string => {
  const [text, setText] = useState(reply)
  const [refusals, setRefusals] = useState(0)
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })
  const from = useRef(`${attempt}.${reply.length}`)
  const writing = state === "answering"

  useEffect(() => {
    if (!writing) return
    let again: ReturnType<typeof setTimeout> | undefined
    const followed = (id: string, change: (text: string) => string) => {
      from.current = id
      setText(change)
    }
    const stop = readReply(new EventSource(`${address}?seen=${from.current}`), {
      onText: (more, id) => followed(id, (before) => before + more),
      onAnew: (id) => followed(id, () => ""),
      onEnd: () => end.current(),
      onRefused: () => {
        end.current()
        again = setTimeout(() => setRefusals((before) => before + 1), patience)
      }
    })
    return () => {
      clearTimeout(again)
      stop()
    }
  }, [address, writing, refusals])

  return writing ? text : reply
}
