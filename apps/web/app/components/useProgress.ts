import type { ChangeView, Progress, RunView } from "@statex/prototypes/RunView"
import { useEffect, useRef, useState } from "react"

type Now = Pick<Progress, "status" | "step" | "progress" | "change" | "answers">

interface Seen {
  readonly now: Now
  /** The connection is gone for the moment; the browser tries again by itself. */
  readonly interrupted: boolean
}

const isAtWork = ({ answers, change, status }: Now) =>
  status === "working" || change === "planning" || change === "working" || answers === "working"

/** What has to be known of a request to follow it. */
export interface Followed extends Pick<RunView, "token" | "sequence" | "status" | "step" | "progress"> {
  readonly change: { readonly phase: ChangeView["phase"] }
  readonly answers: Pick<RunView["answers"], "phase">
}

/** Follows the request from where the page stands; `onRest` is told when nothing more will come. */
export const useProgress = (view: Followed, locale: string, onRest: (last: Now) => void): Seen => {
  const { answers, change, progress, sequence, status, step, token } = view
  const start: Now = { answers: answers.phase, change: change.phase, progress, status, step }
  const address = isAtWork(start) ? `/${locale}/requests/${token}/events?after=${sequence}` : undefined
  const [heard, setHeard] = useState<Seen & { readonly from: string }>()
  const rest = useRef(onRest)
  useEffect(() => {
    rest.current = onRest
  })

  useEffect(() => {
    if (address === undefined) return
    const source = new EventSource(address)
    source.addEventListener("open", () => setHeard((last) => last && { ...last, interrupted: false }))
    source.addEventListener("error", () => setHeard((last) => last && { ...last, interrupted: true }))
    source.addEventListener("progress", (event: MessageEvent<string>) => {
      const now = JSON.parse(event.data) as Progress
      setHeard({ now, interrupted: false, from: address })
      if (isAtWork(now)) return
      source.close()
      rest.current(now)
    })
    return () => source.close()
  }, [address])

  // What was heard of an earlier state of the page counts no more.
  return heard !== undefined && heard.from === address ? heard : { now: start, interrupted: false }
}
