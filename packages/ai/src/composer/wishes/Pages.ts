/** How the ten languages call the kinds of pages that a wish can ask for. */
export const pageWords = {
  week:
    /\b(?:week (?:view|table|plan)|weekly (?:view|plan|table)|timetable|roster)|wochen(?:plan|ansicht|übersicht)|stundenplan|dienstplan|emploi du temps|planning hebdomadaire|vue (?:par )?semaine|orario settimanale|vista settimanale|tabella oraria|horario semanal|vista semanal|weekoverzicht|weekplanning|weekrooster|rooster|rozvrh|týdenní|tygodniow\p{L}+|plan tygodnia|расписани|недельн|جدول أسبوعي|عرض أسبوعي|الجدول الأسبوعي/iu,
  calendar: /\bcalend|\bkalend|\bagenda\b|календар|تقويم|رزنامة|kalendář/iu,
  dashboard:
    /dashboard|\boverview\b|übersichtsseite|startübersicht|\bübersicht\b|tableau de bord|vue d['’]ensemble|cruscotto|panoramica|panel de control|cuadro de mando|página de resumen|overzichtspagina|\boverzicht\b|přehledov|\bpřehled(?!n)|pulpit|kokpit|stron\p{L} przegląd|дашборд|обзорн|сводк|лист обзора|لوحة (?:معلومات|متابعة|تحكم|القيادة)|نظرة عامة|صفحة ملخص/iu,
  report:
    /\breports?\b|printable list|list to print|bericht|druckliste|liste zum (?:aus)?drucken|\brapport\b|liste à imprimer|relazione|elenco (?:da stampare|stampabile)|\binforme|listado para imprimir|lista para imprimir|lijst om (?:af )?te drukken|afdrukbare lijst|sestav[auy]|seznam\p{L}* (?:k|pro) tisk|\breport\b|raport|zestawieni|list[aęy] do druku|отч[её]т|списк?[оа]?к?\p{L}* для печати|تقرير|قائمة للطباعة/iu,
  document:
    /printable (?:sheet|document|page|form)|delivery note|work sheet|certificate|\bdruckblatt|\bdruckansicht|lieferschein|arbeitszettel|\bbeleg\b|fiche (?:à imprimer|imprimable)|bon de livraison|document imprimable|scheda (?:da stampare|stampabile)|bolla|documento (?:stampabile|imprimible)|ficha para imprimir|hoja (?:para imprimir|imprimible)|albar[áa]n|afdrukbaar (?:blad|document)|pakbon|werkbon|tiskov\p{L} (?:list|sestav|arch)|dodací list|list k tisku|karta do druku|dokument do druku|wydruk|печатн\p{L} (?:форм|лист|документ)|накладн|ورقة للطباعة|مستند للطباعة|وثيقة للطباعة|إيصال تسليم/iu,
  catalogue: /catalog|katalog|catálogo|catálog|каталог|كتالوج|دليل عام/iu,
  locations:
    /list by place|places list|locations? (?:list|page)|standort(?:liste|seite|übersicht)|liste des lieux|elenco dei luoghi|lista de lugares|locatielijst|seznam míst|lista miejsc|список (?:мест|адресов)|قائمة (?:المواقع|الأماكن)/iu,
  board: /\bboard\b|kanban|\btafel\b|bacheca|tablero|\bbord\b|nástěnk|tablic|доск|канбан|لوحة|كانبان|tableau kanban/iu,
  chart: /\bcharts?\b|graph|diagram|grafik|gráfic|grafic|wykres|график|диаграмм|مخطط|رسم بياني|\bgraf\b|\bgrafu?\b/iu,
  start:
    /start(?:ing)? page|home ?page|first page|start with|open(?:s)? with|begin with|startseite|einstiegsseite|page d['’]accueil|page de départ|première page|pagina iniziale|prima pagina|página (?:de )?inicio|página inicial|primera página|startpagina|beginpagina|úvodní stránk|startovní stránk|stron[aęyą] (?:startow|główn)|стартов\p{L}+ страниц|главн\p{L}+ страниц|начальн\p{L}+ страниц|الصفحة (?:الرئيسية|الأولى)|صفحة البداية/iu
} as const

export type PageKind = keyof typeof pageWords

/** What the pages of a kind are in a blueprint. */
export const tagOf = {
  week: "Timetable",
  calendar: "Calendar",
  dashboard: "Dashboard",
  report: "Report",
  document: "Document",
  catalogue: "Catalogue",
  locations: "Locations",
  board: "Board",
  chart: "Chart"
} as const

const order = [
  "week",
  "calendar",
  "dashboard",
  "document",
  "report",
  "catalogue",
  "locations",
  "board",
  "chart"
] as const

/** The kind of page that a text names, which is never the start page: any kind can be that. */
export const pageIn = (text: string): typeof order[number] | undefined =>
  order.find((kind) => pageWords[kind].test(text))
