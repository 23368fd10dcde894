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
import { cues } from "./cues/pl.ts"
import { grammar } from "./grammar/pl.ts"
import { trades } from "./trades/pl.ts"

export const pl: Lexicon = {
  cues,
  grammar,
  trades,
  stop: words(
    "a i o u w we z ze na do od po dla przy za że to ten ta te tego tej jest są być był jak jako ale lub albo który która które którzy co gdzie kiedy gdy aby żeby nasz nasza nasze naszych mój moja każdy każda każde każdego każdej każdym wszystkie wszystkich potrzebujemy potrzebuję chcemy chcę mamy ma mają dziś dzisiaj już także też ich jego jej będzie może musi nie tylko się teraz nas przez"
  ),
  letters: /[łąęńźż]|[ść]|^w$|sz|cz/u,
  with: stems(
    "tworzą= tworzy= obejmują= należą= z= ze= mieć= miał= miała= miało= miały= mieli= mam= mamy= posiada= składa= obejmuje= zawiera= zawierają= ma= mają= zawierający="
  ),
  keep: stems(
    "zapisuj rejestruj notuj śledzimy= przechowuj ewidencjonuj zbieramy= trzymamy= spisuj zapisujemy= zapisyw zapisać= ewidencj rejestr notuj śledz śledzić= prowadzić= prowadzimy= przechow zarządz podaj pisać= zapisać= wpisać= wpisywać= zapisuję= notuję= wpisuję= prowadzę= spisuję= wystarcz zostawia wpisuj wypełni dopisuj dopisz uzupełnia potrzebujemy= potrzebuję="
  ),
  and: words("i oraz lub albo a też &"),
  article: words("jego jej ich też także"),
  cut: words(
    "aby żeby ponieważ gdy gdzie który która które którzy dla w we na przy my są jest mają musi może ale dziś przez bo po od do"
  ),
  each: words("każdy każda każde każdego każdej każdym każdą każdemu każdych"),
  fields: fieldWords(`
    text|Numer seryjny: numer_seryjn numer_inwentarzow numer_fabryczn
    text|NIP: nip= pesel= regon= vin=
    text|Ulica: ulic
    text|Rasa: ras= rasa= rasę= rasą=
    text|Temat: temat
    text|Branża: branż
    text|Producent: producen
    text|Pochodzenie: pochodzen
    text|Wymiary: wymiar
    text|Odmiana: odmian
    longText|Składniki: składnik
    longText|Alergeny: alergen
    longText|Cel: cel= celem=
    number|Nakład: nakład
    number|Gramatura: gramatur
    number|Dawka: dawk
    money|Dopłata: dopłat
    text|Miejsce: miejsce= miejscem=
    text|Lokalizacja: lokalizacj
    text|Osoba kontaktowa: osob_kontaktow
    text|Osoba zgłaszająca: osob_zgłaszając
    text|Nadawca: nadawc
    text|Skład: skład=
    text|Materiał: materiał=
    longText|Treść: treś
    longText|Przeciwwskazania: przeciwwskaza
    longText|Zalecenia: zalece
    longText|Komentarz: komentarz=
    longText|Diagnoza: diagnoz
    longText|Przyczyna: przyczyn
    longText|Powód: powód powod=
    longText|Rozwiązanie: rozwiąza
    date|Ważność: ważnoś
    date|Data rozpoczęcia: data_rozpoczę datą_rozpoczę
    time|Początek: począt
    time|Koniec: koniec= końca=
    money|Zaliczka: zalicz
    money|Kaucja: kaucj
    money|Stawka: staw
    money|Czynsz: czynsz
    money|Honorarium: honorari
    money|Wartość: wartoś
    money|Rabat: rabat
    money|Opłata: opłata= opłatę= opłaty= opłatą=
    money|Wynagrodzenie: wynagrodz
    number|Powierzchnia: powierzchni
    number|Wysokość: wysokoś
    number|Szerokość: szerokoś
    number|Długość: długoś
    number|Czas trwania: czas_trwani
    number|Rok: rok= roku= rokiem=
    number|Stan magazynowy: stan_magazyn
    number|Poziom: poziom=
    number|Piętro: piętr
    number|Przebieg: przebieg
    number|Metraż: metraż
    number|Temperatura: temperatur
    number|Minimum: minim
    number|Pojemność: pojemnoś
    boolean|Zwrócone: zwrócon
    choice|Status: status
    choice|Nawierzchnia: nawierzchn
    date|Przyjazd: przyjazd
    date|Wyjazd: wyjazd
    number|Limit: limit
    choice|Płeć: płeć płci
    choice|Grubość: gruboś
    choice|Sposób: sposób
    text|Imię: imię imieni
    text|Imię i nazwisko: imię_nazwisk imieni_nazwisk
    text|Nazwisko: nazwisk
    text|Nazwa: nazw
    text|Tytuł: tytuł
    text|Adres: adres
    text|Miasto: miast
    text|Firma: firm
    text|Numer: numer
    text|Kod: kod=
    text|Autor: autor
    text|Marka: mark
    text|Model: model
    text|Dostawca: dostawc
    text|Numer rejestracyjny: numer_rejestracyjn
    longText|Uwagi: uwag
    longText|Notatka: notat
    longText|Opis: opis
    longText|Wiadomość: wiadomoś
    longText|Usterka: uster
    date|Data: dat= data= datę= datą= daty=
    date|Data urodzenia: data_urodz datą_urodz datę_urodz
    date|Termin: termin
    date|Dzień: dzień= dniem=
    time|Godzina: godzin
    time|Czas: czas=
    phone|Telefon: telefon
    phone|Numer telefonu: numer_telefon
    phone|Komórka: komórk
    email|E-mail: e-mail email mail
    money|Cena: cen
    money|Kwota: kwot
    money|Koszt: koszt
    money|Budżet: budżet
    money|Pensja: pensj
    number|Ilość: iloś
    number|Liczba: liczb
    number|Sztuki: sztuk
    number|Waga: wag
    number|Wiek: wiek=
    boolean|Opłacone: opłacon zapłacon
    boolean|Aktywny: aktywn
    url|Strona: link=
    choice|Stan: stan=
    choice|Kategoria: kategori
    choice|Typ: typ=
    choice|Rodzaj: rodzaj
    choice|Priorytet: priorytet
    choice|Rozmiar: rozmiar
    choice|Kolor: kolor
  `),
  entities: joined(
    things(
      "pl",
      `*klient *klientka *pracownik *pacjent *członek *uczeń *student *gość *najemca *wolontariusz *uczestnik *technik *serwisant *trener *instruktor *lektor *kierowca *lekarz *nauczyciel *właściciel
      *użytkownik *zawodnik *rodzic *dziecko *lokator *lokatorka *masażystka *kursant *słuchacz *inwestor *darczyńca *czytelnik *dostawca *odbiorca *wykonawca *kontrahent
      zlecenie zamówienie naprawa zadanie projekt produkt artykuł faktura oferta kurs wydarzenie książka pojazd samochód maszyna urządzenie narzędzie sala umowa zapytanie reklamacja dostawa materiał zwierzę wizyta
      rezerwacja mieszkanie zgłoszenie zabieg wypożyczenie karnet lekcja zajęcie grupa eksponat obiekt etap płatność wpłata składka pokój stolik potrawa towar wyrób przegląd montaż serwis lokal nieruchomość budynek
      działka kajak rower łódź sprzęt szkolenie egzamin certyfikat komentarz bilet koncert spektakl turniej mecz trening zespół dyżur zmiana szczepienie badanie szczepionka pies kot koń ul pasieka roślina
      część sztuka włóczka motek wzór przesyłka paczka sprawa wniosek skarga awaria usterka kocioł konserwacja wystawa zbiór`
    ),
    entityWords(`
    *Klient|Klienci: klient klienc
    *Pracownik|Pracownicy: pracowni
    *Pacjent|Pacjenci: pacjen
    *Członek|Członkowie: człon
    *Uczeń|Uczniowie: uczeń uczni
    *Student|Studenci: student
    *Kontakt|Kontakty: kontakty= kontaktów=
    *Gość|Goście: gość gości
    *Najemca|Najemcy: najemc
    Dostawca|Dostawcy: dostawc
    Zlecenie|Zlecenia: zlece
    Zamówienie|Zamówienia: zamówi
    Naprawa|Naprawy: napraw
    Zadanie|Zadania: zadani zadań
    Projekt|Projekty: projekt
    Produkt|Produkty: produkt
    Artykuł|Artykuły: artykuł
    Faktura|Faktury: faktur
    Oferta|Oferty: ofert
    Kurs|Kursy: kurs= kursy= kursów= kursu=
    Wydarzenie|Wydarzenia: wydarze
    Książka|Książki: książ
    Pojazd|Pojazdy: pojazd
    Samochód|Samochody: samoch
    Maszyna|Maszyny: maszyn
    Urządzenie|Urządzenia: urządze
    Narzędzie|Narzędzia: narzędzi
    Sala|Sale: sala= sale= sal=
    Umowa|Umowy: umow umów
    Zapytanie|Zapytania: zapyta
    Reklamacja|Reklamacje: reklamac
    Dostawa|Dostawy: dostawy= dostaw= dostawę=
    Materiał|Materiały: materiał
    Zwierzę|Zwierzęta: zwierz
    Wizyta|Wizyty: wizyt
    Rezerwacja|Rezerwacje: rezerwac
    Mieszkanie|Mieszkania: mieszkanie= mieszkań=
  `)
  ),
  books: stems("rezerw umawia umówi zapisywać= zapisać="),
  appointments: entityWords(`
    Wizyta|Wizyty: wizyta= wizyty= wizytę= wizyt=
    Termin|Terminy: termin= terminy= terminów= terminu=
    Spotkanie|Spotkania: spotkanie= spotkania= spotkań=
  `),
  fieldNoun: stems("pole= pola= pól= kolumn dane= danych="),
  status: stems("status stan= stanu= stany= stanów= stanach= stanami= stanem= faz= fazy= fazach="),
  offer: stems("oferujemy= ofert usług sprzedajemy= cennik zabieg"),
  family: familyWords(`
    booking 3: rezerw wizyt umawia umówi
    booking 2: kalendarz grafik terminarz
    landing 3: landing wizytówk
    landing 2: stron internetow witryn prezent odwiedzając formularz_kontaktow przyciąg zapyta
    records 2: ewidencj zarządz rejestr baz= baza= bazę= magazyn excel przegląd
    records 1: lista= listę= status zlece zamówi śledz
  `),
  capability: capabilityWords(`
    search: wyszuk szukać= szukan filtr
    export: eksport import
    chart: wykres statystyk raport
    board: kanban tablic
    payment: płatnoś płacić= zapłaci
    login: logowa hasł
    message: przypomn sms newsletter whatsapp powiadom
    photo: zdjęc fotograf
    map: mapa= mapę= mapy=
    print: druk wydruk pdf
  `),
  named: stems("firma= firmę= nazywa= nazwie= salon= warsztat= restauracja= gabinet= studio="),
  colours: numberWords(`
    0: czerwon
    28: pomarańczow
    45: żółt złot
    130: zielon zieleń
    85: oliwkow
    175: turkus
    220: niebiesk
    225: granatow
    270: fiolet
    330: różow
    350: bordow
    22: brązow
  `),
  weekdays: dayWords(`
    1: poniedział pon= pn=
    2: wtorek wtorku wt=
    3: środa środę środy śr=
    4: czwartek czwartk czw=
    5: piątek piątk pt=
    6: sobota sobotę soboty sob=
    7: niedziela niedzielę niedzieli ndz= nd=
    1 2 3 4 5: dni_robocze
    6 7: weekend
    1 2 3 4 5 6 7: codziennie
  `),
  until: words("do"),
  minutes: numberWords("1: minut min="),
  half: stems("pół= półgodzin"),
  hour: stems("godzin godz= półgodzin"),
  open: stems("otwar godz= czynn"),
  places: stems("osób osoby osobom osoba miejsc stolik stanowisk uczestnik"),
  most: stems("najwyżej maksymalnie max= maksimum pojemnoś"),
  numbers: numberWords(
    "1: jeden= jedna= jedno= jedną=\n2: dwa= dwie= dwóch=\n3: trzy= trzech=\n4: cztery=\n5: pięć= pięciu=\n6: sześć=\n7: siedem=\n8: osiem=\n9: dziewięć=\n10: dziesięć=\n12: dwanaście=\n20: dwadzieścia="
  ),
  wish: {
    add: stems("dodaj dodać= dołóż wstaw nowy= nowe= nowa= nową= chcemy="),
    remove: stems("usuń usun skasuj wykreśl"),
    rename: stems("przemianuj nazwij nazwać= przemianow"),
    change: stems("zmień zmieni ustaw zrób zamień niech= powinien= powinno= ma="),
    required: stems("wymagan obowiązkow"),
    optional: stems("opcjonaln nieobowiązkow dobrowoln"),
    colour: stems("kolor barw"),
    title: stems("nagłów tytuł"),
    app: stems("aplikacj prototyp"),
    board: stems("kanban tablic"),
    chart: stems("wykres diagram statystyk"),
    option: stems("status stan= opcj wartoś"),
    capacity: stems("pojemnoś miejsc osób"),
    to: words("na do w jako dla")
  }
}
