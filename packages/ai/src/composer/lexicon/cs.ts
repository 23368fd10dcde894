import {
  capabilityWords,
  dayWords,
  entityWords,
  familyWords,
  fieldWords,
  type Lexicon,
  numberWords,
  stems,
  words
} from "../Lexicon.ts"
import { joined, things } from "../morphology/Things.ts"
import { cues } from "./cues/cs.ts"
import { grammar } from "./grammar/cs.ts"
import { trades } from "./trades/cs.ts"

export const cs: Lexicon = {
  cues,
  grammar,
  trades,
  stop: words(
    "a i o u v ve s se si k ke z ze na do od po pro při za že to ten ta ty tato tento jsme jsem je jsou být byl jako jak ale nebo který která které kteří co kde když aby náš naše naši naší našich můj moje každý každá každé každou všechny všech potřebujeme potřebuji chceme chci máme má mají dnes už také dále jejich jeho její by bude budou může musí ne jen podle kolik teď"
  ),
  letters: /[řěů]|[ščž]|ou$/u,
  with: stems(
    "tvoří= zahrnuje= zahrnují= patří= s= se= mít= měl= měla= mělo= měly= mám= máme= mívá= sestává= skládá= obsahuje= obsahují= má= mají= včetně="
  ),
  keep: stems(
    "eviduj sleduj zaznamenáv uchováv spravuj zapisuj vedu= píšeme= pamatuj zapisujeme= zapsat= zapisovat= evid zaznamen ukládat= ukládáme= sledov vést= vedeme= spravov uveď uvádí vyplní doplní doplňuj zapíše= zapisuj zanech nechají= zadá psát= píšu= píši= píšem= zaznamenaj zaznamenat= zapíšem vypisuj vyplňuj stačí= potřebuju= potřebuji= potřebujeme="
  ),
  and: words("a i nebo či také &"),
  article: words("jeho její jejich také i případně"),
  cut: words(
    "aby protože když kde který která které kteří pro v ve na u při my jsou je mají musí může ale dnes podle po od do jestli"
  ),
  each: words("každý každá každé každou každého každém každému každým každých"),
  fields: fieldWords(`
    text|Inventární číslo: inventárn_čísl
    text|Výrobní číslo: výrobn_čísl sériov_čísl
    text|IČO: ičo= ič= dič= vin= psč=
    text|Ulice: ulic
    text|Sídlo: sídl
    text|Plemeno: plemen
    text|Vakcína: vakcín
    text|Šarže: šarž
    text|Umístění: umístěn
    text|Kontakt: kontakt=
    text|Odrůda: odrůd
    text|Výrobce: výrobc
    text|Původ: původ=
    text|Rozměry: rozměr
    text|Místo: místo= místem=
    text|Branže: branž
    text|Rodné číslo: rodn_čísl
    longText|Účel: účel
    longText|Složení: složen
    longText|Alergeny: alergen
    money|Doplatek: doplat
    number|Tloušťka: tloušť
    number|Dávka: dávk
    text|Obor: obor= oboru=
    text|Zkratka: zkratk
    text|Titul: titul=
    text|Předmět: předmět=
    longText|Diagnóza: diagnóz
    longText|Léčba: léčb
    longText|Alergie: alergi
    longText|Zápis: zápis=
    longText|Důvod: důvod
    longText|Obsah: obsah=
    date|Narozen: narozen=
    date|Platnost: platnost
    date|Splatno: splatn
    time|Začátek: začát
    time|Konec: konec= konce=
    money|Záloha: záloh
    money|Kauce: kauc
    money|Sazba: sazb
    money|Nájem: nájem= nájmu= nájemné=
    money|Sleva: slev
    money|Hodnota: hodnot
    money|Mzda: mzd
    number|Váha: váh váz= vah=
    number|Výška: výšk
    number|Délka: délk
    number|Šířka: šířk
    number|Hloubka: hloubk
    number|Objem: objem
    number|Plocha: ploch výměr rozloh
    number|Teplota: teplot
    number|Kapacita: kapacit
    number|Rok: rok= roku= rokem= ročník
    number|Zásoba: zásob
    number|Minimum: minim
    number|Patro: patr
    number|Procento: procent
    number|Stav tachometru: stav_tachometr
    number|Nájezd: nájezd najet
    boolean|Vyřízeno: vyřízen
    boolean|Upozorněn: upozorněn
    boolean|Vráceno: vrácen= vráceno=
    choice|Stav: stav
    choice|Povrch: povrch
    date|Příjezd: příjezd
    date|Odjezd: odjezd
    number|Limit: limit
    choice|Úroveň: úrov
    choice|Pohlaví: pohlav
    choice|Způsob: způsob
    text|Jméno: jmén
    text|Jméno a příjmení: jmén_příjmen
    text|Příjmení: příjmen
    text|Název: náz
    text|Adresa: adres
    text|Město: měst
    text|Firma: firm
    text|Číslo: čísl
    text|Číslo zakázky: čísl_zakáz
    text|Kód: kód
    text|SPZ: spz rz=
    text|Autor: autor
    text|Značka: značk
    text|Model: model
    text|Dodavatel: dodavatel
    text|Odpovědná osoba: odpovědn_osob
    longText|Poznámka: poznámk
    longText|Popis: popis
    longText|Zpráva: zpráv
    longText|Závada: závad
    date|Datum: datum dat= datem= data=
    date|Datum narození: datum_narozen dat_narozen datem_narozen
    date|Termín: termín
    date|Den: den= dne= dnem=
    date|Splatnost: splatnost
    time|Čas: čas= časem= času=
    phone|Telefon: telefon
    phone|Telefonní číslo: telefonn_čísl
    phone|Mobil: mobil
    email|E-mail: e-mail email mail
    money|Cena: cen
    money|Částka: částk
    money|Náklady: náklad
    money|Rozpočet: rozpočt rozpočet
    money|Plat: plat=
    number|Množství: množstv
    number|Počet: počet počt
    number|Kusy: kus=
    number|Hmotnost: hmotnost
    number|Věk: věk=
    number|Hodiny: hodin
    text|Díly: díl=
    boolean|Zaplaceno: zaplacen
    boolean|Aktivní: aktivn
    url|Web: web= odkaz
    choice|Kategorie: kategori
    choice|Typ: typ=
    choice|Druh: druh=
    choice|Priorita: priorit
    choice|Velikost: velikost
    choice|Barva: barv
  `),
  entities: joined(
    things(
      "cs",
      `*zákazník *klient *klientka *zákaznice *zaměstnanec *pacient *člen *žák *student *host *nájemce *nájemník *dobrovolník *účastník *pracovník *technik *trenér *instruktor *lektor *řidič *lékař
      *učitel *majitel *uživatel *čtenář *návštěvník *rodič *dítě *hráč *obchodník *partner *zájemce *chovatel *montér *opravář *brigádník *závodník *včelař *dodavatel *odběratel *pronajímatel *vlastník
      zakázka objednávka oprava položka faktura kniha výpůjčka půjčka zápůjčka poptávka nabídka dodávka zásilka návštěva prohlídka smlouva úkol projekt produkt výrobek kurz lekce akce třída skupina
      vozidlo auto stroj přístroj zařízení nářadí místnost stůl reklamace rezervace materiál zvíře pes kůň kočka byt dům pozemek objekt nemovitost kotel výjezd revize turnaj zápas trénink tým koncert představení
      výstava exponát předmět artefakt loď člun kajak kolo přívěs kurt víno pivo sýr recept jídlo rostlina strom úl ovce kráva koza beran jehně stádo ticket tiket incident požadavek hlášení směna příspěvek platba
      přihláška kroužek licence certifikát školení zkouška součástka šarže vakcína očkování vyšetření zákrok ošetření porod úhyn kontakt vzorek přípravek látka surovina příjemka výdejka přesun dar exemplář
      pokoj sezona jízda trasa závod startovka zahrada hrob pojištění škoda událost úraz pojistka spis žádost stížnost podnět darování svoz sklizeň úroda pozorování měření odečet kontrola montáž zařízení stavba`
    ),
    entityWords(`
    *Zákazník|Zákazníci: zákazní
    *Klient|Klienti: klient
    *Zaměstnanec|Zaměstnanci: zaměstnan
    *Pacient|Pacienti: pacient
    *Člen|Členové: člen
    *Žák|Žáci: žák= žáka= žákem= žáci žáků žáky
    *Student|Studenti: student
    *Kontakt|Kontakty: kontakt=  kontakty= kontaktů=
    *Host|Hosté: host= hosté= hostů= hosty=
    *Nájemce|Nájemci: nájem
    Dodavatel|Dodavatelé: dodavatel
    Zakázka|Zakázky: zakáz
    Objednávka|Objednávky: objednáv
    Oprava|Opravy: oprav
    Úkol|Úkoly: úkol
    Projekt|Projekty: projekt
    Produkt|Produkty: produkt
    Položka|Položky: položk polož
    Faktura|Faktury: faktur
    Nabídka|Nabídky: nabíd
    Kurz|Kurzy: kurz
    Akce|Akce: akce= akcí= akci=
    Kniha|Knihy: knih
    Výpůjčka|Výpůjčky: výpůj
    Vozidlo|Vozidla: vozid
    Auto|Auta: aut=  auta= aut=
    Stroj|Stroje: stroj
    Zařízení|Zařízení: zařízen
    Nářadí|Nářadí: nářad
    Místnost|Místnosti: místnost
    Stůl|Stoly: stol= stoly= stolů=
    Smlouva|Smlouvy: smlouv smluv
    Poptávka|Poptávky: poptáv
    Reklamace|Reklamace: reklamac
    Dodávka|Dodávky: dodáv
    Materiál|Materiály: materiál
    Zvíře|Zvířata: zvíř
    Rezervace|Rezervace: rezervac
    Byt|Byty: byt= byty= bytů=
  `)
  ),
  books: stems(
    "rezerv objednat= objednávání= objednávat= objednávaly= objednávali= objednaly= objednali= zamluv domluv"
  ),
  appointments: entityWords(`
    Termín|Termíny: termín
    Schůzka|Schůzky: schůz
    Návštěva|Návštěvy: návštěva= návštěvu= návštěvy=
  `),
  fieldNoun: stems("pole= políčk sloup údaj"),
  status: stems("stav= stavy= stavů= stavem= stavu= stavech= stavům= fáz status"),
  offer: stems("nabízíme= nabíd služb služeb prodáváme= ceník cenách"),
  family: familyWords(`
    booking 3: rezerv objednat= objednání objednávání termíny= termínů=
    booking 2: kalendář rozvrh
    landing 3: landing úvodní_stránk
    landing 2: webov stránk web= prezent návštěvn poptáv kontaktní_formulář oslov
    records 2: evid spravov přehled databáz inventář sklad excel sešit
    records 1: seznam stav zakáz sledov
  `),
  capability: capabilityWords(`
    search: vyhledáv hledat= hledán vyhledat= filtr
    export: export import
    chart: graf= grafy= statistik
    board: nástěnk kanban
    payment: platb platit= zaplatit=
    login: přihlášen přihlašov hesl
    message: připomín sms newsletter whatsapp upozorn
    photo: fotk fotograf
    map: mapa= mapu= mapy=
    print: tisk tisknout pdf
  `),
  named: stems("firma= firmu= jmenuje= název= autoservis= salon= salón= restaurace= kavárna= studio= dílna="),
  colours: numberWords(`
    0: červen
    28: oranžov
    45: žlut zlat
    130: zelen
    85: olivov
    175: tyrkys
    220: modr
    270: fialov
    330: růžov
    350: vínov
    22: hněd
  `),
  weekdays: dayWords(`
    1: pondělí pondělk po=
    2: úterý úter út=
    3: středa středu středy st=
    4: čtvrtek čtvrtk čt=
    5: pátek pátk pá=
    6: sobota sobotu soboty so=
    7: neděle neděli ne=
    1 2 3 4 5: pracovní_dn všední_dn
    6 7: víkend
    1 2 3 4 5 6 7: denně
  `),
  until: words("do až"),
  minutes: numberWords("1: minut min="),
  half: stems("půl= půlhodin"),
  hour: stems("hodin půlhodin"),
  open: stems("otevřen otevírací otvírací hod= hodin"),
  places: stems("osob lid= lidí= míst stol židl účastní host"),
  most: stems("nejvýše maximálně max= nejvíce kapacit"),
  numbers: numberWords(
    "1: jeden= jedna= jedno= jednu=\n2: dva= dvě= dvou=\n3: tři= tří=\n4: čtyři=\n5: pět= pěti=\n6: šest=\n7: sedm=\n8: osm=\n9: devět=\n10: deset=\n12: dvanáct=\n20: dvacet="
  ),
  wish: {
    add: stems("přid doplň vlož nový= nové= nová= novou= chceme= potřebujeme="),
    remove: stems("odstraň odeber smaž zruš vymaž odebrat= smazat="),
    rename: stems("přejmen pojmen nazv"),
    change: stems("změň změn nastav udělej uprav nahraď ať= bude="),
    required: stems("povinn"),
    optional: stems("nepovinn volitel"),
    colour: stems("barv odstín"),
    title: stems("nadpis titul"),
    app: stems("aplikac prototyp"),
    board: stems("nástěnk kanban"),
    chart: stems("graf= grafy= grafu= diagram statistik"),
    option: stems("stav= stavy= stavu= stavů= možnost hodnot"),
    capacity: stems("kapacit míst= osob="),
    to: words("na do k ke za jako u")
  }
}
