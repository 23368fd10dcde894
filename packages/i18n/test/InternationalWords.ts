import type { Locale } from "@statex/kernel/Locale"

/** Names and abbreviations that are the same in every language. */
const everywhere =
  "statex pdf zip csv json html markdown svg png jpg webp docx odt rtf txt md xlsx pptx eml webm ogg mp3 m4a wav ai ip id url e-mail email telegram whatsapp linkedin starter professional enterprise kb mb gb ok eu fr ac moscow must should could api sla css js n t b h min max s ms g paypal coinbase btcpay bitcoin ether iban bic qr platba epc sepa vat"

/** Words that a language in Latin script truly shares with English. */
const shared: Partial<Record<Locale, string>> = {
  de:
    "status name plan filter version text hash code prototyp start problem audio video browser link standard original online team",
  fr:
    "plan version page date type code texte image description question option actions notes audio source total minutes phase menu message photos prototype",
  it: "file audio privacy video password link browser no menu online",
  es: "audio total plan no error original final local general",
  nl:
    "status filter plan type prototype code browser link data privacy start contact audio week export import menu online details team",
  cs: "status filtr plan text import export audio video start online",
  pl: "status filtr plan start import audio menu online"
}

const words = (list: string) => new Set(list.split(" "))
const everyone = words(everywhere)

/** Whether a text may read as it does in English: it holds no word but those above. */
export const allowedToEqualEnglish = (text: string, locale: Locale): boolean => {
  const own = words(shared[locale] ?? "")
  return (text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? []).every((word) => everyone.has(word) || own.has(word))
}
