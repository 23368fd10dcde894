import { useTranslation } from "react-i18next"

/** A recording is a file like any other; it only has its own place in the form. */
export const RecordingField = () => {
  const { t } = useTranslation()
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
    </div>
  )
}
