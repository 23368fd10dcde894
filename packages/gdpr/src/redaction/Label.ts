import { counterWords, identityWords, phoneWords, vatWords } from "./LabelWords.ts"

/** Words before a number that say what it is. All are written as in the folded text: no accents, any case. */
const lexicon = {
  phone: phoneWords,
  iban: [
    "iban",
    "bankverbindung",
    "kontonummer",
    "ucet",
    "ucte",
    "conto",
    "cuenta",
    "konto",
    "compte",
    "rekening",
    "счет iban",
    "ايبان",
    "الايبان"
  ],
  card: [
    "(?:credit|debit|payment|visa|master) ?card(?: n\\w*)?",
    "card number",
    "kreditkarte\\w*",
    "kartennummer",
    "carte (?:bancaire|bleue|visa)",
    "tarjeta",
    "carta di credito",
    "creditcard\\w*",
    "kaartnummer",
    "kart[auoy]",
    "kartou",
    "numer karty",
    "cislo karty",
    "карт[а-я]*",
    "بطاقه",
    "البطاقه"
  ],
  vat: vatWords,
  nhs: ["nhs(?: n\\w*)?"],
  nino: ["nino", "ni n(?:umber|o)", "national insurance(?: n\\w*)?"],
  ssn: ["ssn", "social security(?: n\\w*)?"],
  steuerid: ["steuer-?id(?:entifikationsnummer|nr)?", "idnr", "id-nr", "steuerliche identifikationsnummer", "tin"],
  svnr: ["svnr", "sv-?nummer", "sv-nr", "sozialversicherungsnummer", "versicherungsnummer"],
  ahv: ["ahv(?:-?n\\w*)?", "avs", "numero avs"],
  nir: ["nir", "securite sociale", "n\\w* de secu", "numero de secu"],
  rrn: ["rijksregisternummer", "registre national", "insz", "niss", "rrn"],
  dni: ["dni", "nie", "nif"],
  bsn: ["bsn", "burgerservicenummer", "sofinummer", "persoonsnummer"],
  fiscal: ["codice fiscale", "cod\\. ?fisc\\.?", "c\\.f\\.", "cf"],
  birth: ["rodne cislo", "rodnym cislem", "rodneho cisla", "r\\.? ?c\\.", "rc"],
  pesel: ["pesel(?:em|u)?"],
  inn: ["инн"],
  snils: ["снилс[а-я]*"],
  ip: ["ip(?: ?-?addres\\w*| ?-?adres\\w*| number)?", "adresse ip", "direccion ip", "indirizzo ip", "ip-адрес[а-я]*"],
  saudi: ["iqama", "الاقامه", "اقامه", "اقامتي"],
  egyptian: ["الرقم القومي", "رقم قومي", "القومي", "رقمي القومي"],
  emirates: ["emirates id", "eid", "الهويه الاماراتيه", "هويه اماراتيه"],
  identity: identityWords,
  other: counterWords
} as const

export type LabelName = keyof typeof lexicon

const names = Object.keys(lexicon) as ReadonlyArray<LabelName>

const isArabic = (word: string): boolean => /^[\u0600-\u06ff]/.test(word)

/** A group per name; a name without words of a script has a group that never matches. */
const groups = (arabic: boolean): string =>
  names.map((name) => `(${lexicon[name].filter((word) => isArabic(word) === arabic).join("|") || "(?!)"})`).join("|")

/** Latin and Cyrillic words stand alone; Arabic ones may have grown onto an article or a preposition. */
const words = new RegExp(
  `(?:(?<![a-zа-я])(?=[a-zа-я])(?:${groups(false)})|(?=[\\u0600-\\u06ff])(?:${groups(true)}))(?![a-zа-я])`,
  "gi"
)

const reach = 40

/** Between a word like "order" and its number stands nothing but a sign or another word for "number". */
const tight =
  /^[\s:.,#°№()"'/-]*(?:(?:number|no|nr|num|numero|n|cislo|c|nummer|numer|номер|id|code|kod|is|je|ist|est|es|e|to|رقم|رقمه|رقمها)(?![a-zа-я])[\s:.,#°№()"'/-]*){0,2}$/i

/** "123456782 (BSN)", "12345678Z is my DNI": the words that may stand between a number and a label behind it. */
const behind =
  /^[\s,]*(?:[([]|-|(?:is|je|ist|est|es|e|to|это|هو|هي)\s)\s*(?:(?:my|our|the|muj|moje|mein|meine|mon|ma|mi|il mio|mijn|moj|мой|наш)\s+)?(?=[^\s])/i

const isDigit = (code: number): boolean => code >= 48 && code <= 57

const starting = new RegExp(words.source, "iy")

const nameOf = (match: RegExpExecArray): LabelName | undefined =>
  names[match.slice(1).findIndex((group) => group !== undefined) % names.length]

const before = (text: string, start: number): LabelName | undefined => {
  let from = start
  while (from > 0 && start - from < reach && !isDigit(text.charCodeAt(from - 1))) from--
  if (start - from < 2) return undefined
  const gap = text.slice(from, start)
  let last: RegExpExecArray | undefined
  for (const match of gap.matchAll(words)) last = match
  if (last === undefined) return undefined
  const name = nameOf(last)
  return name !== "other" || tight.test(gap.slice(last.index + last[0].length)) ? name : undefined
}

const after = (text: string, end: number): LabelName | undefined => {
  const window = text.slice(end, end + reach)
  const link = behind.exec(window)
  if (link === null) return undefined
  starting.lastIndex = link[0].length
  const match = starting.exec(window)
  return match === null ? undefined : nameOf(match)
}

/** Which label, if any, a folded text puts on the number at a place. Answers are remembered per place. */
export const labelsOf = (text: string) => {
  const seen = [new Map<number, LabelName | undefined>(), new Map<number, LabelName | undefined>()] as const
  const remember = (
    known: Map<number, LabelName | undefined>,
    place: number,
    look: (text: string, place: number) => LabelName | undefined
  ): LabelName | undefined => {
    if (!known.has(place)) known.set(place, look(text, place))
    return known.get(place)
  }
  return (start: number, end: number): LabelName | undefined =>
    remember(seen[0], start, before) ?? remember(seen[1], end, after)
}
