import type { Locale } from "@statex/kernel/Locale"

/**
 * How each kind of change is asked for in each language. `{E}` is a list of the app, `{F}` one of its fields, `{D}` a date, `{N}` a number,
 * `{O}` a value of the choice `{C}`. Lines that begin with `!` must not be done: they are beyond a change, or say nothing that could be done.
 */
const texts: Readonly<Record<Locale, string>> = {
  en: `
field: Add a field "Delivery notice" to {E}.
fields: Please add the fields phone and birthday to {E}.
entity: Also keep {T} with name, phone and city.
older: Show {E} whose {D} is more than 6 months ago.
within: Remind us of {E} whose {D} is within 14 days.
below: Add a reminder when {N} in {E} falls below 5.
required: {F} in {E} must be required.
unique: {F} in {E} must be unique.
most: {N} in {E} may be at most 500.
calendar: Add a calendar of {E} by {D}.
dashboard: We need a dashboard.
report: Add a printable list of {E}.
document: Add a printable sheet for {E}.
catalogue: Add a catalogue of {E} for visitors.
chart: Add a chart of {E} by {C}.
option: Add the value "On hold" to {C} in {E}.
optionRenamed: Rename "{O}" to "Paused".
optionRemoved: Remove the value "{O}" from {C}.
fieldRemoved: Remove the field {F} from {E}.
fieldRenamed: Rename the field "{F}" to "Reference".
entityRenamed: Rename "{E}" to "Dossiers".
viewRemoved: Remove the chart of {E}.
name: Call the app "Blue Heron".
colour: Make the accent colour green.
start: The start page should be {E}.
button: The button "{B}" should say "Go ahead".
order: The states of {E} may only be taken in this order, no skipping.
persona: The accountant sees only {E}.
kind: Change the field {F} to a long text.
two: Add a field "Delivery notice" to {E} and make the accent colour green.
part: Add a field "Delivery notice" to {E}, and an online shop too.
!pay: Customers should be able to pay online by card.
!login: Everybody should log in with a password.
!mail: Send customers an e-mail when something changes.
!store: Publish it in the App Store.
!connect: Connect it to SAP through an API.
!nothing: Make it feel like a walk in the mountains.`,
  de: `
field: Füge bei {E} ein Feld „Liefervermerk“ hinzu.
fields: Bitte ergänze bei {E} die Felder Telefon und Geburtstag.
entity: Erfasse zusätzlich {T} mit Name, Telefon und Ort.
older: Zeige {E}, deren {D} länger als 6 Monate her ist.
within: Erinnere uns an {E}, deren {D} innerhalb von 14 Tagen liegt.
below: Warne uns, wenn {N} bei {E} unter 5 fällt.
required: {F} bei {E} soll ein Pflichtfeld sein.
unique: {F} bei {E} muss eindeutig sein.
most: {N} bei {E} darf höchstens 500 sein.
calendar: Füge einen Kalender für {E} nach {D} hinzu.
dashboard: Wir brauchen ein Dashboard.
report: Füge eine Druckliste für {E} hinzu.
chart: Füge ein Diagramm für {E} nach {C} hinzu.
option: Füge bei {E} den Wert „Zurückgestellt“ zu {C} hinzu.
optionRenamed: „{O}“ umbenennen in „Pausiert“.
optionRemoved: Entferne den Wert „{O}“ aus {C}.
fieldRemoved: Entferne das Feld {F} bei {E}.
fieldRenamed: Benenne das Feld „{F}“ um in „Aktenzeichen“.
entityRenamed: Benenne „{E}“ um in „Dossiers“.
name: Nenne die App „Blauer Reiher“.
colour: Die Akzentfarbe soll grün sein.
start: Die Startseite soll {E} sein.
button: Ersetze „{B}“ durch „Nur zu“.
persona: Der Buchhalter sieht nur {E}.
two: Füge bei {E} ein Feld „Liefervermerk“ hinzu und ändere die Farbe auf grün.
part: Füge bei {E} ein Feld „Liefervermerk“ hinzu, und einen Onlineshop auch.
!pay: Kunden sollen online mit Kreditkarte bezahlen können.
!mail: Sende den Kunden eine E-Mail, wenn sich etwas ändert.
!connect: Wir brauchen eine Schnittstelle zu DATEV.`,
  fr: `
field: Ajoutez un champ « Avis de livraison » à {E}.
entity: Ajoutez aussi les {T} avec nom, téléphone et ville.
older: Afficher les {E} dont {D} date de plus de 6 mois.
within: Rappelez-nous les {E} dont {D} arrive dans les 14 jours.
required: {F} dans {E} doit être obligatoire.
unique: {F} dans {E} doit être unique.
calendar: Ajoutez un calendrier pour {E} par {D}.
dashboard: Ajoutez un tableau de bord.
report: Ajoutez une liste à imprimer de {E}.
chart: Ajoutez un graphique de {E} par {C}.
option: Ajoutez la valeur « En attente » à {C} dans {E}.
optionRenamed: Renommez « {O} » en « Suspendu ».
optionRemoved: Supprimez la valeur « {O} » de {C}.
fieldRemoved: Supprimez le champ {F} dans {E}.
fieldRenamed: Renommez le champ « {F} » en « Référence interne ».
name: Appelez l'application « Héron bleu ».
colour: Changez la couleur en vert.
start: La page d'accueil doit être {E}.
button: Remplacez « {B} » par « Allons-y ».
two: Ajoutez un champ « Avis de livraison » à {E} et changez la couleur en vert.
!pay: Les clients doivent pouvoir payer en ligne par carte.
!login: Chacun doit se connecter avec un mot de passe.
!nothing: Que ce soit comme une promenade en montagne.`,
  it: `
field: Aggiungi un campo «Avviso di consegna» a {E}.
entity: Aggiungi anche i {T} con nome, telefono e città.
older: Mostra {E} con {D} più vecchia di 6 mesi.
within: Ricordaci {E} con {D} entro 14 giorni.
required: {F} in {E} deve essere obbligatorio.
calendar: Aggiungi un calendario per {E} secondo {D}.
dashboard: Aggiungi un cruscotto.
report: Aggiungi un elenco da stampare di {E}.
chart: Aggiungi un grafico di {E} per {C}.
option: Aggiungi il valore «In attesa» a {C} in {E}.
optionRenamed: Rinomina «{O}» in «Sospeso».
optionRemoved: Elimina il valore «{O}» da {C}.
fieldRemoved: Rimuovi il campo {F} da {E}.
fieldRenamed: Rinomina il campo «{F}» in «Riferimento interno».
name: Chiama l'app «Airone blu».
colour: Cambia il colore in verde.
start: La pagina iniziale deve essere {E}.
button: Sostituisci «{B}» con «Avanti così».
two: Aggiungi un campo «Avviso di consegna» a {E} e cambia il colore in verde.
!pay: I clienti devono poter pagare online con carta.
!mail: Invia ai clienti una e-mail quando qualcosa cambia.
!nothing: Deve sembrare una passeggiata in montagna.`,
  es: `
field: Añade un campo «Aviso de entrega» a {E}.
entity: Añade también {T} con nombre, teléfono y ciudad.
older: Muestra {E} con {D} de hace más de 6 meses.
within: Avísanos de {E} con {D} dentro de 14 días.
required: {F} en {E} debe ser obligatorio.
unique: {F} en {E} debe ser único.
calendar: Añade un calendario de {E} por {D}.
dashboard: Añade un panel de control.
report: Añade una lista para imprimir de {E}.
chart: Añade un gráfico de {E} por {C}.
option: Añade el valor «En espera» a {C} en {E}.
optionRenamed: Renombra «{O}» a «Pausado».
optionRemoved: Elimina el valor «{O}» de {C}.
fieldRemoved: Elimina el campo {F} de {E}.
fieldRenamed: Renombra el campo «{F}» a «Referencia interna».
name: Llama a la aplicación «Garza azul».
colour: Cambia el color a verde.
start: La página de inicio debe ser {E}.
button: Sustituye «{B}» por «Adelante».
two: Añade un campo «Aviso de entrega» a {E} y cambia el color a verde.
!login: Cada uno debe iniciar sesión con contraseña.
!store: Publícalo en la App Store.
!pay: Los clientes deben poder pagar en línea con tarjeta.`,
  nl: `
field: Voeg een veld ‘Leverbericht’ toe aan {E}.
entity: Voeg ook {T} toe met naam, telefoon en plaats.
older: Toon {E} waarvan {D} langer dan 6 maanden geleden is.
within: Herinner ons aan {E} waarvan {D} binnen 14 dagen valt.
required: {F} bij {E} moet verplicht zijn.
unique: {F} bij {E} moet uniek zijn.
calendar: Voeg een kalender toe voor {E} op {D}.
dashboard: Voeg een dashboard toe.
report: Voeg een afdrukbare lijst van {E} toe.
chart: Voeg een grafiek toe van {E} per {C}.
option: Voeg de waarde ‘In de wacht’ toe aan {C} bij {E}.
optionRenamed: Hernoem ‘{O}’ naar ‘Gepauzeerd’.
optionRemoved: Verwijder de waarde ‘{O}’ uit {C}.
fieldRemoved: Verwijder het veld {F} bij {E}.
fieldRenamed: Hernoem het veld ‘{F}’ naar ‘Dossiercode’.
name: Noem de app ‘Blauwe reiger’.
colour: Verander de kleur in groen.
start: De startpagina moet {E} zijn.
button: Vervang ‘{B}’ door ‘Ga je gang’.
two: Voeg een veld ‘Leverbericht’ toe aan {E} en verander de kleur in groen.
!pay: Klanten moeten online kunnen betalen met iDEAL.
!nothing: Laat het voelen als een wandeling in de bergen.`,
  cs: `
field: Přidej pole „Avízo dodání“ k {E}.
entity: Eviduj také {T}: jméno, telefon, město.
older: Zobraz {E}, kde {D} je starší než 6 měsíců.
within: Upozorni na {E}, kde {D} je do 14 dnů.
required: {F} u {E} ať je povinné.
unique: {F} u {E} musí být jedinečné.
calendar: Přidej kalendář pro {E} podle {D}.
dashboard: Přidej dashboard.
report: Přidej seznam k tisku pro {E}.
chart: Přidej graf {E} podle {C}.
option: Přidej hodnotu „Odloženo“ do {C} u {E}.
optionRenamed: Přejmenuj „{O}“ na „Pozastaveno“.
optionRemoved: Odstraň hodnotu „{O}“ z {C}.
fieldRemoved: Odstraň pole {F} u {E}.
fieldRenamed: Přejmenuj pole „{F}“ na „Spisová značka“.
name: Nazvi aplikaci „Modrá volavka“.
colour: Změň barvu na zelenou.
start: Úvodní stránka ať je {E}.
button: Nahraď „{B}“ za „Tak do toho“.
two: Přidej pole „Avízo dodání“ k {E} a změň barvu na zelenou.
!pay: Zákazníci ať mohou platit kartou online.
!connect: Chceme propojení s Pohodou.
!mail: Posílej zákazníkům e-mail, když se něco změní.`,
  pl: `
field: Dodaj pole „Awizo dostawy” do {E}.
entity: Dodaj też {T}: nazwa, telefon, miasto.
older: Pokaż {E}, których {D} jest starsza niż 6 miesięcy.
within: Przypomnij o {E}, których {D} przypada w ciągu 14 dni.
required: {F} w {E} ma być obowiązkowe.
calendar: Dodaj kalendarz {E} według {D}.
dashboard: Dodaj pulpit.
report: Dodaj listę do druku dla {E}.
chart: Dodaj wykres {E} według {C}.
option: Dodaj wartość „Odroczone” do {C} w {E}.
optionRenamed: Zmień nazwę „{O}” na „Wstrzymane”.
optionRemoved: Usuń wartość „{O}” z {C}.
fieldRemoved: Usuń pole {F} z {E}.
fieldRenamed: Zmień nazwę pola „{F}” na „Sygnatura akt”.
name: Nazwij aplikację „Błękitna czapla”.
colour: Zmień kolor na zielony.
start: Strona startowa ma być {E}.
button: Zamień „{B}” na „Do dzieła”.
two: Dodaj pole „Awizo dostawy” do {E} i zmień kolor na zielony.
!login: Każdy ma się logować hasłem.
!mail: Wyślij klientom e-mail, gdy coś się zmieni.`,
  ru: `
field: Добавь поле «Уведомление о доставке» к {E}.
entity: Добавь также {T}: название, телефон, город.
older: Показывай {E}, у которых {D} старше 6 месяцев.
within: Напомни о {E}, у которых {D} в ближайшие 14 дней.
required: {F} в {E} должно быть обязательным.
calendar: Добавь календарь {E} по полю {D}.
dashboard: Добавь дашборд.
report: Добавь список для печати {E}.
chart: Добавь диаграмму {E} по {C}.
option: Добавь значение «Отложено» в {C} для {E}.
optionRenamed: Переименуй «{O}» в «Приостановлено».
optionRemoved: Удали значение «{O}» из {C}.
fieldRemoved: Удали поле {F} из {E}.
fieldRenamed: Переименуй поле «{F}» в «Номер дела».
name: Назови приложение «Синяя цапля».
colour: Измени цвет на зелёный.
start: Стартовая страница должна быть {E}.
button: Замени «{B}» на «Поехали».
two: Добавь поле «Уведомление о доставке» к {E} и измени цвет на зелёный.
!pay: Клиенты должны платить картой онлайн.
!store: Опубликуй это в App Store.
!nothing: Пусть это будет как прогулка в горах.`,
  ar: `
field: أضف حقل «إشعار التسليم» إلى {E}.
entity: أضف أيضا {T} مع الاسم والهاتف والمدينة.
older: أظهر {E} التي مر على {D} أكثر من 6 أشهر.
within: ذكرنا بـ{E} التي يقع {D} خلال 14 يوما.
required: اجعل {F} في {E} إلزاميا.
calendar: أضف تقويم {E} حسب {D}.
dashboard: أضف لوحة معلومات.
report: أضف قائمة للطباعة من {E}.
chart: أضف رسم بياني {E} حسب {C}.
option: أضف قيمة «مؤجل» إلى {C} في {E}.
optionRenamed: غير «{O}» إلى «متوقف».
optionRemoved: احذف قيمة «{O}» من {C}.
fieldRemoved: احذف حقل {F} من {E}.
fieldRenamed: غير حقل «{F}» إلى «رقم الملف الداخلي».
name: غير اسم التطبيق إلى «مالك الحزين».
colour: اجعل اللون أخضر.
start: اجعل الصفحة الرئيسية {E}.
button: استبدل «{B}» بـ«هيا بنا».
two: أضف حقل «إشعار التسليم» إلى {E} واجعل اللون أخضر.
!pay: يجب أن يتمكن العملاء من الدفع الإلكتروني بالبطاقة.
!login: يجب تسجيل الدخول بكلمة مرور.`
}

