import { remembered } from "../Remembered.ts"
import { fold } from "../Words.ts"

/**
 * What a label says, in any of the ten languages: beginnings of words after folding. `-x` may also end a compound word ("Mindestbestand"),
 * `x=` is a whole word.
 */
const stemsOf = {
  stock:
    "-bestand= -bestände -lagerbestand vorrat -voorraad stock= stock on_hand scort giacenz existencia disponib sklade skladem zásob stan= zapas остат наличи запас مخزون رصيد كميه_متوفر كمية_متوفر",
  minimum: "mindest minim minimum minimál mínim seuil minimaal минимал ادنى ادني reorder meldebestand umbral soglia",
  amount:
    "-menge= -anzahl= stückzahl stück quantit qty amount= how_many pieces count= hoeveelheid aantal cantidad quantité nombre_de número_de numero_di množství počet ks= kusů ilość ilosc liczba sztuk количеств числ штук كمي كميه عدد personen persons= people= guests= couverts pax coperti comensales",
  places:
    "-plätze -platz -plätzen platzzahl teilnehmerzahl kapaz capac places= place= seats= seat= spots= plekken plaatsen posti= plazas= cupo aforo míst miejsc liczba_miejsc мест вмест مقاعد سعه سعة اماكن helfer_benötigt needed= benötigt maximum= max=",
  price:
    "-preis -preise -tarif -gebühr -satz= -kosten price rate= fee= cost prix tarif prezzo costo tariffa precio tarifa coste importe -prijs -tarief cena ceny sazba stawk opłat цен стоимост тариф плат سعر رسوم تكلفه ثمن",
  total:
    "-summe= -gesamt gesamt -betrag= total totale= importe_total montant_total celkem celková suma razem łączn итог сумм مجموع اجمالي totaal",
  from:
    "von= ab= -beginn= anfang start= starts= begin from= abhol -abholung anreise checkin check-in ausleih ausgeliehen entliehen verliehen einzug einzugs début debut retrait emprunt prêté arrivée dal= inizio ritiro arrivo prestito entrata desde inicio recogida llegada préstamo entrada van= ophaal uitgeleend uitleen aankomst začátek zahájení od= převzetí vyzvednutí příjezd půjčen zapůjč výpůjč nástup początek odbiór odbior wypożycz przyjazd rozpocz начал выдач заезд взят въезд من= بدايه بداية البدء استلام اعاره إعارة pickup pick-up collected borrowed lent out= departure_from",
  to:
    "bis= -ende= rückgabe -rückgabe abreise checkout check-out auszug return due= until= to= end= ends= fin= retour jusqu départ échéance al= fine= riconsegna restituzione partenza scadenza hasta devolución devolucion salida vencimiento einde tot= terug inlever vertrek retour konec do= vrácen vrac odjezd splat koniec zwrot wyjazd zakończ конец возврат выезд оконч الى= إلى= نهايه نهاية اعاده إعادة ارجاع إرجاع تسليم",
  due:
    "-frist= fällig -fälligkeit fälligkeits termin= -termin= liefertermin deadline due= expir ablauf -ablauf échéance expiration scadenza vencimiento caduc vervaldat verloopt uiterste splatnost termín expirac termin_ ważnoś термин срок موعد انتهاء استحقاق valid_until gültig_bis end= ends= until= bis=",
  night:
    "anreise abreise check-in check-out checkin checkout arrivée départ arrivo partenza llegada salida aankomst vertrek příjezd odjezd przyjazd wyjazd заезд выезд وصول مغادره nächte",
  birth: "geburt birth born naiss nascit nacim geboort naroz urodz рожд ميلاد",
  code:
    "-nummer= nummer= nr= nr.= no.= number= -number= code= kennung signatur reference referenz číslo cislo numer номер رقم numéro número numero referencia référence inventarnummer barcode isbn",
  address:
    "adres -adresse anschrift address indirizzo dirección direccion domicilio адрес عنوان -adres einsatzort standort location= lieu= luogo= ubicación locatie umístění lokaliz место= موقع",
  area:
    "stadt= ort= city= town= ville= città comune ciudad municipio barrio stad= plaats= wijk město obec okres miasto dzielnica город район مدينه حي= stadtteil bezirk quartier district region gebiet",
  paid:
    "bezahlt paid= -paid payé payée réglé pagato pagata pagado pagada betaald zaplacen uhrazen zapłac opłac оплач مدفوع دفع payment_received",
  person:
    "mitarbeiter kunde kundin techniker monteur engineer technician employee staff commercial vendeur technicien employé tecnico addetto venditore técnico empleado comercial medewerker monteur zaměstnan technik pracownik сотрудник мастер менеджер موظف فني name= verantwortlich responsable responsabile zuständig assignee berater trainer teacher lehrer",
  description: "beschreibung description descrizione descripción omschrijving beschrijving popis opis описан وصف",
  weekday: "wochentag weekday jour= giorno= día= dia= weekdag den= den_v_týdnu dzień день_недели يوم",
  resolution: "lösung resolution résolution soluzione solución oplossing řešení rozwiązan решени حل"
} as const

