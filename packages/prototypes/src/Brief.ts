import { PrivacyMode } from "@statex/gdpr/PrivacyMode"
import { Locale } from "@statex/kernel/Locale"
import { Residency } from "@statex/kernel/Residency"
import { ReceivedFile } from "@statex/uploads/ReceivedFile"
import { Schema } from "effect"

const Answer = Schema.String.check(Schema.isMaxLength(20_000))

/** An e-mail address, a Telegram or LinkedIn name or address, or a telephone number (WhatsApp). */
export const Contact = Schema.Trim.check(Schema.isMinLength(3), Schema.isMaxLength(200))

/** A file that has been received and waits, whole, in the upload store. */
export const BriefFile = ReceivedFile
export type BriefFile = ReceivedFile

/** What a visitor sends: a description by text or file, and one contact value; nothing else is required. */
export const NewBrief = Schema.Struct({
  locale: Locale,
  problem: Answer,
  today: Answer,
  improvement: Answer,
  result: Answer,
  contact: Contact,
  privacy: PrivacyMode,
  /** How far the words may travel; the EU where nothing is said. */
  reach: Schema.optionalKey(Residency),
  formKey: Schema.String.check(Schema.isPattern(/^[A-Za-z0-9_-]{16,64}$/))
})
export type NewBrief = typeof NewBrief.Type
