import type { Blueprint } from "@statex/blueprint/Blueprint"
import type { Translator } from "@statex/i18n/Translator"
import type { Revision } from "../../AiRequest.ts"
import type { Lexicon } from "../Lexicon.ts"
import { wordsOf } from "../Words.ts"
import { quotePattern } from "./Quotes.ts"
import { positionOf } from "./Wish.ts"

type Item = Revision["beyond"][number]

/** What needs a server or is a product of its own, in any of the ten languages, with what would be bought for it. */
const asked: ReadonlyArray<readonly [RegExp, string, Item["item"]]> = [
  [
    /app ?store|google play|play store|\bios\b|\bandroid\b|iphone|(?:native|mobile) apps?\b|handy-?app|application mobile|app (?:mobile|nativa|móvil)|applicazione mobile|aplicación móvil|mobiele app|mobilní aplikac|aplikacj\p{L} mobiln|мобильн\p{L}* приложени|تطبيق (?:جوال|هاتف|للهاتف|للجوال)/iu,
    "beyondmobile",
    "professional"
  ],
  [
    /datev|\bsap\b|salesforce|hubspot|shopify|woocommerce|quickbooks|\bxero\b|pohoda|comarch|(?<!\p{L})1[сc](?!\p{L})|\bapi\b|webhook|integrat(?:e|ion)|integrier|schnittstelle|intégr(?:ation|er|ez)|integrazion|integra(?:re|ción|r)\b|integrac|integratie|koppel(?:ing|en)|propojen|propoj\b|интеграц|تكامل|outlook|google (?:calendar|kalender|agenda|календар)|synchroni[sz]|sincroni|синхронизир|مزامنة/iu,
    "beyondintegration",
    "professional"
  ],
  [
    /\bgpt\b|chat-?bot|künstliche intelligenz|artificial intelligence|intelligence artificielle|inteligencia artificial|intelligenza artificiale|kunstmatige intelligentie|umělá inteligence|sztuczn\p{L} inteligencj|искусственн\p{L} интеллект|чат-бот|ذكاء اصطناعي|روبوت (?:دردشة|محادثة)/iu,
    "beyondassistant",
    "enterprise"
  ],
  [
    /stripe|paypal|credit card|card payments?|(?:online|electronic) payments?|pay(?:ing|ments?)? (?:online|by card|with card)|accept payments?|take payments?|online-?(?:be)?zahl|kreditkarte|kartenzahlung|mit karte (?:be)?zahl|online bezahl|paiements? (?:en ligne|par carte)|payer (?:en ligne|par carte)|carte bancaire|pagament\p{L} (?:online|con carta|elettronic)|pagare (?:online|con (?:la )?carta)|carta di credito|pagos? (?:en línea|online|con tarjeta)|pagar (?:en línea|online|con tarjeta)|tarjeta de crédito|online betal|betaling(?:en)? (?:online|met|via)|betalen (?:online|met)|creditcard|\bideal\b|platb\p{L} (?:kartou|online)|online platb|plat(?:it|i|ili) (?:kartou|online)|platební brán|płatnoś\p{L}+ (?:online|kart|internet)|płacić (?:online|kart)|zapłacić (?:online|kart)|онлайн-?\s?оплат|оплат\p{L} (?:онлайн|картой|на сайте)|платить (?:онлайн|картой)|приём платежей|الدفع (?:الإلكتروني|عبر|بالبطاقة|ببطاقة|أونلاين)|دفع إلكتروني|بطاقة ائتمان/iu,
    "cappayment",
    "starter"
  ],
  [
    /\blog-?ins?\b|log(?:s|ging)? in\b|sign(?:ing)?[ -]in\b|\bpasswords?\b|user accounts?|einlogg|anmelde(?:n|seite|maske|funktion)|passw[oö]rt|benutzerkont|connexion|se connecter|mot de passe|comptes? utilisateurs?|accesso con|password|account utente|contraseña|iniciar sesión|inicio de sesión|cuentas? de usuario|inloggen|wachtwoord|gebruikersaccount|přihl(?:ášen|ašov)|\bhesl[oaeu]m?\b|uživatelsk\p{L}+ účt|logowani|zalogowa|\bhas(?:ło|łem|ła|eł)\b|kont\p{L}* użytkownik|логин|парол|авторизац|вход по|личн\p{L}+ кабинет|تسجيل (?:ال)?دخول|كلمة (?:ال)?(?:مرور|سر)|حسابات? (?:ال)?مستخدم/iu,
    "caplogin",
    "starter"
  ],
  [
    /\bsms\b|смс|whatsapp|واتساب|telegram|push[ -]?(?:notif|nachricht|meldung)|newsletter|(?:send|email|notify|text|mail)(?:s|ing)? (?:\p{L}+ ){0,5}(?:e-?mails?|messages?|customers?|clients?|guests?|patients?|them|by e-?mail)|(?:e-?mails?|messages?) (?:\p{L}+ ){0,3}(?:sent|automatically)|(?:automatic|confirmation) e-?mails?|(?:e-?mails?|mail|nachricht(?:en)?) (?:\p{L}+ ){0,5}(?:ver)?(?:senden|schicken|gesendet|geschickt|verschickt)|(?:ver)?(?:sende|schicke)\p{L}* (?:\p{L}+ ){0,5}(?:e-?mails?|mail|nachricht)|per e-?mail|(?:envoy|envoi)\p{L}* (?:\p{L}+['’ ]){0,5}(?:e-?mails?|courriels?|messages?)|(?:invia|mandar|manda)\p{L}* (?:\p{L}+['’ ]){0,5}(?:e-?mails?|messagg)|(?:envi|mand)[aáeé]\p{L}* (?:\p{L}+ ){0,5}(?:e-?mails?|correos?|mensajes?)|(?:stuur|sturen|verstuur|verzend)\p{L}* (?:\p{L}+ ){0,5}(?:e-?mails?|mail|bericht)|(?:e-?mails?|berichten) (?:\p{L}+ ){0,4}(?:sturen|versturen)|(?:pošl|posíl|rozesíl|odesíl)\p{L}* (?:\p{L}+ ){0,5}(?:e-?mail|zpráv)|(?:wys(?:ył|ł|y)\p{L}*|wyślij) (?:\p{L}+ ){0,5}(?:e-?mail|wiadomoś|mail)|(?:отправ|отсыл|рассыл|присыл)\p{L}* (?:\p{L}+ ){0,5}(?:e-?mail|письм|сообщени|почт|уведомл)|рассылк|(?:أرسل|إرسال|ارسال|ترسل|يرسل) (?:\S+ ){0,5}(?:بريد|رسائل|رسالة|البريد)/iu,
    "capmessage",
    "starter"
  ],
  [
    /(?:another|second|separate|zweite|weitere|separate|eigene|deuxième|seconde|autre|secondo|seconda|altra|altro|segunda|segundo|otra|otro|tweede|aparte|andere|druh[áýou]+|další|drug[ąiae]|osobn[aeyą]|втор\p{L}+|друг\p{L}+|отдельн\p{L}+) (?:\p{L}+ )?(?:app|application|anwendung|website|webseite|site|shop|applicazione|sito|aplicación|web|webshop|aplikac\p{L}+|stránk\p{L}+|aplikacj\p{L}+|stron\p{L}+|приложени\p{L}+|сайт)(?!\p{L})|تطبيق(?:ا|اً)? (?:آخر|ثان)|موقع(?:ا|اً)? (?:آخر|ثان)/iu,
    "beyondsecond",
    "starter"
  ],
  [
    /(?:company |our |public |firm )?(?:website|web site|homepage) (?:for|of|about) (?:our|the|my) (?:company|business|firm|studio|shop)|\bblog\b|\bforum\b|\bpayroll\b|accounting (?:system|software|module)|social network|buchhaltung(?:sprogramm|ssystem|smodul)?|lohnabrechnung|comptabilité|gestion de la paie|contabilità|buste paga|contabilidad|nóminas|boekhoud|loonadministratie|účetnictví|mzdov|księgowoś|listy płac|бухгалтери|расч[её]т зарплат|محاسبة|كشوف الرواتب|مدونة|منتدى|блог|форум/iu,
    "beyondsecond",
    "professional"
  ]
]

