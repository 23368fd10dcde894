import { useEffect, useReducer, useRef, useState } from "react"
import { type Microphone, openMicrophone, refusalOf } from "./Microphone.ts"
import { idle, next, type RecordingEvent } from "./Recording.ts"

const tickMs = 200

/** Carries a recording out: opens, pauses and closes the microphone as its state asks. `room` is in bytes. */
export const useRecorder = (room: () => number) => {
  const [state, dispatch] = useReducer(next, idle)
  const [microphone, setMicrophone] = useState<Microphone>()
  const counted = useRef(0)
  const left = useRef(room)
  useEffect(() => {
    left.current = room
  })
  const { at } = state

  const count = () => {
    const now = performance.now()
    dispatch({ type: "passed", ms: now - counted.current, room: left.current() })
    counted.current = now
  }

  useEffect(() => {
    if (at !== "asking") return
    let awaited = true
    openMicrophone(dispatch).then((opened) => {
      if (!awaited) return opened.close()
      setMicrophone(opened)
      dispatch({ type: "granted" })
    }, (error: unknown) => awaited && dispatch({ type: "refuse", refusal: refusalOf(error) }))
    return () => {
      awaited = false
    }
  }, [at])

  useEffect(() => {
    if (at === "paused") microphone?.pause()
    if (at === "ending") microphone?.stop()
    if (at !== "recording") return
    microphone?.resume()
    counted.current = performance.now()
    const timer = setInterval(count, tickMs)
    return () => clearInterval(timer)
  }, [at, microphone])

  useEffect(() => () => microphone?.close(), [microphone])

  /** What a visitor does; the time until then counts first. */
  const act = (event: RecordingEvent) => {
    if (at === "recording") count()
    dispatch(event)
  }
  return { act, microphone, state }
}
