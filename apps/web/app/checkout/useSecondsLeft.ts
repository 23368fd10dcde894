import { useEffect, useState } from "react"

/** Seconds until the end, by the server's clock; they run on in the browser. */
export const useSecondsLeft = ({ secondsLeft }: { readonly secondsLeft: number }): number => {
  const [gone, setGone] = useState(0)
  useEffect(() => {
    const from = performance.now()
    setGone(0)
    const timer = setInterval(() => setGone(Math.floor((performance.now() - from) / 1000)), 15_000)
    return () => clearInterval(timer)
  }, [secondsLeft])
  return Math.max(0, secondsLeft - gone)
}
