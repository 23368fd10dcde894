import type { ChangeView, Progress, RunView } from "@statex/prototypes/RunView"
import { useEffect, useState } from "react"

interface Seen {
  readonly now: Pick<Progress, "status" | "step" | "progress" | "change">
  /** The connection is gone for the moment; the browser tries again by itself. */
  readonly interrupted: boolean
}

const isAtWork = ({ change, status }: Seen["now"]) => status === "working" || change === "planning" || change === "working"

/** What has to be known of a request to follow it. */
export interface Followed extends Pick<RunView, "token" | "sequence" | "status" | "step" | "progress"> {
  readonly change: { readonly phase: ChangeView["phase"] }
}

/** Follows the request from where the page stands; `onRest` is told once when nothing more will come. */
export const useProgress = (view: Followed, locale: string, onRest: (last: Seen["now"]) => void): Seen => {
  const { change, progress, sequence, status, step, token } = view
  const [seen, setSeen] = useState<Seen>({ now: { change: change.phase, progress, status, step }, interrupted: false })
  const phase = change.phase

  useEffect(() => {
    const start = { change: phase, progress, status, step }
    setSeen({ now: start, interrupted: false })
    if (!isAtWork(start)) return
    const source = new EventSource(`/${locale}/requests/${token}/events?after=${sequence}`)
    source.addEventListener("open", () => setSeen((last) => ({ ...last, interrupted: false })))
    source.addEventListener("error", () => setSeen((last) => ({ ...last, interrupted: true })))
    source.addEventListener("progress", (event: MessageEvent<string>) => {
      const now = JSON.parse(event.data) as Progress
      setSeen({ now, interrupted: false })
      if (isAtWork(now)) return
      source.close()
      onRest(now)
    })
    return () => source.close()
    // A new view starts anew; what is asked for at rest never changes.
  }, [token, sequence, status, phase])

  return seen
}
