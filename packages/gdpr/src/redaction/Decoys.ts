/**
 * Numbers that look personal and are not: dates, times, prices, percentages, quantities, dimensions, coordinates and
 * machine identifiers, in the folded text. They win over every finding that is no more than likely.
 */
const currency =
  "€|\\$|£|¥|₽|zl|kc|czk|eur|euros?|usd|gbp|chf|pln|rub|aed|sar|egp|dh|руб[а-я]*|р\\.|درهم\\S*|ريال\\S*|جنيه\\S*|يورو|دولار\\S*"

const unit = "%|‰|mil\\.?|mio\\.?|mld\\.?|million\\w*|milion\\w*|tis\\.?|млн|тыс|مليون|الف|" +
  "[xх×] ?\\d|[cmk]?m[23²³]|[cmk]m|кв|sqm|sq ?ft|[mk]g|[mc]l|kwh?|[gmk]b|px|hz|uhr|hod|min|" +
  "ks|kus\\w*|stuck|pcs|pieces|items|units|users|views|people|customers|visitors|orders|downloads|products|inhabitants|" +
  "kunden|nutzer\\w*|(?:seiten)?aufrufe|besucher\\w*|bestellungen|artikel|einwohner|" +
  "pieces|clients?|visiteurs|utilisateurs|habitants|produits|unites|" +
  "unidades|clientes|usuarios|visitas|visitantes|personas|habitantes|" +
  "pezzi|clienti|utenti|visitatori|prodotti|abitanti|" +
  "stuks|klanten|bezoekers|gebruikers|inwoners|producten|" +
  "lidi|osob\\w*|zakaznik\\w*|navstev\\w*|zobrazeni|uzivatel\\w*|obyvatel\\w*|" +
  "sztuk\\w*|klient\\w*|uzytkownik\\w*|mieszkanc\\w*|odwiedzin|odslon\\w*|wyswietl\\w*|" +
  "шт|раз|человек|клиент[а-я]*|посетител[а-я]*|жител[а-я]*|пользовател[а-я]*|просмотр[а-я]*|" +
  "عميل\\S*|زائر\\S*|زياره|قطعه|شخص\\S*|مستخدم\\S*|نسمه|منتج\\S*"

const amount = "\\d{1,12}(?:[ .,']\\d{1,12}){0,5}"

const shapes: ReadonlyArray<RegExp> = [
  /(?<!\d)(?:\d{1,2}[./-] ?\d{1,2}[./-] ?(?:19|20)\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2})(?!\d)/g,
  /(?<![\d:.])\d{1,2}[:.]\d{2}(?: ?(?:h|hod\.?|uhr|am|pm|ч))? ?- ?\d{1,2}[:.]\d{2}(?!\d)/gi,
  /(?<![\d:])\d{1,2}:\d{2}(?:-\d{1,2}:?\d{0,2})?(?![\d:])/g,
  /(?<!\d)(?:19|20)\d{2} ?[-/] ?(?:19|20)\d{2}(?!\d)/g,
  new RegExp(`(?<![a-zа-я]|\\d ?)(?:${currency})[ :]{0,2}${amount}`, "gi"),
  new RegExp(`(?<!\\d[ .,']?)${amount} ?(?:${currency}|${unit})(?![a-zа-я])`, "gi"),
  /(?<![\d.,])\d{1,5}(?:[.,]\d{1,3})? ?(?:[mgtlwvh°k]|ч|г|м)(?![a-zа-я])/gi,
  /\d[\d.,]{0,8} ?[x×*] ?\d[\d.,]{0,8}(?: ?[x×*] ?\d[\d.,]{0,8})?/gi,
  /(?<![\d.])-?\d{1,3}\.\d{3,10}, ?-?\d{1,3}\.\d{3,10}(?!\d)/g,
  /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])/gi,
  /(?<![0-9a-f])(?=[0-9]{0,30}[a-f])[0-9a-f]{32,128}(?![0-9a-z])/gi
]

/** Tells whether a span touches something that is certainly no personal number. Looked for once, when first asked. */
export const decoysOf = (text: string) => {
  let marked: Uint8Array | undefined
  const mark = (): Uint8Array => {
    const places = new Uint8Array(text.length)
    for (const shape of shapes) {
      for (const match of text.matchAll(shape)) places.fill(1, match.index, match.index + match[0].length)
    }
    return places
  }
  return (start: number, end: number): boolean => {
    marked ??= mark()
    for (let index = start; index < end; index++) if (marked[index] === 1) return true
    return false
  }
}
