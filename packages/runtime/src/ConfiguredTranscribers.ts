import * as AzureSpeech from "@statex/ai/tiers/AzureSpeech"
import * as OpenAiSpeech from "@statex/ai/tiers/OpenAiSpeech"
import * as WhisperSpeech from "@statex/ai/tiers/WhisperSpeech"
import { Transcribers } from "@statex/ai/transcription/Transcriber"

/** The tiers that recordings may go to, where settings name any: our own hardware before others'. */
export const layer = Transcribers.layer([WhisperSpeech.configured, AzureSpeech.configured, OpenAiSpeech.configured])
