import { familyWords, type Lexicon } from "../../Lexicon.ts"

export const trades: Lexicon["trades"] = familyWords(`
  shop 3: negozio bottega carrello e-commerce negozio_online
  shop 2: vendere ordina= vendiamo= prodott ordine ordini= catalogo spedizion
  rental 3: noleggio noleggi noleggiamo= noleggiare=
  rental 2: caparra cauzione gonfiabil restituzion riconsegna ritiro
  crm 3: crm= trattativa commercial preventivo potenziali lead=
  crm 2: contatt visita offerta
  inventory 3: magazzino inventario giacenza scorta scorte= materia_prima
  inventory 2: material fornitor articol lotto quantità
  projects 3: progetto cantiere progetti=
  projects 2: attività fase scadenza budget
  learning 3: corso corsi= allievo alliev scuola lezione lezioni= insegnant studente
  learning 2: iscrizion esame attestato
  events 3: evento eventi= volontari festival turno turni= sagra
  events 2: partecipant programma concerto
  restaurant 3: ristorante trattoria menù piatto piatti= cucina osteria pizzeria camerier
  restaurant 2: tavolo tavoli= coperti comanda
  property 3: inquilin appartament affitto immobil locazion agenzia_immobiliare
  property 2: canone visita proprietari contratt
  clinic 3: paziente pazienti= ambulatori veterinari fisioterap clinica dentista vaccin
  clinic 2: cura= visita medic terapi diagnosi
  service 3: assistenza manutenzion riparazion tecnico tecnici= caldaia officina intervent
  service 2: guasto impianto chiamata
  membership 3: socio soci= associazion palestra quota tessera
  membership 2: abbonament iscritt sezion
  helpdesk 3: ticket segnalazion helpdesk
  helpdesk 2: priorità urgent richiest
  collection 3: museo biblioteca collezion archivio prestito prestiti=
  collection 2: libro libri= lettor opera opere= reperto
  landing 3: landing
  landing 2: sito_web pagina_web modulo_contatto visitator
  booking 3: prenotazion prenot appuntament
  booking 2: agenda parrucchier calendario sala
`)
