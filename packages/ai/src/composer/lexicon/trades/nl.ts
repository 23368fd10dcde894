import { familyWords, type Lexicon } from "../../Lexicon.ts"

export const trades: Lexicon["trades"] = familyWords(`
  shop 3: webwinkel webshop winkelmand winkel=
  shop 2: verkopen= bestelling producten product bestellen= assortiment
  rental 3: verhuur verhuren= verhuurd huren= huur= bakfiets
  rental 2: borg terugbreng teruggebracht ophalen= uitgeleend
  crm 3: crm= relaties= relatie= relatiebestand vertegenwoordiger prospect leads= lead= offertes verkoopkans relatiebeheer
  crm 2: offerte contactmoment opvolg
  inventory 3: voorraad magazijn voorraadbeheer grondstof minimumvoorraad
  inventory 2: materiaal leverancier artikel artikelen= onderdeel
  projects 3: project projecten= bouwplaats mijlpaal klus
  projects 2: taak taken= fase deadline urenstaat tuin tuinen= werk=
  learning 3: cursus les= lessen= leerling school cursist docent
  learning 2: inschrijving diploma certificaat examen
  events 3: evenement vrijwilliger festival dienst= diensten= shift
  events 2: deelnemer programma optreden rooster
  restaurant 3: restaurant eetcafé menukaart keuken gerecht café= tafel tafels=
  restaurant 2: gast gasten= bediening reservering ober
  property 3: huurder huurcontract woning appartement vastgoed makelaar verhuurder
  property 2: huurprijs pand bezichtiging
  clinic 3: patiënt praktijk dierenarts behandeling vaccinatie fysio tandarts
  clinic 2: eigenaar dier= dieren= arts= diagnose
  service 3: monteur onderhoud reparatie storing ketel installatie werkbon servicebeurt
  service 2: toestel afspraak klus opdracht
  membership 3: lid= leden= lidmaatschap vereniging contributie sportschool
  membership 2: afdeling club opzegging
  helpdesk 3: ticket helpdesk melding meldingen= support
  helpdesk 2: prioriteit spoed storing
  collection 3: museum bibliotheek collectie archief bruikleen object
  collection 2: uitlenen= lener boek= boeken=
  landing 3: een_pagina iets_op_internet landingspagina onepager
  landing 2: website aanvraagformulier contactformulier bezoeker
  booking 3: boeking boeken= afspraak afspraken= reservering reserveren=
  booking 2: agenda kapper salon
`)
