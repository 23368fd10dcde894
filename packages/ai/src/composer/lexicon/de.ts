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
import { cues } from "./cues/de.ts"
import { grammar } from "./grammar/de.ts"
import { trades } from "./trades/de.ts"

export const de: Lexicon = {
  cues,
  grammar,
  trades,
  stop: words(
    "der die das den dem des ein eine einen einem einer eines und oder aber wir ich sie er es uns unser unsere unseren unserer unserem ihr ihre mit von zu zum zur im in an am auf aus bei für ist sind war hat haben wird werden wollen soll sollen muss müssen kann können brauchen möchten nicht auch noch nur wie was wenn dass damit weil heute als nach über um bis alle jeder jede jedes jedem jeden nächster"
  ),
  letters: /[ß]|[aou]̈|[äöü]/u,
  with: stems("mit= samt= inklusive= enthält= enthalten= hat= haben= gehören= gehört= besteht="),
  keep: stems(
    "erfass notier speicher festhalten= halten= aufschreib dokumentier verwalten= verwalte führen= eintrag hinterlass geben= angeben= brauchen= brauche= benötigen= wissen= aufnehmen= aufgenommen= schreiben= interessier merken= stehen= steht= notiere"
  ),
  and: words("und oder sowie & bzw"),
  article: words("der die das den dem ein eine einen einem ihr ihre ihren sein seine seinen unsere auch die"),
  cut: words(
    "damit weil wenn dass welche welcher welches für in im auf bei beim von aus wir sie ist sind soll sollen muss müssen kann können aber mit pro statt heute um zu zur zum jeder jede"
  ),
  each: words("jeder jede jedes jedem jeden je pro"),
  fields: fieldWords(`
    text|Name: name= namen=
    text|Vorname: vorname
    text|Nachname: nachname familienname
    text|Titel: titel
    text|Bezeichnung: bezeichnung
    text|Adresse: adresse anschrift
    text|Ort: ort= stadt=
    text|Firma: firma
    text|Nummer: nummer
    text|Auftragsnummer: auftragsnummer
    text|Kennzeichen: kennzeichen
    text|Lieferant: lieferant
    text|Marke: marke
    text|Modell: modell
    text|Verantwortlich: verantwortlich zuständig
    longText|Bemerkung: bemerkung
    longText|Notiz: notiz
    longText|Anmerkung: anmerkung
    longText|Kommentar: kommentar
    longText|Beschreibung: beschreibung
    longText|Nachricht: nachricht
    longText|Mangel: mangel schaden fehler
    date|Datum: datum
    date|Termin: termin
    date|Liefertermin: liefertermin
    date|Frist: frist
    date|Fälligkeit: fällig
    date|Geburtsdatum: geburtsdatum geburtstag
    time|Uhrzeit: uhrzeit zeit=
    phone|Telefon: telefon
    phone|Handy: handy
    phone|Telefonnummer: telefonnummer
    phone|Handynummer: handynummer
    phone|Mobilnummer: mobilnummer
    phone|Rufnummer: rufnummer
    email|E-Mail: e-mail email mail= mailadresse
    money|Preis: preis
    money|Betrag: betrag
    money|Summe: summe
    money|Kosten: kosten
    money|Gehalt: gehalt
    money|Budget: budget
    number|Menge: menge
    number|Anzahl: anzahl stückzahl
    number|Bestand: bestand
    number|Gewicht: gewicht
    number|Alter: alter=
    number|Stunden: stunden dauer
    boolean|Bezahlt: bezahlt=
    boolean|Aktiv: aktiv=
    url|Webseite: webseite website link
    choice|Status: status stand= zustand
    choice|Kategorie: kategorie
    choice|Art: art=
    choice|Typ: typ=
    choice|Priorität: priorität
    choice|Größe: größe
    choice|Farbe: farbe
    date|: beginn anfang= ende= abholung rückgabe ablauf eingang= eintritt austritt einzug auszug jahr= monat= gültig verliehen ausgeliehen fällig= haltbar mindesthaltbarkeit kaufdatum baujahr entgegengenommen prüfung= anschaffung wartung=
    money|: kaution miete= warmmiete kaltmiete honorar= wert= gebühr beitrag= rabatt lohn= umsatz satz= tarif= stundensatz pauschale
    number|: plätze platzzahl kapazität etage= stockwerk zimmer= fläche länge= breite= höhe= volumen kilometer kilometerstand auflage= mindestbestand höchstbestand lieferzeit leistung= punkte= tage= seiten= portionen temperatur anteil aufwand umfang zimmerzahl wohnfläche füllmenge
    text|: artikelnummer seriennummer inventarnummer einheit lagerplatz standort= regal= halle= ansprechpartner rasse tierart holzart hersteller= herkunft= sprache= abteilung= position= straße= plz= postleitzahl land= unterschrift iban= steuernummer diagnose medikament impfstoff instrument= klasse= raum= zimmer= material= sorte= techniker= leiter= trainer= lehrer= monteur= zuständig= beruf= funktion= signatur verlag isbn= kennung
    longText|: hinweis bemerkung= grund= ursache ergebnis lösung tätigkeit inhalt befund wunsch= zutaten allergene symptome
    boolean|: geimpft= erledigt= bestätigt= versichert= vegetarisch= dringend= geprüft=
  `),
  entities: entityWords(`
    *Kunde|Kunden: kunde kundin
    *Mitarbeiter|Mitarbeiter: mitarbeiter
    *Patient|Patienten: patient
    *Mitglied|Mitglieder: mitglied
    *Schüler|Schüler: schüler
    *Teilnehmer|Teilnehmer: teilnehmer
    *Gast|Gäste: gast= gäste
    *Kontakt|Kontakte: kontakt= kontakte
    *Mieter|Mieter: mieter
    Lieferant|Lieferanten: lieferant
    Auftrag|Aufträge: auftrag aufträge
    Bestellung|Bestellungen: bestellung
    Reparatur|Reparaturen: reparatur
    Aufgabe|Aufgaben: aufgabe
    Projekt|Projekte: projekt
    Produkt|Produkte: produkt
    Artikel|Artikel: artikel
    Rechnung|Rechnungen: rechnung
    Angebot|Angebote: angebot=
    Kurs|Kurse: kurs= kurse=
    Veranstaltung|Veranstaltungen: veranstaltung
    Buch|Bücher: bücher
    Fahrzeug|Fahrzeuge: fahrzeug
    Maschine|Maschinen: maschine
    Gerät|Geräte: gerät
    Werkzeug|Werkzeuge: werkzeug
    Raum|Räume: raum räume
    Tisch|Tische: tisch=
    Vertrag|Verträge: vertrag verträge
    Anfrage|Anfragen: anfrage
    Reklamation|Reklamationen: reklamation
    Lieferung|Lieferungen: lieferung
    Material|Materialien: material
    Tier|Tiere: tier= tiere=
    Termin|Termine: termin= termine=
    Buchung|Buchungen: buchung
    Reservierung|Reservierungen: reservierung
    Wohnung|Wohnungen: wohnung
    *Halter|Halter: halter tierhalter
    *Lehrer|Lehrer: lehrer
    *Techniker|Techniker: techniker
    *Monteur|Monteure: monteur
    *Trainer|Trainer: trainer
    *Helfer|Helfer: helfer
    *Leser|Leser: leser
    *Interessent|Interessenten: interessent
    *Fahrer|Fahrer: fahrer
    *Dozent|Dozenten: dozent
    *Eigentümer|Eigentümer: eigentümer
    Vermietung|Vermietungen: vermietung
    Ausleihe|Ausleihen: ausleihe
    Behandlung|Behandlungen: behandlung
    Impfung|Impfungen: impfung
    Wartung|Wartungen: wartung
    Anlage|Anlagen: anlage
    Einsatz|Einsätze: einsatz einsätze=
    Schicht|Schichten: schicht
    Beitrag|Beiträge: beitrag beiträge=
    Mangel|Mängel: mangel= mängel=
    Entnahme|Entnahmen: entnahme
    Zugang|Zugänge: zugang zugänge=
    Anmeldung|Anmeldungen: anmeldung
    Abteilung|Abteilungen: abteilung
    Gericht|Gerichte: gericht= gerichte=
    Zimmer|Zimmer: zimmer=
    Anhänger|Anhänger: anhänger
    Besuch|Besuche: besuch= besuche=
    Besichtigung|Besichtigungen: besichtigung
    Zahlung|Zahlungen: zahlung
    Ticket|Tickets: ticket
    Objekt|Objekte: objekt= objekte=
    Exponat|Exponate: exponat
    Leihgabe|Leihgaben: leihgabe
    Verkauf|Verkäufe: verkäufe=
    Kontakt|Kontakte: kontakte=
    Baustelle|Baustellen: baustelle
    Instrument|Instrumente: instrument
  `),
  books: stems("buchen= buche= bucht= gebucht reservier vereinbar ausmach"),
  appointments: entityWords(`
    Termin|Termine: termin= termine= terminen= termins=
    Sitzung|Sitzungen: sitzung
  `),
  fieldNoun: stems("feld felder spalte angabe daten= attribut eigenschaft"),
  status: stems("status zustand zustände stufe phase stand="),
  offer: stems("anbieten bieten= leistung dienstleistung verkauf angebot preise= behandlung"),
  family: familyWords(`
    booking 3: buch= buchen buchung reserv terminbuchung termine= terminvereinb zeitfenster
    booking 2: kalender stundenplan
    landing 3: landingpage landing homepage
    landing 2: webseite website internetseite webauftritt präsent besucher interessent kontaktformular
    records 2: verwalten= verwaltung erfass übersicht kartei datenbank bestand inventar excel
    records 1: liste= listen= status auftrag aufträge führen=
  `),
  capability: capabilityWords(`
    search: suche suchen finden=
    export: export import
    chart: diagramm statistik auswertung bericht
    board: tafel= kanban
    payment: bezahlung zahlung onlinezahlung bezahlen= paypal
    login: anmeldung login passwort einloggen=
    message: erinnerung sms newsletter whatsapp benachrichtig
    photo: foto bilder= hochladen
    map: karte= landkarte
    print: drucken ausdruck pdf
  `),
  named: stems("namens= heißt= firma= heißen= genannt= salon= werkstatt= tischlerei= bäckerei= praxis="),
  colours: numberWords(`
    0: rot= rote= roten= rotes=
    28: orange
    45: gelb gold
    130: grün
    85: oliv
    175: türkis
    220: blau
    275: violett
    290: lila
    330: rosa pink
    350: weinrot bordeaux
    22: braun
  `),
  weekdays: dayWords(`
    1: montag mo=
    2: dienstag di=
    3: mittwoch mi=
    4: donnerstag do=
    5: freitag fr=
    6: samstag sonnabend sa=
    7: sonntag so=
    1 2 3 4 5: werktag werktags wochentags
    6 7: wochenende
    1 2 3 4 5 6 7: täglich
  `),
  until: words("bis"),
  minutes: numberWords("1: minute minuten min= minütig"),
  half: stems("halbe halben halbstündlich"),
  hour: stems("stunde stündlich halbstündlich"),
  open: stems("geöffnet offen= öffnungszeit uhr="),
  places: stems("person gäste plätze platz teilnehmer tische sitz stühle boote fahrräder"),
  most: stems("höchstens maximal max= kapazität"),
  numbers: numberWords(
    "1: ein= eine= einen=\n2: zwei=\n3: drei=\n4: vier=\n5: fünf=\n6: sechs=\n7: sieben=\n8: acht=\n9: neun=\n10: zehn=\n12: zwölf=\n14: vierzehn=\n15: fünfzehn=\n20: zwanzig=\n30: dreißig=\n40: vierzig=\n50: fünfzig=\n60: sechzig=\n90: neunzig=\n100: hundert="
  ),
  wish: {
    add: stems("hinzufüg füge= füg= ergänz einfüg brauchen= brauche= neues= neue= neuer= neuen= zusätzlich bitte="),
    remove: stems("entfern lösch weglassen= streich weg="),
    rename: stems("umbenenn benenne nenne nennen= heißen= umbenannt"),
    change: stems("änder setz mach ändere stell ersetz soll= sollen="),
    required: stems("pflichtfeld pflicht= erforderlich verpflichtend notwendig"),
    optional: stems("optional freiwillig"),
    colour: stems("farbe farbton akzentfarbe farben"),
    title: stems("titel überschrift"),
    app: stems("app= anwendung prototyp"),
    board: stems("tafel= board= kanban"),
    chart: stems("diagramm statistik grafik"),
    option: stems("status zustand option wert="),
    capacity: stems("kapazität plätze personen"),
    to: words("in zu zum zur auf als bei um hinzu")
  }
}