/** What a word of a state says. */
const stateStems = {
  cancelled:
    "storn abgesag cancel annul anulad zruš odwoł anulow отмен ملغ الغ geannul afgelast abgelehnt reject declin no-show manqué refus rifiut rechaz zamít odrzuc отказ отклон afgewezen مرفوض nicht_erschienen verloren lost= perdu perso= persa= perse= perdid ztrac přegr przegr утер проигр потер خسر verfallen withdrawn zurückgezogen ausgetreten opgezegd",
  returned:
    "zurück returned back= rendu restitu devuel devolv vrácen zwróc zwrócon возвращ teruggebracht teruggegeven ingelever terug= retour رجع معاد اعيد مرتجع",
  final:
    "closed geschlossen abgeschlossen erledigt beendet fertig done= complet finish resolved gelöst terminé termin clos= close= closes résolu soldé chius risolt conclus cerrad resuelt terminad afgesloten opgelost klaar= afgerond gesloten uzavř vyřeš hotov dokonč ukonč zamkn rozwiąz zakończ gotow= закрыт решен решён завершен завершён выполнен сделан مغلق منجز مكتمل محلول انته paid= bezahlt payé pagat pagad betaald zaplac uhraz opłac оплач مدفوع delivered geliefert livré consegnat entregad geleverd bezorgd doruč dodán dostarcz доставл سلم collected abgeholt sent= verschickt versandt envoyé inviat spedit enviad verzonden verstuurd odeslán wysłan отправлен ارسل sold verkauft vendu vendut vendid verkocht prodán sprzedan продан مباع won= gewonnen gagné vint= ganad gewonnen vyhrán wygran выигран attended teilgenommen honoré served servi servit servid geserveerd obslou expired abgelaufen expiré scadut caducad verlopen vypršel wygas истек منتهي archived ended quoted"
} as const

export type Meaning = keyof typeof stemsOf
export type StateMeaning = keyof typeof stateStems

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

const compiled = (text: string): RegExp =>
  new RegExp(
    text.split(/\s+/u).map((entry) => {
      const inside = entry.startsWith("-")
      const whole = entry.endsWith("=")
      const body = escaped(fold(entry.replace(/^-/u, "").replace(/=$/u, ""))).replaceAll("_", String.raw`\s+`)
      return `${inside ? "" : String.raw`(?<![\p{L}\p{N}])(?:ال)?`}${body}${whole ? String.raw`(?![\p{L}\p{N}])` : ""}`
    }).join("|"),
    "u"
  )

/** Most are asked for by few briefs: each is made when it is first asked for. */
const patternsOf = <Key extends string>(texts: Readonly<Record<Key, string>>): (key: Key) => RegExp => {
  const made: Partial<Record<Key, RegExp>> = {}
  return (key) => made[key] ??= compiled(texts[key])
}

const meaningOf = patternsOf(stemsOf)
const stateOf = patternsOf(stateStems)

/** Whether a label says so, in whichever of the ten languages it is. */
export const means = (label: string, meaning: Meaning): boolean => meant(`${meaning} ${fold(label)}`)

const meant = remembered((said: string): boolean => {
  const [meaning = "", ...label] = said.split(" ")
  return meaningOf(meaning as Meaning).test(label.join(" "))
})

/** Whether a state is one in which a record is over, given back or called off. */
export const stateMeans = (label: string, ...any: ReadonlyArray<StateMeaning>): boolean =>
  any.some((meaning) => stateOf(meaning).test(fold(label)))

const kinds = {
  incoming:
    "zugang zugänge eingang eingänge -eingang wareneingang lieferung lieferungen einkauf receipt deliver incoming purchase restock entrée réception réassort entrata carico arrivo entrada recepción compra ontvangst inkoop levering binnenkom příjem příjmy naskladn dodávk przyjęc dostaw приход поступлен приёмк приемк استلام وارد توريد",
  order: "bestell auftrag aufträge order commande ordin pedid objednáv zamów заказ طلب طلبات bestelling comand",
  report:
    "liste -liste report übersicht raport seznam přehled relazione elenco informe listado отчёт отчет список تقرير قائمه rapport overzicht lijst list= inventur inventory bilanz zestawien lista= statist",
  contract: "vertrag -vertrag contract contrat contratt contrato overeenkomst smlouv umow договор عقد lease bail",
  enrolment:
    "anmeld einschreib buchung registr enrol sign-up inscri iscriz aanmeld inschrijv přihláš zapis zgłosz запис регистр تسجيل اشتراك booking reserv"
} as const
const kindOf = patternsOf(kinds)

/** Whether the name of a thing or a sheet says what kind it is. */
export const isKind = (label: string, kind: keyof typeof kinds): boolean => kindOf(kind).test(fold(label))
