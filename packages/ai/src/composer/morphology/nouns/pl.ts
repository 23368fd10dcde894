/** Everyday nouns of small companies, by */
export const plNouns = `
  dom: dyżur|dyżury adres telefon numer|numery e-mail email mail kod model autor|autorzy opis status stan typ termin kolor rozmiar priorytet koszt budżet projekt produkt artykuł zakup rabat podatek/podatk rachunek/rachunk
  dom: dokument raport wykaz spis plan grafik|grafiki harmonogram protokół/protokoł certyfikat dyplom przegląd/przegląd kurs semestr egzamin test wynik rok dzień/dni|dni miesiąc/miesięc tydzień/tygodni|tygodnie
  dom: sprzęt kajak rower samochód/samochod pojazd silnik|silniki kocioł/kotł filtr serwis przyjazd wyjazd dojazd odbiór/odbior zwrot zapis dług obrót/obrot zysk bilans limit
  dom: budynek lokal stolik obiekt obszar parking ogród/ogrod las teren plac sklep magazyn warsztat zakład oddział dział zespół/zespoł klub trening turnus obóz/oboz wyjazd koncert festiwal spektakl
  dom: numer system program ekran monitor komputer serwer telefon tablet kabel/kabl router laptop skaner dysk plik folder link wpis wiersz akapit rozdział temat tytuł/tytuł nagłówek zabieg pobyt nocleg posiłek obiad napój/napoj deser przepis składnik
  dom: przedmiot eksponat zabytek obraz fragment katalog zbiór/zbior element zestaw komplet/komplet pakiet karnet bilet voucher kupon prezent bukiet kwiat materiał surowiec towar wyrób/wyrob półprodukt kłębek/kłębk motek/motk wzór/wzor skład
  dom: etap krok proces odczyt pomiar odcinek odstęp okres początek/początk koniec/końc czas wiek podpis gatunek/gatunk wariant format wymiar zakres poziom procent punkt stopień/stopni wniosek/wniosk dodatek/dodatk załącznik|załączniki
  dom: produkt chleb ser|sery stół/stoł miód/miod kontakt kontrakt zastrzyk lek|leki objaw uraz ząb/zęb wywiad przypadek/przypadk wypadek/wypadk zabieg odpad pojemnik|pojemniki worek/work paragon kontener|kontenery zbiornik|zbiorniki czynsz|czynsze licznik|liczniki zapas
  dom: kierunek/kierunk kurs przystanek/przystank bagaż|bagaże lot rejs las domek/domk namiot kemping hotel|hotele apartament pensjonat weekend turnus transport ładunek/ładunk nadzór/nadzor odbiór/odbior remont metraż|metraże układ odcień/odcieni|odcienie
  klucz: klucz miesiąc/miesiąc kraj rodzaj pokój/pokoj montaż garaż turniej mecz kalendarz formularz komentarz scenariusz cmentarz staż hotel kabel/kabl fotel dzień/dni|dni tydzień/tygodni|tygodnie stopień/stopni koń/koni
  klucz: ul|ule materac korytarz ołtarz bandaż metraż bagaż pejzaż wojaż ekwipaż napój/napoj strój/stroj nastrój/nastroj zwyczaj cel szpital profil owoc widelec/widelc
  klient: lokator|lokatorzy kursant czytelnik kontrahent klient student|studenci pacjent pracownik|pracownicy uczestnik członek/członk|członkowie zawodnik magazynier|magazynierzy kierownik mechanik technik|technicy serwisant instruktor|instruktorzy trener|trenerzy lektor|lektorzy
  klient: inwestor|inwestorzy architekt kurier|kurierzy monter|monterzy kelner|kelnerzy ogrodnik rolnik hydraulik elektryk rzemieślnik agent asystent koordynator|koordynatorzy opiekun|opiekunowie partner|partnerzy sąsiad|sąsiedzi
  klient: prawnik robotnik rodzic|rodzice nauczyciel|nauczyciele uczeń/uczni|uczniowie dłużnik przewodnik autor|autorzy administrator|administratorzy operator|operatorzy widz|widzowie
  klient: pies/ps|psy kot|koty ptak|ptaki królik|króliki
  dzieci: dziecko/dzieć|dzieci
  nauczyciel: wolontariusz|wolontariusze kucharz|kucharze lekarz|lekarze weterynarz|weterynarze piekarz|piekarze malarz|malarze stolarz|stolarze tynkarz|tynkarze gracz|gracze słuchacz|słuchacze gość/gości|goście koń/koni|konie nauczyciel właściciel przyjaciel obywatel jubiler|jubilerzy
  klient: użytkownik użytkownik|użytkownicy mieszkaniec/mieszkańc|mieszkańcy najemnik kupiec/kupc krawiec/krawc
  dostawca: darczyńca dostawca najemca sprzedawca odbiorca zleceniodawca zleceniobiorca wykonawca nadawca kierowca doradca wykładowca dzierżawca wystawca nabywca znalazca hodowca zarządca
  artysta: artysta masażysta terapeuta recepcjonista specjalista turysta kolega
  cena: cena kwota data waga uwaga notatka strona firma marka osoba+osób klientka masażystka faktura naprawa wizyta oferta usługa umowa+umów dostawa wpłata zapłata wypłata opłata zniżka stawka składka nagroda kara zaliczka
  cena: grupa klasa szkoła+szkół sala książka okładka karta kartka lista półka szafka szuflada szyba ściana podłoga dachówka farba tkanina włóczka przędza igła nitka bluzka sukienka czapka torba paczka przesyłka skrzynka butelka
  cena: usterka wada szkoda przyczyna poprawka zmiana przerwa godzina minuta doba sekunda zima wiosna średnica temperatura norma miara jednostka sztuka para
  cena: łódka deska plaża trasa mapa droga+dróg przyczepa maszyna drukarka pompa rura lampa żarówka zabawka gra zasada nauka nauczycielka lektorka trenerka próba rola+ról scena sztuka wystawa
  cena: choroba dieta dawka szczepionka diagnoza tabletka metoda próbka krowa+krów owca koza+kóz kura matka pasieka rodzina ramka gleba roślina uprawa odmiana działka budowa hala brama winda klatka zupa kawa herbata kanapka potrawa przekąska
  cena: wizytówka skarga prośba zgoda odmowa rozmowa+rozmów sprawa uchwała reguła strata rezerwa puszka puszka szkółka książeczka teczka poczta głowa+głów ręka+rąk noga+nóg woda+wód przesyłka poczta pożyczka wpłata kasa torebka
  ulica: ulica tablica granica piwnica okolica pracownica kierownica przyłbica różnica praca tarcza świeca donica kamienica
  cena: użytkowniczka uczestniczka właścicielka lokatorka pacjentka studentka pielęgniarka kosmetyczka fryzjerka recepcjonistka opiekunka
  ulica: uczennica pracownica
  stacja: rezerwacja reklamacja opcja funkcja sekcja lekcja akcja sesja wersja prowizja kolekcja instrukcja inspekcja licencja rejestracja lokalizacja destynacja operacja organizacja publikacja stacja produkcja dokumentacja
  stacja: koncepcja kuracja rehabilitacja konsultacja prezentacja kalkulacja specyfikacja komunikacja konferencja inwentaryzacja ewidencja kaucja dotacja deklaracja transakcja ekspozycja pozycja restauracja kolacja recenzja aukcja wizja relacja gwarancja regulacja modernizacja instalacja konserwacja informacja frekwencja
  linia: kategoria linia kopia seria energia galeria pizzeria bateria awaria alergia terapia fotografia biografia premia historia kolonia fobia chemia opinia akademia
  pracownia: pracownia uczelnia przychodnia kuchnia jadalnia szatnia pralnia kawiarnia cukiernia piekarnia księgarnia wypożyczalnia spółdzielnia poradnia hurtownia kwiaciarnia drukarnia myjnia suknia studnia
  wartość: wartość ilość wielkość wysokość szerokość długość głębokość odległość płatność należność zaległość dostępność ważność czynność część|części wiadomość przynależność trudność nieobecność obecność gęstość jakość kość|kości złość dolegliwość miejscowość pojemność objętość specjalność narodowość umiejętność skłonność odpowiedzialność sprawność własność zawartość nieruchomość przeszłość
  noc: noc|noce moc|moce pomoc|pomoce rzecz|rzeczy sprzedaż|sprzedaże łódź/łodzi|łodzie odpowiedź/odpowiedzi|odpowiedzi kąpiel|kąpiele przystań/przystani|przystanie sieć/sieci|sieci kolej|koleje pościel|pościele powieść/powieści|powieści kieszeń/kieszeni|kieszenie młodzież podróż|podróże straż|straże
  miasto: miasto nazwisko zero biuro okno krzesło auto światło hasło słowo+słów piwo wino mięso mleko sito koło+kół kółko pudełko łóżko biurko wiadro lekarstwo pismo kino studio|studia konto drewno szkło łowisko lotnisko stanowisko boisko środowisko schronisko stoisko prawo wojsko piętro zoo jezioro siodło ziarno bractwo towarzystwo przedsiębiorstwo gospodarstwo państwo małżeństwo
  pole: pole+pól zlecenie zamówienie wypożyczenie zgłoszenie wydarzenie urządzenie narzędzie|narzędzia mieszkanie zadanie zapytanie zebranie spotkanie szkolenie ubezpieczenie oświadczenie zaświadczenie potwierdzenie rozliczenie zestawienie ogłoszenie zdjęcie
  pole: zajęcie przyjęcie rozwiązanie wykonanie wydanie badanie szczepienie leczenie rozpoczęcie zakończenie urodzenie wynagrodzenie wyposażenie uszkodzenie zabezpieczenie oznaczenie przypomnienie powiadomienie zaproszenie pozwolenie zezwolenie ogrzewanie sprzątanie strzyżenie pytanie ćwiczenie życie śniadanie danie ubranie pranie miejsce|miejsca+miejsc serce słońce przeciwwskazanie wskazanie zalecenie skierowanie upoważnienie oddanie zapotrzebowanie zużycie doświadczenie wykształcenie pochodzenie opakowanie zamknięcie otwarcie przedszkole podwórze morze zboże wybrzeże odwołanie odchylenie żądanie opóźnienie przeniesienie naprawienie położenie rozdanie pojęcie wejście wyjście przejście przyjście odejście osiągnięcie zdarzenie schorzenie obciążenie wpisanie
  zwierzę: zwierzę kurczę szczenię jagnię cielę kocię prosię źrebię
  imię: imię
  muzeum: muzeum centrum archiwum honorarium liceum gimnazjum studium stypendium akwarium laboratorium forum
  dom: album serial
  luźny: księgowy|księgowi znajomy|znajomi chory|chorzy
`
