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
import { cues } from "./cues/it.ts"
import { grammar } from "./grammar/it.ts"
import { things } from "./things/it.ts"
import { trades } from "./trades/it.ts"

export const it: Lexicon = {
  cues,
  grammar,
  trades,
  stop: words(
    "il lo la i gli le un uno una di del della dei delle degli da dal dalla in nel nella su per con e o ma che chi cui non è sono siamo abbiamo ha hanno ci si ogni tutti tutte tutto noi nostro nostra nostri nostre loro suo sua questo questa vogliamo vorrei serve bisogno oggi solo come quando dove anche più deve al alla ai alle"
  ),
  letters: /[òì]|[àèù]$|^(?:dell|nell|all|sull|dall|un|vent|quest)'/u,
  with: stems(
    "con= contiene= comprende= include= ha= hanno= avrà= avranno= conterrà= comprenderà= lasciando= indicando= dando= scrivendo= inserendo= specificando= segnando= figurano= figurare= esserci= comparire="
  ),
  keep: stems(
    "registr annot salv gestire= gestione tenere= tracciare= segniamo= segnare= lasciano= lascia= inseriscono= indicano= compilano= servono= serve= annotiamo= scriviamo= sapere= segno= segnamo= annoto= interessa= interessano= lasci= lascino= conoscere= chiediamo= chiedo= servirebbe= servirebbero= vogliamo_sapere"
  ),
  and: words("e ed o oppure nonché &"),
  article: words("il lo la i gli le l un uno una del della dei delle loro suo sua nostro anche"),
  cut: words(
    "affinché perché per che quando se dove in nel nella su noi è sono deve devono può possono ma con senza oggi da presso così"
  ),
  each: words("ogni ciascun ciascuna per"),
  fields: fieldWords(`
    text|Nome: nome= nomi=
    text|Cognome: cognome
    text|Titolo: titolo
    text|Indirizzo: indirizzo
    text|Città: città
    text|Azienda: azienda ditta
    text|Numero: numero
    text|Codice: codice
    text|Autore: autore
    text|Marca: marca
    text|Modello: modello
    text|Fornitore: fornitore
    text|Targa: targa
    text|Responsabile: responsabile
    longText|Note: note= nota=
    longText|Osservazioni: osservazion
    longText|Commento: comment
    longText|Descrizione: descrizione
    longText|Messaggio: messaggi
    longText|Guasto: guasto difetto
    date|Data: data=
    date|Data di nascita: data_nascita
    date|Scadenza: scadenza
    time|Ora: ora= orario
    phone|Telefono: telefono cellulare
    email|E-mail: e-mail email mail= posta_elettronica
    money|Prezzo: prezzo
    money|Importo: importo
    money|Costo: costo
    money|Budget: budget
    money|Stipendio: stipendio
    number|Quantità: quantità
    number|Giacenza: giacenza scorta
    number|Peso: peso=
    number|Età: età
    number|Ore: ore= durata
    boolean|Pagato: pagato
    boolean|Attivo: attivo=
    url|Sito web: sito= link
    choice|Stato: stato= status
    choice|Categoria: categoria
    choice|Tipo: tipo=
    choice|Priorità: priorità
    choice|Taglia: taglia
    choice|Colore: colore
    date|: inizio= fine= consegna= restituzione= ritiro= anno= mese= scadenza= iscrizione= nascita= ingresso= uscita= annata= giorno= rientro= revisione=
    money|: cauzione affitto= canone= valore= tariffa= sconto= iva= stipendio quota= acconto= margine= preventivo=
    number|: posti= capienza capacità= piano= stanze= locali= superficie lunghezza larghezza altezza volume= chilometri coperti= persone= copie= minimo= scorta= giacenza= giorni= minuti= porzioni livello= metri= punti= bottiglie=
    text|: targa= luogo= sala= aula= tavolo= codice= cap= isbn= editore= razza= specie= materiale= unità= strumento= medico= tecnico= istruttore= insegnante= motivo= sezione= squadra= ruolo= professione= diagnosi= farmaco= vaccino= lotto= produttore origine= provenienza iban= contatto= attività= scaffale= cantina= denominazione partita_iva ragione_sociale codice_fiscale referente= paese= comune= provincia=
    longText|: allergie= allergeni= anamnesi osservazioni= riassunto= problema= soluzione= causa= ingredienti= guasto= sintomi nota= note=
    boolean|: vaccinato= confermato= assicurato= restituito= urgente= firmato= esaurito=
    text|: dimensioni= variante= varietà= qualità= vitigno= formato= misura= nazione= via= quartiere= lingua= destinazione= mittente= destinatario= corriere= conducente= beneficiario= intestatario= telaio= alimentazione= cilindrata= motorizzazione= compagnia= polizza= assicurazione= compositore= regista= genere= disciplina= specialità= gruppo= classe= scuola= titolare= tutore= genitore= padre= madre= padrone= proprietario= cliente= venditore= agente= assistente= operatore= addetto= zona= posizione= postazione= orchestra= banco= reparto= tipologia= collezione= tecnica= supporto= pianta= foglio= particella= subalterno= interno= scala= banca= causale= oggetto= argomento= tema= identificativo= sesso= soprannome= calibro= famiglia= epoca= fattura= tracking=
    longText|: dedica= esigenze= richieste= dettagli= istruzioni= consigli= contenuto= terapia= prescrizione= patologie= intolleranze= preferenze= obiettivo= obiettivi=
    date|: arrivo= partenza= apertura= chiusura= verifica= controllo= prenotazione= acquisto= vendita= vaccinazione= raccolta= imbottigliamento= decorrenza= rinnovo= pagamento= fatturazione= ricezione= produzione= assunzione= nascite= mesi= stipula= visita= intervento=
    money|: caparra= spesa= spese= totale= saldo= rata= compenso= provvigione= rimborso= ricavo= incasso= contributo= donazione= supplemento= mora= retta= costi= prezzi= importi=
    number|: kg= chili= litri= pezzi= ettari= capi= cartoni= sacchi= pagine= giocatori= partecipanti= iscritti= invitati= adulti= bambini= notti= sedute= punteggio= voto= media= resa= gradi= gradazione= percentuale= distanza= chilometraggio= km= adesioni= quantitativo= confezioni= numeri= gradini= tempo=
    boolean|: disponibile= sterilizzato= microchippato= consegnato= vegetariano= fumatore= assicurata= pagata= confermata= firmata= saldato= saldata= fatturato= obbligatorio=
    text|: foto= immagine= fotografia=
  `),
  entities: entityWords(`
    *Cliente|Clienti: client
    *Dipendente|Dipendenti: dipendent
    *Paziente|Pazienti: pazient
    *Socio|Soci: socio= soci=
    *Studente|Studenti: student alliev
    *Contatto|Contatti: contatti=
    *Ospite|Ospiti: ospit
    *Inquilino|Inquilini: inquilin
    Fornitore|Fornitori: fornitor
    Ordine|Ordini: ordin
    Commessa|Commesse: commess
    Riparazione|Riparazioni: riparazion
    Attività|Attività: attività
    Progetto|Progetti: progetti=
    Prodotto|Prodotti: prodott
    Articolo|Articoli: articol
    Fattura|Fatture: fattur
    Preventivo|Preventivi: preventiv
    Corso|Corsi: corso= corsi=
    Evento|Eventi: event
    Libro|Libri: libro= libri=
    Veicolo|Veicoli: veicol
    Macchina|Macchine: macchin
    Attrezzo|Attrezzi: attrezz
    Sala|Sale: sala= sale=
    Contratto|Contratti: contratt
    Richiesta|Richieste: richiest
    Reclamo|Reclami: reclam
    Consegna|Consegne: consegn
    Materiale|Materiali: material
    Animale|Animali: animal
    Appuntamento|Appuntamenti: appuntament
    Prenotazione|Prenotazioni: prenotazion
    Appartamento|Appartamenti: appartament
    *Socio|Soci: socio= soci= socia
    *Inquilino|Inquilini: inquilin
    *Proprietario|Proprietari: proprietari
    *Allievo|Allievi: alliev
    *Tecnico|Tecnici: tecnico= tecnici=
    *Volontario|Volontari: volontari
    *Lettore|Lettori: lettor
    *Paziente|Pazienti: pazient
    Piatto|Piatti: piatto= piatti=
    Comanda|Comande: comanda comande=
    Vino|Vini: vino= vini=
    Movimento|Movimenti: movimento movimenti=
    Tavolo|Tavoli: tavolo= tavoli=
    Prenotazione|Prenotazioni: prenotazion
    Appuntamento|Appuntamenti: appuntament
    Lezione|Lezioni: lezion
    Iscrizione|Iscrizioni: iscrizion
    Appartamento|Appartamenti: appartament
    Immobile|Immobili: immobil
    Visita|Visite: visita= visite=
    Contratto|Contratti: contratt
    Prestito|Prestiti: prestit
    Libro|Libri: libro= libri=
    Noleggio|Noleggi: nolegg
    Intervento|Interventi: intervent
    Segnalazione|Segnalazioni: segnalazion
    Borsa|Borse: borsa= borse=
    Trattativa|Trattative: trattativ
    Preventivo|Preventivi: preventiv
    Cantiere|Cantieri: cantier
    Quota|Quote: quota= quote=
    Pagamento|Pagamenti: pagament
    Animale|Animali: animal
    Turno|Turni: turno= turni=
    Evento|Eventi: evento= eventi=
    Opera|Opere: opera= opere=
    Veicolo|Veicoli: veicol
    Macchina|Macchine: macchin
    Trattamento|Trattamenti: trattament
    Vaccinazione|Vaccinazioni: vaccinazion
  ${things}`),
  books: stems("prenot fissare= fissano= riserva"),
  appointments: entityWords(`
    Appuntamento|Appuntamenti: appuntament
    Visita|Visite: visita= visite=
    Seduta|Sedute: seduta= sedute=
  `),
  fieldNoun: stems("campo= campi= colonna colonne dati= informazioni"),
  status: stems("stato= stati= fase= fasi= status"),
  offer: stems("offriamo offre= offrire serviz vendiamo trattament propon listino prezzi="),
  family: familyWords(`
    booking 3: prenot appuntament
    booking 2: agenda calendario
    landing 3: landing vetrina pagina_sola sola_pagina unica_pagina pagina_unica
    landing 2: modulo= biglietto_visita pagina_web sito_web sito_internet sito= present visitator contatto modulo_contatto
    records 2: gestire= gestione tracciare= registro inventario magazzino excel archivio
    records 1: elenco lista= stato= ordini= registr
  `),
  capability: capabilityWords(`
    search: ricerca= cercare= trovare= filtr
    export: esport import=
    chart: grafic statistic report=
    board: kanban bacheca
    payment: pagament pagare= paypal
    login: accesso= login password
    message: promemoria sms newsletter whatsapp notific
    photo: foto immagin
    map: mappa
    print: stampa pdf
  `),
  named: stems("chiamata= chiamato= chiama= ditta= azienda= studio= salone= officina= ristorante="),
  colours: numberWords(`
    0: rosso rossa
    28: arancion
    45: giallo gialla oro=
    130: verde
    85: oliva
    175: turchese
    200: azzurro
    220: blu=
    270: viola
    330: rosa=
    350: bordeaux
    22: marrone
  `),
  weekdays: dayWords(`
    1: lunedì lun=
    2: martedì mar=
    3: mercoledì mer=
    4: giovedì gio=
    5: venerdì ven=
    6: sabato sab=
    7: domenica dom=
    1 2 3 4 5: feriali
    6 7: weekend
    1 2 3 4 5 6 7: ogni_giorno tutti_giorni
  `),
  until: words("a al alla alle fino"),
  minutes: numberWords("1: minut min="),
  half: stems("mezz'ora mezzora mezza="),
  hour: stems("ora= ore= mezz'ora mezzora"),
  open: stems("apert orari apertura"),
  places: stems("person post copert partecipant tavol sedi"),
  most: stems("massimo max= capienza"),
  numbers: numberWords(
    "1: uno= una= un=\n2: due=\n3: tre=\n4: quattro=\n5: cinque=\n6: sei=\n7: sette=\n8: otto=\n9: nove=\n10: dieci=\n12: dodici=\n20: venti="
  ),
  wish: {
    add: stems("aggiung inserisc inserire= nuovo= nuova= vorrei="),
    remove: stems("rimuov elimin togli cancell"),
    rename: stems("rinomin chiam"),
    change: stems("cambi modific imposta rendi= rendere= metti= mettere= sostitui deve="),
    required: stems("obbligatori necessari"),
    optional: stems("facoltativ opzional"),
    colour: stems("colore colori tinta"),
    title: stems("titolo intestazione"),
    app: stems("app= applicazione prototipo"),
    board: stems("kanban bacheca"),
    chart: stems("grafic diagramm statistic"),
    option: stems("stato= stati= opzion valore"),
    capacity: stems("capienza posti= persone="),
    to: words("in a al alla ai agli alle come con")
  }
}
