import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { hear, type Hearing, listening } from "./Hearing.ts"
import type { Microphone } from "./Microphone.ts"

/** The bar falls by this part in a tenth of a second. */
const fall = 0.35
const calm = 500

/** Shows how loud it is; says in words only when that changes for longer. */
export const LevelMeter = ({ level, live }: Pick<Microphone, "level"> & { readonly live: boolean }) => {
  const { t } = useTranslation()
  const bar = useRef<HTMLSpanElement>(null)
  const [says, setSays] = useState<Hearing["says"]>("listening")

  useEffect(() => {
    if (!live) return
    const pace = matchMedia("(prefers-reduced-motion: reduce)").matches ? calm : 0
    const { current } = bar
    let hearing = listening
    let shown = 0
    let before = performance.now()
    let drawn = 0
    const look = (now: number) => {
      const measured = level()
      const ms = now - before
      before = now
      if (measured !== undefined) {
        hearing = hear(hearing, measured, ms)
        shown = Math.max(measured, shown - fall * ms / 100)
        if (now - drawn >= pace) {
          drawn = now
          current?.style.setProperty("--level", shown.toFixed(2))
        }
        if (hearing.says !== "listening") setSays(hearing.says)
      }
      frame = requestAnimationFrame(look)
    }
    let frame = requestAnimationFrame(look)
    return () => {
      cancelAnimationFrame(frame)
      current?.style.setProperty("--level", "0")
    }
  }, [level, live])

  return (
    <>
      <span className="level" aria-hidden="true">
        <span ref={bar} />
      </span>
      <p className="hint level-words" role="status">{live && says !== "listening" && t(`recorder.${says}`)}</p>
    </>
  )
}
