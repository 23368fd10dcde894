/**
 * Names that people trust with a password, a card or a code: one per entry, words in lower case without accents. A name that
 * is also a common word counts only with a word of its own field beside it, or when it is all that a title says.
 */
export interface Brand {
  readonly name: string
  readonly words: ReadonlyArray<string>
  /** The name is a word of some language, or a family's name, as well. */
  readonly common: boolean
}

const brands = (common: boolean, names: string): ReadonlyArray<Brand> =>
  names.split(/\s*,\s*/).map((name) => ({ name: name.trim(), words: name.trim().split(" "), common }))

const payment =
  "paypal, stripe checkout, revolut, klarna, skrill, payoneer, venmo, cash app, western union, moneygram, " +
  "google pay, apple pay, alipay, wechat pay, mastercard, american express, barion, paysafecard, bizum, przelewy24, blik, " +
  "tikkie, ideal payment, twint, careem pay"

const banks =
  "ceska sporitelna, ceskoslovenska obchodni banka, csob, komercni banka, moneta money bank, raiffeisenbank, fio banka, " +
  "air bank, unicredit, deutsche bank, commerzbank, postbank, sparkasse, volksbank, comdirect, dkb bank, " +
  "bnp paribas, credit agricole, societe generale, la banque postale, boursorama, credit mutuel, caisse d epargne, " +
  "intesa sanpaolo, poste italiane, postepay, mediolanum, banco santander, santander, bbva, caixabank, bankinter, " +
  "abn amro, rabobank, ing direct, mbank, pko bank polski, pekao, alior bank, millennium bank, sberbank, tinkoff, " +
  "vtb, alfabank, сбербанк, тинькофф, emirates nbd, mashreq, dubai islamic bank, first abu dhabi bank, adcb, " +
  "hsbc, barclays, lloyds bank, natwest, monzo, bank of america, wells fargo, jpmorgan, citibank, capital one, " +
  "swedbank, nordea, danske bank, erste bank, بنك ابوظبي الاول, بنك الامارات دبي الوطني"

const mail =
  "gmail, google account, outlook, hotmail, microsoft, microsoft 365, office 365, yahoo mail, yahoo, icloud, " +
  "apple id, proton mail, protonmail, gmx, web de, seznam cz, seznam email, yandex, mail ru, onedrive, sharepoint, " +
  "dropbox, docusign, adobe id, icloud mail, яндекс"

const social = "facebook, instagram, whatsapp, telegram messenger, linkedin, tiktok, snapchat, twitter, discord, " +
  "vkontakte, вконтакте, netflix, spotify, disney plus, steam community, roblox, playstation network, github, " +
  "ebay, aliexpress, allegro, booking com, airbnb, uber eats, вотсап, فيسبوك, انستغرام, واتساب"

const money =
  "coinbase, binance, kraken exchange, metamask, trust wallet, ledger live, trezor, blockchain com, bybit, " +
  "crypto com, phantom wallet, electrum wallet"

const delivery = "dhl, fedex, ups parcel, dpd, gls parcel, hermes parcel, royal mail, deutsche post, la poste, " +
  "colissimo, chronopost, postnl, poste italiane, correos, ceska posta, zasilkovna, packeta, poczta polska, inpost, " +
  "aramex, emirates post, почта россии, usps"

const state =
  "gov uk, bundid, elster, franceconnect, impots gouv, ameli, spid, agenzia entrate, inps, agencia tributaria, " +
  "clave pin, digid, mojeid, datova schranka, portal obcana, profil zaufany, mobywatel, epuap, gosuslugi, госуслуги, " +
  "uae pass, itsme, irs gov, bank id, bankid, financni sprava, الهوية الرقمية"

export const wellKnown: ReadonlyArray<Brand> = [
  ...brands(false, [payment, banks, mail, social, money, delivery, state].join(", ")),
  ...brands(
    true,
    "stripe, visa, wise, apple, google, amazon, steam, telegram, signal, chase, ing, ups, gls, hermes, kraken, " +
      "ledger, trezor wallet, discover, zelle, amex, orange, ideal, twitch, phantom, monzo, n26, correos, elster, target"
  )
]
