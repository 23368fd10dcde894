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
import { cues } from "./cues/nl.ts"
import { grammar } from "./grammar/nl.ts"
import { trades } from "./trades/nl.ts"

export const nl: Lexicon = {
  cues,
  grammar,
  trades,
  stop: words(
    "de het een en of maar van voor met in op aan uit bij naar door over tot te dat die dit deze wij we ik je u jullie zij ze hij onze ons mijn hun is zijn was heeft hebben willen wil moet moeten kan kunnen nodig graag niet geen ook nog elke elk alle alles wie wat waar wanneer als omdat zodat er nu vandaag hoeveel zelf tijdens"
  ),
  letters: /ij|aa|oe|uu|ee/u,
  with: stems("met= bevat= bevatten= inclusief= heeft= hebben="),
  keep: stems(
    "noteren= noteer registr opslaan= bijhouden= bewaren= beheren= beheer vastleggen= invullen= laten= achterlaten= geven= schrijven= weten= noteren noteer= schrijf= willen= hebben_nodig"
  ),
  and: words("en of alsook &"),
  article: words("de het een hun zijn haar onze ook"),
  cut: words(
    "zodat omdat die dat wanneer als waar in op bij voor van wij we ze is zijn moet moeten kan kunnen maar met nu per tijdens komen komt"
  ),
  each: words("elke elk ieder iedere per"),
  fields: fieldWords(`
    text|Naam: naam= namen=
    text|Voornaam: voornaam
    text|Achternaam: achternaam
    text|Titel: titel
    text|Adres: adres
    text|Plaats: plaats= woonplaats stad=
    text|Bedrijf: bedrijf
    text|Nummer: nummer
    text|Kenteken: kenteken
    text|Auteur: auteur
    text|Merk: merk=
    text|Model: model
    text|Leverancier: leverancier
    text|Verantwoordelijke: verantwoordelijk
    longText|Opmerkingen: opmerking
    longText|Notitie: notitie
    longText|Omschrijving: omschrijving
    longText|Beschrijving: beschrijving
    longText|Bericht: bericht
    longText|Defect: defect storing
    date|Datum: datum
    date|Geboortedatum: geboortedatum
    date|Deadline: deadline
    date|Leverdatum: leverdatum
    time|Tijd: tijd= tijdstip
    phone|Telefoon: telefoon mobiel
    phone|Telefoonnummer: telefoonnummer
    email|E-mail: e-mail email mail= e-mailadres
    money|Prijs: prijs
    money|Bedrag: bedrag
    money|Kosten: kosten
    money|Budget: budget
    money|Salaris: salaris
    number|Aantal: aantal
    number|Hoeveelheid: hoeveelheid
    number|Voorraad: voorraad=
    number|Gewicht: gewicht
    number|Leeftijd: leeftijd
    number|Uren: uren= duur=
    boolean|Betaald: betaald=
    boolean|Actief: actief=
    url|Website: website link
    choice|Status: status
    choice|Categorie: categorie
    choice|Soort: soort
    choice|Type: type=
    choice|Prioriteit: prioriteit
    choice|Maat: maat=
    choice|Kleur: kleur
    date|: begin= einde= start= startdatum einddatum ophalen= terug= vanaf= tot= jaar= maand= verloopdatum uiterste geboren= ingang= oplevering vervaldatum
    money|: borg= huur= huurprijs waarde= tarief korting btw= loon= vergoeding contributie omzet
    number|: plaatsen= zitplaatsen capaciteit verdieping= kamers= oppervlakte lengte= breedte= hoogte= inhoud= kilometerstand voorraad= minimum= dagen= minuten= uren= personen= stuks= aantal deelnemers= porties temperatuur oplage
    text|: inventarisnummer serienummer artikelnummer eenheid contactpersoon benaming herkomst standplaats datering materiaal= ras= soort= afdeling functie postcode woonplaats land= kenteken merk= type= chassis monteur= docent= instelling leverancier= plank= zaal= kamer= diagnose medicijn vaccin iban= isbn= uitgever handtekening leeftijdsgroep
    longText|: bijzonderheden klacht= oplossing= reden= bevindingen wensen= allergieën allergenen ingrediënten werkzaamheden samenvatting
    boolean|: betaald= ingeënt= bevestigd= verzekerd= vegetarisch= afgerond= terrasplaats
  `),
  entities: entityWords(`
    *Klant|Klanten: klant
    *Medewerker|Medewerkers: medewerker
    *Patiënt|Patiënten: patiënt
    *Lid|Leden: lid= leden=
    *Leerling|Leerlingen: leerling cursist
    *Gast|Gasten: gast
    *Contact|Contacten: contacten
    *Huurder|Huurders: huurder
    Leverancier|Leveranciers: leverancier
    Bestelling|Bestellingen: bestelling
    Opdracht|Opdrachten: opdracht
    Order|Orders: order
    Reparatie|Reparaties: reparatie
    Taak|Taken: taak= taken=
    Project|Projecten: project
    Product|Producten: product
    Artikel|Artikelen: artikel
    Factuur|Facturen: factuur facturen
    Offerte|Offertes: offerte
    Cursus|Cursussen: cursus
    Evenement|Evenementen: evenement
    Boek|Boeken: boek= boeken=
    Voertuig|Voertuigen: voertuig
    Machine|Machines: machine
    Gereedschap|Gereedschappen: gereedschap
    Zaal|Zalen: zaal= zalen=
    Contract|Contracten: contract
    Aanvraag|Aanvragen: aanvraag aanvragen
    Klacht|Klachten: klacht
    Levering|Leveringen: levering
    Materiaal|Materialen: materiaal materialen
    Dier|Dieren: dier= dieren=
    Afspraak|Afspraken: afspraak afspraken
    Reservering|Reserveringen: reservering
    Boeking|Boekingen: boeking
    Woning|Woningen: woning
    *Bruiklener|Bruikleners: bruiklener
    *Vrijwilliger|Vrijwilligers: vrijwilliger
    *Monteur|Monteurs: monteur
    *Docent|Docenten: docent
    *Eigenaar|Eigenaren: eigenaar eigenaren=
    *Cursist|Cursisten: cursist
    *Relatie|Relaties: relatie
    *Huurder|Huurders: huurder
    Bruikleen|Bruiklenen: bruikleen bruiklenen=
    Object|Objecten: object
    Fiets|Fietsen: fiets
    Verhuring|Verhuringen: verhuring
    Dienst|Diensten: dienst= diensten=
    Evenement|Evenementen: evenement
    Klus|Klussen: klus= klussen=
    Ketel|Ketels: ketel
    Installatie|Installaties: installatie
    Bezoek|Bezoeken: bezoek= bezoeken=
    Onderhoudsbeurt|Onderhoudsbeurten: onderhoudsbeurt
    Plant|Planten: plant= planten=
    Offerte|Offertes: offerte
    Behandeling|Behandelingen: behandeling
    Dier|Dieren: dier= dieren=
    Les|Lessen: les= lessen=
    Inschrijving|Inschrijvingen: inschrijving
    Betaling|Betalingen: betaling
    Melding|Meldingen: melding
    Ticket|Tickets: ticket
    Gerecht|Gerechten: gerecht
    Urenstaat|Urenstaten: urenstaat
    Woning|Woningen: woning
    Kamer|Kamers: kamer= kamers=
    Tuin|Tuinen: tuin= tuinen=
    Shift|Shifts: shift
    Boot|Boten: boot= boten=
  `),
  books: stems("reserveer= reserver boeken= boekt= geboekt maken= plannen="),
  appointments: entityWords(`
    Afspraak|Afspraken: afspraak afspraken
    Sessie|Sessies: sessie
  `),
  fieldNoun: stems("veld velden kolom gegevens= kenmerk"),
  status: stems("status statussen fase fases stap="),
  offer: stems("bieden= aanbod dienst diensten verkopen= behandeling tarieven"),
  family: familyWords(`
    booking 3: reserv boek= boeken= boeking afspraak afspraken tijdslot
    booking 2: agenda rooster kalender
    landing 3: landingspagina landing
    landing 2: website webpagina webpage present bezoeker contactformulier
    records 2: beheren= beheer bijhouden= overzicht register inventaris voorraadbeheer excel administratie
    records 1: lijst= lijsten= status bestellingen= registr
  `),
  capability: capabilityWords(`
    search: zoeken= zoek= vinden= filter
    export: export import
    chart: grafiek statistiek rapport
    board: kanban
    payment: betaling betalen= ideal= paypal
    login: inloggen login wachtwoord
    message: herinnering sms nieuwsbrief whatsapp melding
    photo: foto
    map: kaart= plattegrond
    print: afdrukken pdf
  `),
  named: stems("genaamd= heet= bedrijf= restaurant= salon= praktijk= werkplaats= café="),
  colours: numberWords(`
    0: rood rode
    28: oranje
    45: geel gele goud
    130: groen groene
    85: olijf
    175: turkoois
    220: blauw
    270: violet
    285: paars
    330: roze
    350: bordeaux
    22: bruin
  `),
  weekdays: dayWords(`
    1: maandag ma=
    2: dinsdag di=
    3: woensdag wo=
    4: donderdag do=
    5: vrijdag vr=
    6: zaterdag za=
    7: zondag zo=
    1 2 3 4 5: werkdagen doordeweeks
    6 7: weekend
    1 2 3 4 5 6 7: dagelijks
  `),
  until: words("tot t/m tot-en-met"),
  minutes: numberWords("1: minuut minuten min="),
  half: stems("half= halfuur halve="),
  hour: stems("uur= halfuur uurlijks"),
  open: stems("open= geopend openingstijd uur="),
  places: stems("personen persoon plaatsen plek gasten tafel stoel deelnemer reservering"),
  most: stems("hoogstens maximaal max= capaciteit"),
  numbers: numberWords(
    "1: een= één=\n2: twee=\n3: drie=\n4: vier=\n5: vijf=\n6: zes=\n7: zeven=\n8: acht=\n9: negen=\n10: tien=\n12: twaalf=\n14: veertien=\n15: vijftien=\n20: twintig=\n30: dertig=\n40: veertig=\n50: vijftig=\n60: zestig=\n90: negentig=\n100: honderd="
  ),
  wish: {
    add: stems("toevoeg voeg= voegen= nieuw= nieuwe= extra= graag= willen="),
    remove: stems("verwijder wis= weghalen= schrap"),
    rename: stems("hernoem noem noemen="),
    change: stems("verander wijzig maak= maken= zet= zetten= vervang moet="),
    required: stems("verplicht"),
    optional: stems("optioneel vrijwillig"),
    colour: stems("kleur kleuren accentkleur"),
    title: stems("titel kop= koptekst"),
    app: stems("app= applicatie prototype"),
    board: stems("kanban bord="),
    chart: stems("grafiek diagram statistiek"),
    option: stems("status optie waarde"),
    capacity: stems("capaciteit plaatsen personen"),
    to: words("in naar tot als aan bij toe")
  }
}
