import { useEffect } from "react"

/** Lets the browser ask before the page is left while there is something to lose; every way out loads a document. */
export const useLeaveWarning = (active: boolean) => {
  useEffect(() => {
    if (!active) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", warn)
    return () => window.removeEventListener("beforeunload", warn)
  }, [active])
}
