import { useTranslation } from "react-i18next"
import { earlierOf, type Recording, type RecordingEvent, takeOf } from "./Recording.ts"

interface RecorderButtonsProps {
  readonly state: Recording
  readonly act: (event: RecordingEvent) => void
  /** Bytes that a new recording may have. */
  readonly room: () => number
}

type Simple = "cancel" | "pause" | "resume" | "stop" | "delete" | "restore"

/** What can be done with a recording as it stands; the first button takes the focus of the one before. */
export const RecorderButtons = ({ act, room, state }: RecorderButtonsProps) => {
  const { t } = useTranslation()
  const taken = takeOf(state) !== undefined
  const earlier = earlierOf(state) !== undefined
  const button = (type: Simple, first = false) => (
    <button
      key={type}
      type="button"
      className="secondary"
      onClick={() => act({ type })}
      data-first={first || undefined}
    >
      {t(`recorder.${type}`)}
    </button>
  )
  const record = (first: boolean) => (
    <button
      key="record"
      type="button"
      className="secondary"
      onClick={() => act({ type: "record", room: room() })}
      data-first={first || undefined}
    >
      <span className="lamp" aria-hidden="true" />
      {t(taken || earlier ? "recorder.again" : "recorder.record")}
    </button>
  )
  const buttons = () => {
    switch (state.at) {
      case "asking":
        return button("cancel", true)
      case "recording":
        return [button("pause", true), button("stop")]
      case "paused":
        return [button("resume", true), button("stop")]
      case "ending":
        return undefined
      default:
        return [record(!taken), taken && button("delete"), earlier && button("restore")]
    }
  }
  return <div className="recorder-buttons">{buttons()}</div>
}
