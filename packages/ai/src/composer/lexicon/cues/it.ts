import { cue, type Cues } from "../../Cues.ts"

export const cues: Cues = {
  overlap: cue(
    "sovrappo|stessi giorni|stesso giorno|stesse date|stessa data|stesse ore|mai … due|già noleggiat|già fuori|accavall|due volte|doppia prenotazione|doppie prenotazioni|doppione di prenotazione|stessa ora|stesso orario|stesso momento|contemporane|nello stesso|nella stessa|mai due|due … stesso|due … stessa|già occupat|già prenotat|già prestat|di nuovo in prestito|una alla volta|uno alla volta|allo stesso tempo|insieme"
  ),
  same: cue("stesso=|stessa=|stessi=|stesse="),
  full: cue(
    "completo|al completo|pien|posti|capienza|più … dei posti|massimo … persone|non più di … persone|al massimo … persone|al massimo … partecipanti|esaurit|coperti|ci stanno"
  ),
  stock: cue(
    "sotto zero|sotto lo zero|negativ|più … di quanti|più … di quante|più … di quanto|più … di quelli che|più … di quelle che|mai più di quanto|scal … magazzino|scal … giacenza|scaric … magazzino|quelli che abbiamo|quello che c'è"
  ),
  older: cue("più di|oltre|da=|fa=|risale|risalgono|non … da|ancora non|dopo|superato"),
  overdue: cue("scadut|in ritardo|oltre la scadenza|ritardo|superat"),
  within: cue(
    "entro|prossimi|prossime|nei prossimi|nelle prossime|prima della scadenza|in scadenza|scade|scadono|scadenza|prima che|anticipo|mancano|fra meno|tra meno"
  ),
  above: cue("più di|sopra|superior|oltre|supera|superano|maggior"),
  below: cue("meno di|sotto|inferior|scende|minore|cala"),
  remind: cue(
    "elenco|lista|vedere=|vedo=|vedere|mostr|avvis|avvert|allarm|ricord|promemoria|segnal|rosso|evidenzi|sapere|salt … all'occhio|compar|appai|cruscotto|colpo d'occhio"
  ),
  order: cue(
    "in quest'ordine|in questo ordine|nell'ordine|quell'ordine|ordine preciso|saltare|salta=|uno dopo l'altro|una dopo l'altra|non si torna|solo dopo|solo quando|solo se|non si può … senza|nessuno può … senza|non può … prima|non può … senza|passo passo|senza … non|senza … niente"
  ),
  next: cue(
    "poi=|dopo=|diventa|infine|alla fine|prima=|passa da|passa a|quindi|va da|finisce|successivamente|passare … da=|passano da|passerà da|attraversa|comincia|inizia|dapprima|all'inizio"
  ),
  total: cue("total|somma|sommare|sommat|complessiv|fatturato|saldo|quanto … per|quanti … per|incasso"),
  times: cue("per=|moltiplic|x="),
  automatic: cue("da solo|si fa da solo|faccia da solo|da sola|da soli|automatic|calcol|si ricav|ricavat|a mano"),
  age: cue("età=|l'età|quanti anni"),
  daysLeft: cue("giorni rimanenti|giorni restanti|quanti giorni|giorni che mancano|giorni alla|mancano … giorni"),
  only: cue("solo=|sole=|sola=|soltanto|unicamente|esclusivamente|nessun altro|solamente|soli="),
  own: cue("propri|loro=|suoi=|sue=|suo=|sua=|assegnat|affidat|miei"),
  sees: cue("schermo|schermata|ved|accede|accederà|vedrà|accesso|consult|guard|modific|tocc"),
  role: cue(
    "cucina|reception|segreteria|ufficio|capo|titolare|autista|tecnic|istruttor|allenator|insegnant|maestr|personale|meccanic|camerier|contabil|medic|veterinari|volontari|tesorier|responsabil|commercial|venditor|agent|bibliotecari|magazzinier|magazzino|officina|operai|coordinator|formator|docent|parrucchier|gestor|guid|caposquadra|banco="
  ),
  required: cue(
    "obbligatori|va compilat|deve essere compilat|devono essere compilat|non può essere vuot|non può mancare|non possono mancare|non deve mancare|indispensabil|sempre indicat|richiest|bisogna sempre"
  ),
  lacking: cue("senza="),
  unique: cue(
    "unico=|unica=|univoc|una sola volta|una volta sola|non si ripet|non può ripetersi|non deve ripetersi|non si può ripetere|non si può duplicare|duplicat|doppion|due volte"
  ),
  atMost: cue("al massimo|massimo|max=|più di|oltre|non super|fino a"),
  atLeast: cue("almeno|minimo|min=|non meno|meno di"),
  forbidden: cue(
    "mai=|nessuno|non può|non possono|non si può|non si possono|non deve|non devono|impossibil|vietat|al massimo|massimo|niente=|non più|non ci"
  ),
  print: cue("stamp|da appendere|carta=|cartace|pdf=|firma"),
  paper: cue(
    "conto=|ddt=|documento di trasporto|bolla|fattura|ricevuta|scontrino|contratto|attestat|certificat|diploma|rapporto|rapportino|verbale|preventivo|etichetta|foglio|scheda=|tessera|modulo|elenco|lista|lettera|ordine di|nota=|programma|bolletta|buono|liberatoria|report"
  ),
  lookUp: cue(
    "look-up|lookup|chiedere … con|sapere … con|cercare … con|controllare … con|vedere … con … numero|con … numero|con il codice|col numero|col codice|inserendo … numero|inserendo … codice|a che punto|seguire"
  ),
  code: cue("number=|code=|numero|codice|riferimento|targa|matricola"),
  visitor: cue(
    "visitator|le persone|chi compra|chi ordina|chi ha ordinato|chi ha comprato|acquirent|customer|famiglie|passanti|clienti|cliente=|la gente|gente=|chiunque|pubblic|tutti=|internet|online|sul sito|lettori|soci=|genitori|inquilini|utenti|da casa|dal telefono|ospiti"
  ),
  browse: cue("ved|guard|consult|sfogli|cerc|catalogo|menu=|menù|legg|online"),
  staff: cue(
    "senza poter|senza modificar|senza toccar|solo noi|soltanto noi|noi soli|solo … modific|solo … tocc|modific … solo|solo il personale|solo lo staff|nessun altro … modific|da noi"
  ),
  orders: cue(
    "ordini dal sito|fare un ordine|mette nel carrello|ordinare|ordinano|ordina=|ordini online|carrello|acquist|comprar"
  ),
  deny: cue(
    "non serve|non servono|non ci serve|non abbiamo bisogno|non ho bisogno|non vogliamo|non voglio|non occorr|lasciamo fuori|fuori da|lasciate stare|non interessa|non è necessari|ne facciamo a meno|per carità|ci pensa già|resta fuori"
  ),
  is: cue("è=|sono=|sia=|siano=|risulta=|risultano=|resta=|può essere|possono essere|sarà"),
  namely: cue("cioè|vale a dire|ossia|ovvero"),
  state: cue(
    "nuov|apert|chius|conclus|pagat|da pagare|inviat|spedit|bozza|annullat|disdett|confermat|richiest|prenotat|in corso|in lavorazione|in attesa|pront|consegnat|imballat|restituit|rientrat|uscit|prestat|in prestito|accettat|rifiutat|approvat|pianificat|attiv|inattiv|sospes|archiviat|risolt|segnalat|ordinat|riparat|vint|perso=|persa=|liber|affittat|vendut|ricevut|fatturat|presentat|pubblicat|iniziat|assegnat|programmat|svolt|mancat|malat|rott|in riparazione|firmat|scadut|cessat|servit|in preparazione|disponibil|occupat|fatto=|fatta=|contattat|visitat|completat|da fare|lavorat|evas|ritirat|iscritt|moros|terminat|noleggiat|da leggere|letto=|letta=|letti=|lette=|rispost|esaurit|in lista d'attesa|in preparazione|rinviat|saldat|incassat|convalidat|abbandonat|smarrit|perdut|in consegna|da confermare|in prova|adottat|in ritardo|impagat|da ritirare|bocciat|promoss"
  ),
  several: cue("entramb|tutti e due|tutte e due|più di un|divers|parecchi|svariat"),
  exactlyOne: cue("un solo|una sola|esattamente un|soltanto un|solo un|non più di un")
}
