import { fold } from "./Homoglyph.ts"

export type Credential =
  | "password"
  | "card number"
  | "card code"
  | "PIN"
  | "one-time code"
  | "seed phrase"
  | "sign-in name"

/** What fields that take something secret are called, in ten languages. A final `*` leaves the ending open. */
const names: Readonly<Record<Credential, string>> = {
  "password":
    "password*|passphrase|passcode|passwort*|kennwort*|mot de passe|parola d'ordine|contraseña*|wachtwoord*|" +
    "heslo|hesla|hasło|hasła|парол*|كلمة المرور|كلمة السر|الرقم السري",
  "card number": "card number*|card no|number on your card|number of your card|kartennummer*|kreditkartennummer*|" +
    "numéro de carte bancaire|numéro de carte bleue|numéro de carte de crédit|numéro de la carte|numéro de carte|" +
    "numero carta|numero della carta|numero di carta|número de tarjeta|número de la tarjeta|kaartnummer*|" +
    "creditcardnummer*|číslo karty|číslo platební karty|číslo kreditní karty|numer karty|номер карты|" +
    "номер банковской карты|رقم البطاقة|رقم بطاقة الائتمان|رقم البطاقة البنكية",
  "card code": "cvv|cvv2|cvc|cvc2|cvn|card verification|card security code|security code|kartenprüfnummer|prüfziffer|" +
    "cryptogramme|codice di sicurezza|código de seguridad|beveiligingscode|ověřovací kód karty|" +
    "bezpečnostní kód|kod zabezpieczający|kod bezpieczeństwa|код безопасности|رمز الأمان|رمز التحقق من البطاقة",
  "PIN": "pin|pin code|pincode|pin number|code pin|code secret|codice pin|código pin|clave pin|pin kód|kod pin|" +
    "пин|пин код|пинкод|رمز التعريف الشخصي|رقم التعريف الشخصي",
  "one-time code": "one time code|one time password|otp|verification code|sms code|authentication code|2fa code|tan|" +
    "einmalcode|einmalpasswort|bestätigungscode|sms tan|code à usage unique|code de vérification|code sms|codice otp|" +
    "codice monouso|codice di verifica|código de un solo uso|código de verificación|código sms|eenmalige code|" +
    "verificatiecode|sms code|jednorázový kód|jednorázové heslo|ověřovací kód|sms kód|kod jednorazowy|kod sms|" +
    "kod weryfikacyjny|hasło jednorazowe|одноразовый код|код из смс|код подтверждения|одноразовый пароль|" +
    "رمز التحقق|كلمة مرور لمرة واحدة|رمز لمرة واحدة",
  "seed phrase": "seed phrase*|seed words|recovery phrase*|recovery words|secret phrase|mnemonic phrase|private key|" +
    "secret recovery|wiederherstellungsphrase|wiederherstellungswörter|seed phrase|privater schlüssel|" +
    "phrase de récupération|phrase secrète|clé privée|frase di recupero|frase seed|chiave privata|" +
    "frase de recuperación|frase semilla|clave privada|herstelzin|herstelfrase|geheime zin|privésleutel|" +
    "obnovovací fráze|seed fráze|soukromý klíč|fraza odzyskiwania|fraza seed|klucz prywatny|сид фраза|сид фразу|" +
    "секретная фраза|фраза восстановления|приватный ключ|عبارة الاسترداد|عبارة الاسترجاع|العبارة السرية|المفتاح الخاص",
  "sign-in name": "login|log in|user name|username|user id|sign in|sign in name|online banking id|account id|iban|" +
    "benutzername|anmeldename|kontonummer|identifiant|nom d'utilisateur|nome utente|codice utente|usuario|" +
    "nombre de usuario|gebruikersnaam|přihlašovací jméno|uživatelské jméno|nazwa użytkownika|identyfikator|логин|" +
    "имя пользователя|اسم المستخدم|تسجيل الدخول"
}

const spaced = (text: string): string => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `

const phrasesOf = (list: string): ReadonlyArray<string> =>
  list.split("|").map((phrase) => phrase.endsWith("*") ? spaced(phrase).trimEnd() : spaced(phrase))

const shapes = (Object.entries(names) as ReadonlyArray<[Credential, string]>).map(([credential, list]) => ({
  credential,
  phrases: phrasesOf(list)
}))

/** What a field with this label takes; the more telling kinds come first. */
export const credentialIn = (label: string): Credential | undefined => {
  const said = spaced(label)
  return shapes.find(({ phrases }) => phrases.some((phrase) => said.includes(phrase)))?.credential
}

/** Words that make another thing of it: a shop's own card is no bank's, and a policy for passwords is none of them. */
const otherwise: Partial<Record<Credential, string>> = {
  "password": "policy|strength|manager|length|expiry",
  "card number":
    "loyalty|membership|member|library|gift|business|sim|punch|kunden*|mitglied*|bibliothek*|fidélité|membre|fedeltà|" +
    "socio|fidelidad|biblioteca|klanten*|leden*|bibliotheek*|věrnostní|členské|čtenářské|lojalnościowej|członkowskiej|" +
    "bibliotecznej|лояльности|читательского|الولاء|العضوية",
  "PIN": "size|badge|board|printer|header"
}

const besides = new Map(
  (Object.entries(otherwise) as ReadonlyArray<[Credential, string]>).map(([credential, list]) => [
    credential,
    phrasesOf(list)
  ])
)

/** A field that wants the secret itself. A loyalty card's number, or the size of a safety pin, is none. */
export const takes = (label: string): Exclude<Credential, "sign-in name"> | undefined => {
  const credential = credentialIn(label)
  if (credential === undefined || credential === "sign-in name") return undefined
  const said = spaced(label)
  return besides.get(credential)?.some((phrase) => said.includes(phrase)) === true ? undefined : credential
}
