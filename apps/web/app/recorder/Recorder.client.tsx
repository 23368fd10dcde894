import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { duration } from "../components/Formats.ts"
import { bytesOf, filesOf, fill, most } from "../components/FormFiles.ts"
import { LevelMeter } from "./LevelMeter.tsx"
import { Playback } from "./Playback.tsx"
import { RecorderButtons } from "./RecorderButtons.tsx"
import { isNearlyFull, isOpen, longest, promised, type Recording, takeOf } from "./Recording.ts"
import { clock, roundedRest } from "./RecordingTime.ts"
import { useFocusOnChange } from "./useFocusOnChange.ts"
import { useLeaveWarning } from "./useLeaveWarning.ts"
import { useRecorder } from "./useRecorder.ts"

export interface RecorderProps {
  readonly locale: string
  /** Whether the form is on its way: then leaving the page loses nothing. */
  readonly sending: boolean
  readonly onRecording: (recording: boolean) => void
}

/** Bytes that the form's other files leave to a recording; none when no further file may be sent. */
const roomBeside = (own: HTMLInputElement | null): number => {
  if (own?.form == null) return 0
  const mine = new Set(own.files)
  const others = filesOf(own.form).filter((file) => !mine.has(file))
  return others.length < most.files ? most.bytes - bytesOf(others) : 0
}

/** What the state says of itself; changes at most once a minute while recording, because it is read out. */
const useWords = (state: Recording, locale: string): string => {
  const { t } = useTranslation()
  switch (state.at) {
    case "asking":
      return t("recorder.asking")
    case "recording":
    case "paused": {
      const time = duration(roundedRest(longest - state.ms), locale)
      const words = t(state.at === "paused" ? "recorder.paused" : "recorder.running", { time })
      return isNearlyFull(state) ? `${words} ${t("recorder.nearlyFull")}` : words
    }
    case "recorded":
      return t(`recorder.ends.${state.take.end}`)
    case "deleted":
      return t("recorder.deleted")
    default:
      return ""
  }
}

/** Records the visitor's voice and puts it into the form as a file. */
export const Recorder = ({ locale, onRecording, sending }: RecorderProps) => {
  const { t } = useTranslation()
  const group = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const { act, microphone, state } = useRecorder(() => roomBeside(input.current))
  const words = useWords(state, locale)
  const take = takeOf(state)
  const open = isOpen(state)
  useFocusOnChange(group, state.at)
  useLeaveWarning(open || (take !== undefined && !sending))

  useEffect(() => onRecording(open), [onRecording, open])
  useEffect(() => {
    if (input.current !== null) fill(input.current, take === undefined ? [] : [take.file])
  }, [take])

  return (
    <div
      className="recorder"
      id="recorder"
      ref={group}
      role="group"
      aria-label={t("recorder.title")}
      tabIndex={-1}
      data-at={state.at}
    >
      <input ref={input} type="file" name="files" hidden tabIndex={-1} aria-hidden="true" />
      {(state.at === "recording" || state.at === "paused") && microphone !== undefined && (
        <div className="recorder-live">
          <span className="lamp" aria-hidden="true" />
          <span className="number" dir="ltr">{clock(state.ms)} / {clock(promised)}</span>
          <LevelMeter level={microphone.level} live={state.at === "recording"} />
        </div>
      )}
      {take !== undefined && <Playback take={take} locale={locale} />}
      {state.at === "refused" && <p className="fault" role="alert">{t(`recorder.refusals.${state.refusal}`)}</p>}
      <p className="hint" role="status">{words}</p>
      <RecorderButtons state={state} act={act} room={() => roomBeside(input.current)} />
    </div>
  )
}
