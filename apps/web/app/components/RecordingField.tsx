import { type ComponentType, useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import type { RecorderProps } from "../recorder/Recorder.client.tsx"
import { recordingFormat } from "../recorder/RecordingFormat.ts"

/** The recorder's code, once it is there; undefined before, null where the browser cannot record. */
const useRecorderCode = () => {
  const [code, setCode] = useState<{ readonly Recorder: ComponentType<RecorderProps> } | null>()
  useEffect(() => {
    if (recordingFormat() === undefined) setCode(null)
    else import("../recorder/Recorder.client.tsx").then(setCode, () => setCode(null))
  }, [])
  return code
}

/** A recording is a file like any other: picked, or made on the page where the browser can. */
export const RecordingField = (props: RecorderProps) => {
  const { t } = useTranslation()
  const code = useRecorderCode()
  return (
    <div className="field">
      <label htmlFor="audio">
        {t("form.audio")} <span className="optional">({t("form.optional")})</span>
      </label>
      <p className="hint" id="audio-hint">{t("form.audioHint")}</p>
      <input
        id="audio"
        name="files"
        type="file"
        accept="audio/*,.webm,.ogg,.mp3,.m4a,.wav"
        aria-describedby="audio-hint"
      />
      {code !== null && <div className="recorder-place">{code !== undefined && <code.Recorder {...props} />}</div>}
    </div>
  )
}
