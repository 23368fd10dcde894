import { fold } from "./Homoglyph.ts"

const stems = (list: string): ReadonlyArray<string> => list.split(" ")

/** Who says one of these deals with a brand's things, whatever else is said. */
const trades = stems(
  "repair accept resell dealer course training tutorial workshop import export integrat alternative compar akzept " +
    "reparatur schulung kurs nehm zahlung reparation formation riparazion corso reparacion curso tienda reparatie " +
    "cursus opravy oprava servis kurz prijim naprawa serwis szkoleni przyjmuj ремонт принима курс إصلاح اصلاح تصليح نقبل صيانة"
)

/** Who says one of these may speak about a brand. */
const relations = new Set(stems(
  "for with by via using on from mit fur uber bei von avec pour par chez con per via da para de met voor bij s pro pres " +
    "na dla przez z через для с по عبر مع على"
))

/** Words that a sign-in or a payment page says about itself. */
const poses = stems(
  "login signin account secur verif confirm unlock suspend wallet bank anmeld konto sicher bestatig connexion " +
    "identif compte accedi accesso iniciar acceso cuenta inloggen rekening beveilig prihlas ucet overeni zaloguj logowan " +
    "weryfik вход войти аккаунт кабинет подтверд تسجيل حساب تاكيد"
).map(fold)

const begins = (words: ReadonlyArray<string>, list: ReadonlyArray<string>): boolean =>
  words.some((word) => list.some((stem) => word.startsWith(stem)))

const foldedTrades = trades.map(fold)

/** The words are those of a page that wants to be trusted. */
export const isPosing = (words: ReadonlyArray<string>): boolean =>
  begins(words, poses) || /\b(?:log|sign) (?:in|on|up)\b/.test(words.join(" "))

/** The words speak about a brand, as a business does that repairs, sells or takes something: they do not claim to be it. */
export const isMention = (words: ReadonlyArray<string>): boolean =>
  begins(words, foldedTrades) || words.some((word) => relations.has(word)) && !isPosing(words)
