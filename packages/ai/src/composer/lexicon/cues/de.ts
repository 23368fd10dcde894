import { cue, type Cues } from "../../Cues.ts"

export const cues: Cues = {
  overlap: cue(
    "doppelt|doppelbuch|doppelbeleg|doppelvergab|zweimal|überschneid|überlapp|gleichzeitig|zur gleichen zeit|zur selben zeit|zugleich|zwei … selbe|zwei … gleiche|zwei … derselben|zwei … demselben|nur ein … gleichzeitig|immer nur ein|nur einmal vergeben|nicht noch einmal|nicht nochmal|kollid|in die quere|schon belegt|bereits vergeben"
  ),
  same: cue("derselbe|dieselbe|dasselbe|demselben|denselben|gleiche=|gleichen="),
  full: cue(
    "ausgebucht|voll=|belegt|plätze|platz für|mehr … als … plätze|höchstens … personen|höchstens … teilnehm|höchstens … kinder|höchstens … leute|maximal … personen|maximal … teilnehm|maximal … kinder|mehr als … passen|passen … hinein|mehr als … anmeld"
  ),
  stock: cue(
    "unter null|unter 0|negativ|ins minus|minus=|nie mehr … als|nicht mehr … als … da|mehr … als wir|mehr … als vorhanden|mehr … als auf lager|mehr … als da=|als wir besitzen|als wir haben|ändern den bestand|vom bestand ab|bestand … abgezogen|abbuch|überverk"
  ),
  older: cue("mehr als|länger als|älter als|über=|seit|vor mehr|zurück=|zurückliegt|her=|nicht mehr|noch nicht|nach="),
  overdue: cue(
    "überfällig|überschritten|über der frist|verspätet|abgelaufen|im verzug|rückstand|zu spät|säumig|über die frist|über frist"
  ),
  within: cue(
    "innerhalb|in den nächsten|nächsten|den kommenden|kommenden|binnen|läuft … aus|laufen … aus|ablauf|abläuft|ablaufen|fällig werden|bevor|vorher|im voraus|ausläuft|auslaufen|endet|enden|vor ablauf|vor ende|bald="
  ),
  above: cue("über=|mehr als|höher als|übersteigt|ab="),
  below: cue("unter=|unterschreit|weniger als|kleiner als|geringer als|zur neige|knapp|sinkt|fällt"),
  remind: cue(
    "liste|sehen|sehe=|zeig|anzeig|warn|erinner|auffallen|auffällt|hinweis|rot=|melden|meldet|erschein|markier|alarm|hervor|benachrichtig|wissen|startseite|überblick|übersicht|auf einen blick|hochkommen|anstehen"
  ),
  order: cue(
    "reihenfolge|überspring|übersprungen|nacheinander|nicht zurück|erst wenn|erst nach|erst dann|nur mit|nicht ohne|niemand … ohne|erst … dann|der reihe nach|schritt für schritt|darf … erst|ohne … kein"
  ),
  next: cue(
    "dann=|danach|anschließend|wird=|schließlich|zuletzt|am ende|zuerst|erst=|von … zu|von … über|bis=|geht … durch|läuft|später="
  ),
  total: cue(
    "summe|summier|gesamt|insgesamt|zusammen=|zusammengezählt|aufaddier|umsatz|saldo|offene posten|wie viele … pro|lagerwert|wie viel … pro|addier"
  ),
  times: cue("mal=|multipliz|x="),
  automatic: cue("von selbst|automatisch|ausrechn|ausgerechnet|errechn|berechn|ergeben|ergibt|selbst … rechn|rechnet"),
  age: cue("alter=|wie alt"),
  daysLeft: cue("resttage|verbleibende tage|wie viele tage|tage bis|restlaufzeit|noch … tage|tage übrig"),
  only: cue("nur=|bloß|lediglich|ausschließlich|allein|niemand sonst|sonst niemand|kein anderer"),
  own: cue("eigene|eigenen|seine=|seinen=|seiner=|ihre=|ihren=|ihrer=|sein=|ihm zugewiesen|zugeteilt|zugewiesen"),
  sees: cue("bildschirm|sehen|sieht|seht|zugriff|einsehen|einsicht|anschauen|ansehen|ändern|bearbeit|darf … rein"),
  role: cue(
    "küche|empfang|büro|leiter|chef|fahrer|techniker|trainer|lehrer|personal=|monteur|kellner|bedienung|buchhalt|arzt|ärzt|helfer|vorstand|verwalt|hausmeister|lager=|werkstatt|*leiter|*leiterin|azubi|geselle|meister|theke|service=|rezeption|kassier|kassenwart|disponent|berater|betreuer|vertreter|kollegen|dozent|kursleiter|verkäufer|vorarbeiter|bauleiter"
  ),
  required: cue(
    "pflichtfeld|pflicht=|pflichtangabe|muss … ausgefüllt|muss … eingetragen|muss … angegeben|müssen … ausgefüllt|müssen … angegeben|zwingend|verpflichtend|darf nicht fehlen|dürfen nicht fehlen|nicht leer|unbedingt|erforderlich|muss immer|muss … stehen|müssen immer|nie fehlen"
  ),
  lacking: cue("ohne=|kein="),
  unique: cue(
    "eindeutig|einmalig|nur einmal|nicht doppelt|nicht zweimal|kein … zweimal|kein … doppelt|nie doppelt|keine dubletten|doppelt vorkommen|doppelt vergeben|einmal geben|einmal vorkommen"
  ),
  atMost: cue("höchstens|maximal|max=|mehr als|länger als|nicht über|bis zu|nicht mehr als|maximum|obergrenze"),
  atLeast: cue("mindestens|wenigstens|minimal|min=|nicht weniger als|nicht unter|minimum"),
  forbidden: cue(
    "nie=|niemals|niemand|darf nicht|darf kein|darf man nicht|dürfen nicht|dürfen kein|darf … nie|darf immer nur|kann nicht|können nicht|kann kein|nicht möglich|ausgeschlossen|verboten|geht nicht|kein=|keine=|keinen=|nicht=|höchstens|maximal|max=|nicht mehr als|mehr als … darf"
  ),
  print: cue("druck|ausdruck|gedruckt|*druck|auf papier|pdf=|unterschr"),
  paper: cue(
    "lieferschein|rechnung|quittung|beleg=|vertrag|*vertrag|bescheinigung|zertifikat|urkunde|bericht|*bericht|protokoll|*protokoll|angebot=|*schein=|*zettel|übergabe|arbeitsauftrag|ausweis|etikett|karte=|liste=|*liste|mahnung|aushang|teilnahmebestätigung|bestätigung|arbeitsschein|*nachweis|plan=|*plan=|*brief"
  ),
  lookUp: cue(
    "nachsehen|nachschauen|abfragen|abruf|stand … mit|status … mit|mit … nummer … sehen|mit … nummer … schauen|mit … nummer … finden|nummer eingeb|mit der nummer|mit seiner … nummer|mit ihrer … nummer|anhand … nummer|über die … nummer|wie weit"
  ),
  code: cue("nummer|*nummer|code=|*code|kennzeichen|*nr=|*nummern"),
  visitor: cue(
    "besucher|kunden|kunde=|gäste|gast=|jeder=|jeder … kann|alle=|öffentlich|leute=|interessent|online|im internet|auf der webseite|auf der website|mieter|eltern|leser|mitglieder|von zu hause|zu hause"
  ),
  browse: cue("sehen|ansehen|anschauen|stöbern|blättern|durchsuchen|katalog|online|nachlesen|lesen|suchen|einsehen"),
  staff: cue(
    "nur wir|ändern nur|nur … ändern|nur … bearbeiten|nur … pflegen|bearbeiten nur|nur von uns|pflegen nur|nicht ändern|nichts ändern|selbst pflegen|nur das team"
  ),
  orders: cue("bestell|warenkorb|ordern|einkaufen|direkt … kaufen|online … kaufen"),
  deny: cue(
    "brauchen wir nicht|brauche ich nicht|nicht nötig|nicht notwendig|lassen wir … draußen|draußen lassen|weglassen|kein … nötig|kein … brauchen|brauchen kein|brauche kein|wollen kein|möchten kein|nicht gewünscht|nicht teil|verzichten|soll nicht|muss nicht|nicht dazu|außen vor|bleibt außen|macht weiterhin|schreibt weiterhin|bitte kein|nicht interess|kommt nicht infrage"
  ),
  is: cue("ist=|sind=|kann … sein|steht auf|gilt als|entweder"),
  namely: cue("nämlich|das heißt|und zwar|d h=|also=|folgende"),
  state: cue(
    "neu=|offen|geschlossen|erledigt|bezahlt|unbezahlt|versendet|verschickt|entwurf|storniert|abgesagt|bestätigt|angefragt|gebucht|in arbeit|in bearbeitung|fertig|wartet|wartend|bereit|geliefert|ausgeliefert|gepackt|zurückgegeben|ausgegeben|reserviert|abgeholt|angenommen|abgelehnt|freigegeben|freigabe|geplant|aktiv|inaktiv|passiv|ausgetreten|archiviert|gelöst|gemeldet|bestellt|behoben|gewonnen|verloren|frei=|vermietet|verliehen|ausgeliehen|überfällig|verkauft|eingegangen|berechnet|abgerechnet|eingereicht|veröffentlicht|begonnen|läuft|zugewiesen|terminiert|erschienen|nicht erschienen|krank|gesund|defekt|in reparatur|ausgemustert|unterschrieben|abgelaufen|gekündigt|interessent|ruhend|beendet|serviert|in zubereitung|in behebung|abgeschlossen|zugesagt|vorgemerkt"
  ),
  several: cue("beides|mehrere|beide=|zwei … gleichzeitig|mehr als ein|sowohl"),
  exactlyOne: cue("genau ein|nur ein|immer nur ein|genau einer|höchstens ein|nie mehr als ein")
}