/** Things that an app may not have yet, as each language says them in the sentence above. */
const things: Readonly<Record<Locale, ReadonlyArray<string>>> = {
  en: ["suppliers", "vehicles", "contractors"],
  de: ["Lieferanten", "Fahrzeuge", "Spediteure"],
  fr: ["fournisseurs", "véhicules", "transporteurs"],
  it: ["fornitori", "veicoli", "trasportatori"],
  es: ["proveedores", "vehículos", "transportistas"],
  nl: ["leveranciers", "voertuigen", "vervoerders"],
  cs: ["dodavatele", "vozidla", "dopravce"],
  pl: ["dostawców", "pojazdy", "przewoźników"],
  ru: ["поставщиков", "машины", "перевозчиков"],
  ar: ["الموردين", "السيارات", "الناقلين"]
}

export interface WishTemplate {
  readonly kind: string
  readonly text: string
  /** False where nothing of it may be done. */
  readonly possible: boolean
}

export const templatesOf = (locale: Locale): ReadonlyArray<WishTemplate> =>
  texts[locale].trim().split("\n").map((line) => {
    const at = line.indexOf(": ")
    return { kind: line.slice(0, at).replace("!", ""), text: line.slice(at + 2), possible: !line.startsWith("!") }
  })

export const thingsOf = (locale: Locale): ReadonlyArray<string> => things[locale]
