import { cue, type Cues } from "../../Cues.ts"

export const cues: Cues = {
  overlap: cue(
    "w jednej chwili|w tym samym momencie|tej samej porze|zajęt|zajęte dwa|tę samą godzinę|tego samego pokoju|nakładać|podwójnie|nie może być … jednocześnie|dwa razy|dwukrotnie|podwójn|nakład|pokryw|jednocześnie|w tym samym czasie|o tej samej|w tym samym terminie|ten sam termin|naraz|nigdy dwie|nigdy dwa|dwie … samą|dwóch … samego|już zajęt|ponownie wypożycz|zdublowan|drugi raz"
  ),
  same: cue("samym=|samej=|samą=|samego="),
  full: cue(
    "pełn|komplet|brak miejsc|miejsc|więcej … niż … miejsc|najwyżej … osób|maksymalnie … osób|limit|mieści|zmieści"
  ),
  stock: cue(
    "poniżej zera|ujemn|na minus|więcej … niż … mamy|więcej … niż jest|więcej … niż na stanie|więcej … niż w magazynie|zdejmuje ze stanu|odejmuje|nie mamy"
  ),
  older: cue(
    "nic się nie dzieje|bez zmian|nic nie działo|dłużej niż|więcej niż|ponad|starsze niż|starszy niż|od=|temu|jeszcze nie|po=|powyżej"
  ),
  overdue: cue(
    "minie|mija|minął|upłynął|nieopłacon|dłużni|niezwrócon|przeterminowan|po terminie|przetermin|zaległ|spóźnion|przekroczon|opóźnion"
  ),
  within: cue(
    "w ciągu|w najbliższych|najbliższych|następnych|przed końcem|przed upływem|kończy|upływa|wygasa|zbliża|wcześniej|do końca"
  ),
  above: cue("powyżej|więcej niż|ponad|wyższe niż|przekracza"),
  below: cue("poniżej|mniej niż|niższe niż|spadnie|kończy się|spada"),
  remind: cue(
    "w oczy|liści|pojawi|na górze|na samej górze|u góry|podświetl|zaznacz|obdzwon|wyświetl|zobaczyć|list|widzieć|pokaż|pokazać|pokazuje|ostrze|przypom|alarm|powiadom|czerwon|wyróżn|zestawienie|wiedzieć|widok|pulpit|wyskak|sygnał"
  ),
  order: cue(
    "dopóki|zanim|póki|można tylko|tylko to|wcześniej został|nie można cofn|nie wraca|dopiero po|w tej kolejności|kolejno|kolejności|pomij|pominąć|przeskak|dopiero|tylko po=|tylko gdy|nie można … bez|nie da się … bez|nie wolno … dopóki|krok po kroku|bez … nie="
  ),
  next: cue(
    "potem|następnie|później|na końcu|najpierw|wreszcie|z= … na=|ze= … na=|od= … do=|kolejno|przechodzi|staje się|kończy"
  ),
  total: cue(
    "utarg|przychód|przychod|zostało do|pozostał|ile … zostało|ile … zgłosz|średni|razem|łączn|suma|sumę|sumy|sumować|podsum|ogółem|obrót|saldo|ile … na"
  ),
  times: cue("razy=|mnoż|pomnoż|x="),
  automatic: cue(
    "pokazuj|wylicza|liczy się|sumuje|policzy|automat|sam=|sama=|samo=|automatycznie|oblicz|wylicz|policz|liczyć"
  ),
  age: cue("wiek=|wieku|ile … lat"),
  daysLeft: cue("pozostałe dni|ile dni|dni do=|pozostało … dni"),
  only: cue("tylko|wyłącznie|jedynie|nikt inny|nic więcej"),
  own: cue("swoje|swoich|swój|swoją|własn|przydzielon|ich=|jego="),
  sees: cue("dla= … tylko|zobacz|wgląd|widz|dostęp|podgląd|zmieni|edyt|ogląda"),
  role: cue(
    "masażyst|terapeut|recepcjonist|ogrodnik|kasjer|doradc|konsultant|agent|pielęgniar|doktor|serwisant|architekt|kustosz|konserwator|dyrektor|prezes|administrator|kurier|sekretar|wykładowc|rodzic|kuchni|recepcj|biur|kierowni|szef|kierowc|technik|trener|nauczyciel|lektor|personel|mechanik|kelner|księgow|lekarz|weterynarz|wolontariusz|opiekun|obsług|magazynier|warsztat|mistrz|handlow|instruktor|bibliotekar|monter|koordynator|skarbnik|sprzedawc|pracowni"
  ),
  required: cue(
    "z wpisan|tylko z opis|musi zawierać|nie zapisze się bez|nie można … bez|obowiązkow|wymagan|musi być wypełnion|musi być podan|muszą być|nie może być pust|nie może brakować|koniecznie|zawsze trzeba|zawsze musi"
  ),
  lacking: cue("bez="),
  unique: cue(
    "unikaln|niepowtarzaln|nie może być dwóch|nie mogą się powtarzać|nie wolno powtarzać|powtórzyć|z tym samym numer|o tym samym numer|tylko raz|nie może się powtarzać|nie powtarza|bez duplikat|duplikat|dwa razy"
  ),
  atMost: cue("najwyżej|maksymalnie|maks=|więcej niż|dłużej niż|nie więcej|do="),
  atLeast: cue("co najmniej|przynajmniej|minimum|minimalnie|nie mniej|mniej niż"),
  forbidden: cue(
    "nigdy|nikt|nie może|nie mogą|nie można|nie wolno|nie da się|niemożliw|zabron|najwyżej|maksymalnie|nie powin"
  ),
  print: cue("do podpisu|podpisan|drukow|wydrukow|raport dla|zestawienie dla|druk|wydruk|na papierze|pdf=|podpis"),
  paper: cue(
    "rachunk|karta|kartę|protokoł|pokwitowan|bilet|lista obecności|plan lekcji|list przewozowy|wz=|faktur|paragon|umow|certyfikat|zaświadczen|protokół|raport|ofert|etykiet|potwierdzeni|rozliczeni|zlecenie|dokument|rachunek|zestawieni|grafik|legitymacj|dyplom|kart|specyfikacj|list="
  ),
  lookUp: cue(
    "podając numer|wpisując numer|po wpisaniu numeru|z numeru|po numerze|wpisuj … numer|wpisz … numer|podaj … numer|z numerem|pod numerem|według numeru|za pomocą numeru|sprawdzić … status|sprawdzić … numer|po kodzie"
  ),
  code: cue("numer|kod=|kodu|rejestracyjn|nr="),
  visitor: cue(
    "badacz|lokator|najemc|mieszkań|czytelnik|zawodnik|klientk|pacjent|zgłaszając|kursant|uczeń|uczniowie|zwiedzając|uczestnik|kupując|gracz|odwiedzając|klienci|klient=|goście|gość=|ludzie|każdy|publiczn|w internecie|online|na stronie|lokatorzy|rodzice|członkowie|czytelnicy|z domu"
  ),
  browse: cue("widz|przegląd|ogląda|szuka|katalog|czyta|zobacz"),
  staff: cue("tylko my|wyłącznie my|tylko … zmienia|tylko … edyt|nikt inny … zmieni"),
  orders: cue("zamawia|zamówi|koszyk|kupować|kupić"),
  deny: cue(
    "nie potrzebujemy|nie potrzeba|nie trzeba|nie chcemy|nie chcę|zbędn|pomijamy|pomiń|poza zakresem|już mamy|niepotrzebn"
  ),
  is: cue("jest=|są=|może być|mogą być|bywa"),
  namely: cue("czyli|to znaczy|mianowicie|tzn="),
  state: cue(
    "now|otwart|zamknięt|gotow|zakończon|opłacon|zapłacon|nieopłacon|wysłan|szkic|anulowan|odwołan|potwierdzon|zgłoszon|zarezerwowan|w trakcie|w toku|w drodze|w produkcji|w realizacji|oczekuj|czeka|dostarczon|spakowan|zwrócon|wydan|odebran|przyjęt|odrzucon|zatwierdzon|zaplanowan|aktywn|nieaktywn|zarchiwizowan|rozwiązan|zamówion|naprawion|wygran|przegran|woln|wynajęt|wypożyczon|sprzedan|otrzyman|zafakturowan|złożon|rozpoczęt|przydzielon|odbyt|chor|zepsut|w naprawie|wycofan|podpisan|wygas|wygasł|zawieszon|podan|w przygotowaniu|zajęt|obecn|nieobecn|nie przyszł|zrealizowan|umówion|rozliczon|byłe|były="
  ),
  several: cue("oba=|obie=|obydw|kilka|więcej niż jed"),
  exactlyOne: cue("dokładnie jed|tylko jed|wyłącznie jed|najwyżej jed")
}
