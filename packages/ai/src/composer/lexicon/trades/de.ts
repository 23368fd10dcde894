import { familyWords, type Lexicon } from "../../Lexicon.ts"

export const trades: Lexicon["trades"] = familyWords(`
  shop 3: onlineshop webshop laden= hofladen warenkorb shop=
  shop 2: verkaufen= verkauf produkt bestellung katalog sortiment versand
  rental 3: verleih verleihen= vermietung vermieten= ausleihe mietpreis leihgerät mietgerät
  rental 2: kaution rückgabe abholung gerät ausgegeben
  crm 3: crm= vertrieb interessent lead= leads= akquise wiedervorlage verkaufschance
  crm 2: angebot kontakt ansprechpartner
  inventory 3: lager= lagerbestand warenlager mindestbestand lagerplatz entnahme
  inventory 2: bestand material lieferant artikel zugang ersatzteil inventur
  projects 3: projekt projekte baustelle bauvorhaben meilenstein
  projects 2: aufgabe phase frist stundenzettel budget aufbau
  learning 3: kurs kurse= unterricht schüler schule seminar musikschule volkshochschule
  learning 2: lehrer dozent teilnehmer zeugnis zertifikat prüfung
  events 3: veranstaltung veranstaltungen= helfer ehrenamtlich festival schicht fest=
  events 2: teilnehmer programm konzert dienstplan
  restaurant 3: restaurant gasthaus wirtshaus speisekarte küche gericht gerichte= café kneipe bistro
  restaurant 2: tisch tische= gast gäste kellner reservierung
  property 3: mieter mietvertrag wohnung wohnungen= immobilie hausverwaltung makler vermieter
  property 2: miete objekt nebenkosten besichtigung
  clinic 3: praxis patient tierarzt tierärzt behandlung impfung physio zahnarzt
  clinic 2: halter tier diagnose medikament arzt ärzt therapie sprechstunde
  service 3: wartung reparatur monteur techniker kundendienst heizung einsatz werkstatt
  service 2: anlage störung auftrag gerät termin
  membership 3: mitglied mitglieder verein sportverein beitrag fitnessstudio
  membership 2: abteilung jahresbeitrag kassenwart kündigung
  helpdesk 3: ticket tickets= helpdesk support störungsmeldung hotline
  helpdesk 2: anfrage priorität meldung dringend reaktionszeit
  collection 3: museum bibliothek sammlung archiv bücherei leihgabe exponat
  collection 2: ausleihe leser buch= bücher objekt inventarnummer
  landing 3: landingpage startseite_für homepage onepager
  landing 2: webseite website anfrageformular kontaktformular anfragen
  booking 3: buchung termin termine= buchen= reservierung terminkalender
  booking 2: kalender friseur salon kabine raum
`)