const shop =
  /(?:online|web|internet)[- ]?(?:shop|store)|e-?shop|e-commerce|webwinkel|boutique en ligne|negozio (?:online|on-line)|tienda (?:online|en línea|virtual)|internetov\p{L} obchod|sklep\p{L}* internetow|интернет-?\s?магазин|متجر(?:ا|اً)? (?:إلكتروني|الكتروني|على الإنترنت)/iu

/** Of a wish that is about what records hold, the words are names: "a field payment by card". */
const aboutFields = (text: string, lexicon: Lexicon): boolean => {
  const row = wordsOf(text)
  return positionOf(lexicon.fieldNoun, row) !== -1 || positionOf(lexicon.wish.remove, row) !== -1 ||
    positionOf(lexicon.wish.rename, row) !== -1
}

/** The part of a wish that is a second product or needs a server, with what would be bought for it. */
export const beyondIn = (
  text: string,
  lexicon: Lexicon,
  words: Translator,
  blueprint: Blueprint
): ReadonlyArray<Item> => {
  const said = text.replace(quotePattern, " ")
  if (aboutFields(said, lexicon)) return []
  const sells = blueprint.views.some((view) => view._tag === "Order")
  return [
    ...asked.filter(([pattern]) => pattern.test(said)).map(([, key, item]): Item => ({ what: words(key), item })),
    ...(shop.test(said) && !sells ? [{ what: words("beyondsecond"), item: "starter" as const }] : [])
  ].filter((one, at, all) => all.findIndex((other) => other.what === one.what) === at)
}
