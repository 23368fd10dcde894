import { type SyntheticEvent, useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { byteSize } from "../components/Formats.ts"
import type { Take } from "./Recording.ts"
import { clock } from "./RecordingTime.ts"

/** Browsers do not write the length into what they record: jumping to the end makes them find it. */
const findLength = ({ currentTarget: audio }: SyntheticEvent<HTMLAudioElement>) => {
  if (Number.isFinite(audio.duration)) return
  audio.addEventListener("durationchange", () => {
    audio.currentTime = 0
  }, { once: true })
  audio.currentTime = 1e7
}

/** The recording to listen to, with its name, length and size. */
export const Playback = ({ locale, take: { file, ms } }: { readonly take: Take; readonly locale: string }) => {
  const { t } = useTranslation()
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- the visitor's own words, spoken a moment ago */}
      <audio
        controls
        src={address}
        aria-label={t("recorder.player")}
        data-first
        tabIndex={0}
        onLoadedMetadata={findLength}
      />
      <p className="take">
        <span className="name">
          <bdi>{file.name}</bdi>
        </span>
        <span className="number" dir="ltr">{clock(ms)}</span>
        <span className="number">{byteSize(file.size, locale)}</span>
      </p>
    </>
  )
}
