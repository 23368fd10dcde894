import { useRevalidator } from "@remix-run/react"
import { useEffect, useRef, useState } from "react"
import type { PaymentShown } from "./PaymentShown.server.ts"

const versionIn = (data: string): number | undefined => {
  const told: unknown = JSON.parse(data)
  return typeof told === "object" && told !== null && "version" in told && typeof told.version === "number"
    ? told.version
    : undefined
}

/** Follows a payment that may still move, and loads the page's data again whenever it has. */
export const usePayment = ({ id, moving, version }: PaymentShown, locale: string) => {
  const { revalidate } = useRevalidator()
  const [interrupted, setInterrupted] = useState(false)
  const seen = useRef({ version, revalidate })
  useEffect(() => {
    seen.current = { version, revalidate }
  })
  // Another tab may have paid the order meanwhile.
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") seen.current.revalidate()
    }
    document.addEventListener("visibilitychange", look)
    return () => document.removeEventListener("visibilitychange", look)
  }, [])
  useEffect(() => {
    if (!moving) return
    const source = new EventSource(`/${locale}/payments/${id}/events`)
    source.addEventListener("open", () => setInterrupted(false))
    source.addEventListener("error", () => setInterrupted(true))
    source.addEventListener("payment", ({ data }: MessageEvent<string>) => {
      if (versionIn(data) !== seen.current.version) seen.current.revalidate()
    })
    return () => source.close()
  }, [id, locale, moving])
  return { interrupted: interrupted && moving }
}
