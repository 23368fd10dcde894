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
import { cues } from "./cues/fr.ts"
import { grammar } from "./grammar/fr.ts"
import { things } from "./things/fr.ts"
import { trades } from "./trades/fr.ts"

export const fr: Lexicon = {
  cues,
  grammar,
  trades,
  stop: words(
    "le la les un une des du de et ou à au aux en dans sur pour par avec sans ce cette ces nous je vous ils elle on notre nos votre vos leur leurs son sa ses est sont être avons avoir qui que quoi dont où ne pas plus chaque tous toutes tout besoin voulons veux voudrais aujourd'hui comme si mais"
  ),
  letters: /[çèêœùë]|aujourd'hui|^(?:qu|l|d|n|j)'/u,
  with: stems(
    "avec= contient= contiennent= comprend= comprenant= comporte= ont= a= incluant= aura= auront= contiendra= comprendra= comportera= comportant= donnant= indiquant= précisant= laissant= notant= mentionnant= figurent= figure= figurer= apparaître="
  ),
  keep: stems(
    "notons= noter= note= enregistr saisi gérer= gérons= gestion suivre= suivons= tenir= laissent= laisse= indique= indiquent= donnent= remplit= remplissent= écris= écrivons= j'écris faut= connaît prenons= noter notons saisissons= retenir consigne relève= relevons= connaître= savoir= mentionn demandons= demande="
  ),
  and: words("et ou ainsi puis &"),
  article: words("le la les l un une des du de leur leurs son sa ses notre nos votre aussi"),
  cut: words(
    "afin pour qui que dont où quand si sur dans en par nous ils elle est sont doit doivent peut peuvent mais avec sans aujourd'hui à au chez pendant"
  ),
  each: words("chaque tout toute par"),
  fields: fieldWords(`
    text|Nom: nom= noms=
    text|Prénom: prénom
    text|Titre: titre
    text|Intitulé: intitulé
    text|Adresse: adresse
    text|Ville: ville
    text|Société: société entreprise
    text|Numéro: numéro
    text|Référence: référence
    text|Auteur: auteur
    text|Marque: marque
    text|Modèle: modèle
    text|Fournisseur: fournisseur
    text|Immatriculation: immatriculation
    text|Responsable: responsable
    longText|Remarques: remarque
    longText|Notes: note= notes=
    longText|Commentaire: commentaire
    longText|Description: description
    longText|Message: message
    longText|Panne: panne défaut
    date|Date: date=
    date|Date de naissance: date_naissance naissance
    date|Échéance: échéance
    date|Jour: jour=
    time|Heure: heure=
    phone|Téléphone: téléphone tél= portable mobile
    email|E-mail: e-mail email mail= courriel
    money|Prix: prix
    money|Montant: montant
    money|Coût: coût
    money|Budget: budget
    money|Salaire: salaire
    number|Quantité: quantité
    number|Nombre: nombre
    number|Stock: stock=
    number|Poids: poids
    number|Âge: âge
    number|Durée: durée heures=
    boolean|Payé: payé
    boolean|Actif: actif=
    url|Site web: site= lien
    choice|Statut: statut état=
    choice|Catégorie: catégorie
    choice|Type: type=
    choice|Priorité: priorité
    choice|Taille: taille
    choice|Couleur: couleur
    date|: début= fin= retour= départ= arrivée= année= mois= échéance= adhésion= livraison= péremption naissance= montage= expiration signature= prévu= prévue= retrait=
    money|: caution loyer charges= valeur tarif= remise= tva= salaire= cotisation= acompte honoraires= solde= marge=
    number|: places= capacité étage= pièces= surface longueur largeur hauteur volume= kilométrage couverts= personnes= exemplaires= minimum= seuil= jours= minutes= portions= température niveau= points= effectif
    text|: matricule lieu= rayon= salle= code= postal isbn= éditeur= race= espèce= matière= unité= instrument= praticien= médecin= commercial= technicien= formateur= moniteur= motif= section= équipe= poste= fonction= profession= mutuelle= diagnostic= médicament= vaccin= lot= producteur= origine= iban= serveur= contact= animal= emplacement étagère
    longText|: allergènes antécédents observations résumé= compte-rendu problème= solution= raison= cause= ingrédients précisions remarques= besoins=
    boolean|: vacciné= confirmé= assuré= rendu= urgent= relancé=
    text|: cote= rang= variété= nature= profil= style= genre= référent= pays= commune= quartier= civilité= sexe= métier= discipline= spécialité= cépage= appellation= calibre= format= pointure= support= grade= groupe= classe= école= promotion= parrain= tuteur= interlocuteur= assureur= police= siret= siren= sigle= surnom= pseudo= diamètre= compteur= numéros= étiquette= puissance= énergie= carburant= châssis= teinte= finition= essence= client= cliente= artiste= compositeur= titulaire= bénéficiaire= destinataire= expéditeur= transporteur= tournée= zone= parcelle= box= bâtiment= escalier= porte= activité= thème= sujet= langue= source= durées= identifiant= destination= provenance= conducteur= vendeur= conseiller=
    longText|: dédicace= besoin= consigne= consignes= conseil= conseils= contenu= détail= détails= pathologies= traitements= équipements= matériel= souhaits= objectif= objectifs= précautions=
    date|: fabrication= mise= entrée= sortie= inscription= visite= contrôle= révision= vaccination= récolte= échéances= validité= relance= embauche= ouverture= fermeture= clôture= emprunt= pose= démarrage= paiement= dépôt= création= achat= réception= mariage=
    money|: frais= recette= dépense= dépenses= total= avance= arrhes= mensualité= commission= rémunération= salaires= prime= supplément= indemnité= don= subvention= redevance=
    number|: kilos= litres= mètres= hectares= têtes= cartons= sacs= bouteilles= pages= joueurs= participants= inscrits= invités= adultes= enfants= nuits= séances= score= moyenne= âges= quantités= rendement= densité= degré= pourcentage= distance= kilomètres= tonnage= colisage= nombres= lots= exemplaire= parts=
    boolean|: adhérent= obligatoire= sterilisé= stérilisé= imprimé= disponible= épuisé= végétarien= fumeur= abonné= signé= livré= réglé= remboursé=
    text|: photo= photos= image= lien=
  `),
  entities: entityWords(`
    *Client|Clients: client
    *Employé|Employés: employé salarié
    *Patient|Patients: patient
    *Membre|Membres: membre adhérent
    *Élève|Élèves: élève étudiant
    *Participant|Participants: participant
    *Contact|Contacts: contacts=
    *Locataire|Locataires: locataire
    Fournisseur|Fournisseurs: fournisseur
    Commande|Commandes: commande
    Réparation|Réparations: réparation
    Tâche|Tâches: tâche
    Projet|Projets: projet
    Chantier|Chantiers: chantier
    Produit|Produits: produit
    Article|Articles: article
    Facture|Factures: facture
    Devis|Devis: devis
    Cours|Cours: cours=
    Événement|Événements: événement
    Livre|Livres: livre
    Véhicule|Véhicules: véhicule
    Machine|Machines: machine
    Outil|Outils: outil
    Salle|Salles: salle
    Contrat|Contrats: contrat
    Demande|Demandes: demande
    Réclamation|Réclamations: réclamation
    Livraison|Livraisons: livraison
    Matériel|Matériels: matériel
    Intervention|Interventions: intervention
    Animal|Animaux: animal animaux
    Rendez-vous|Rendez-vous: rendez-vous
    Logement|Logements: logement appartement
    *Adhérent|Adhérents: adhérent
    *Bénévole|Bénévoles: bénévole
    *Prospect|Prospects: prospect
    *Lecteur|Lecteurs: lecteur
    *Propriétaire|Propriétaires: propriétaire
    *Praticien|Praticiens: praticien
    *Technicien|Techniciens: technicien
    *Professeur|Professeurs: professeur
    Affaire|Affaires: affaire
    Échange|Échanges: échange
    Rendez-vous|Rendez-vous: rendez-vous
    Réservation|Réservations: réservation
    Séance|Séances: séance
    Rappel|Rappels: rappel
    Plat|Plats: plat= plats=
    Inscription|Inscriptions: inscription
    Cours|Cours: cours=
    Emprunt|Emprunts: emprunt
    Prêt|Prêts: prêt= prêts=
    Livre|Livres: livre= livres=
    Ouvrage|Ouvrages: ouvrage
    Créneau|Créneaux: créneau
    Poste|Postes: poste= postes=
    Intervention|Interventions: intervention
    Appartement|Appartements: appartement
    Bail|Baux: bail= baux=
    Contrat|Contrats: contrat
    Instrument|Instruments: instrument
    Paiement|Paiements: paiement
    Cotisation|Cotisations: cotisation
    Devis|Devis: devis=
    Visite|Visites: visite
    Location|Locations: location
    Véhicule|Véhicules: véhicule
    Vélo|Vélos: vélo
    Animal|Animaux: animal= animaux=
    Ticket|Tickets: ticket
    Demande|Demandes: demande
    Mission|Missions: mission
  ${things}`),
  books: stems("réserv prendre= prennent= prend="),
  appointments: entityWords(`
    Rendez-vous|Rendez-vous: rendez-vous
    Séance|Séances: séance
    Consultation|Consultations: consultation
  `),
  fieldNoun: stems("champ colonne donnée information attribut"),
  status: stems("statut état= états= étape phase"),
  offer: stems("prestation service proposons= offrons= offre vendons= tarif soin"),
  family: familyWords(`
    booking 3: réserv rendez-vous créneau
    booking 2: agenda planning calendrier
    landing 3: seule_page page_unique simple_page landing vitrine
    landing 2: site_web site_internet page_web présent visiteur prospect formulaire_contact
    records 2: gérer= gestion suivre= suivi registre inventaire tableau excel fichier
    records 1: liste= listes= statut commandes= enregistr
  `),
  capability: capabilityWords(`
    search: recherch trouver= filtre
    export: export import
    chart: graphique statistique rapport
    board: kanban
    payment: paiement payer= paypal
    login: connexion identifiant mot_passe
    message: rappel sms newsletter whatsapp notification
    photo: photo
    map: carte= plan_accès
    print: imprimer pdf
  `),
  named: stems("appelée= appelé= nommée= nommé= société= entreprise= salon= cabinet= atelier= restaurant="),
  colours: numberWords(`
    0: rouge
    28: orange=
    45: jaune doré
    130: vert= verte= verts=
    85: olive
    175: turquoise
    220: bleu
    270: violet
    330: rose=
    350: bordeaux
    22: marron brun=
  `),
  weekdays: dayWords(`
    1: lundi lun=
    2: mardi
    3: mercredi
    4: jeudi
    5: vendredi
    6: samedi
    7: dimanche
    6 7: week-end weekend
    1 2 3 4 5 6 7: quotidien tous_jours
  `),
  until: words("au à jusqu'au"),
  minutes: numberWords("1: minute minutes min= mn="),
  half: stems("demi= demi-heure demie="),
  hour: stems("heure demi-heure"),
  open: stems("ouvert horaire ouverture"),
  places: stems("personne place couvert participant table chaise convive"),
  most: stems("maximum max= plus= capacité"),
  numbers: numberWords(
    "1: un= une=\n2: deux=\n3: trois=\n4: quatre=\n5: cinq=\n6: six=\n7: sept=\n8: huit=\n9: neuf=\n10: dix=\n12: douze=\n20: vingt="
  ),
  wish: {
    add: stems("ajoute ajouter= ajoutez= ajout nouveau= nouvelle= voudrais="),
    remove: stems("supprim enlev retir"),
    rename: stems("renomm appel"),
    change: stems("chang modifi met= mettre= mettez= rend rendez= remplac doit= passe="),
    required: stems("obligatoire requis"),
    optional: stems("facultatif facultative optionnel"),
    colour: stems("couleur teinte"),
    title: stems("titre"),
    app: stems("application appli= app= prototype"),
    board: stems("kanban tableau_kanban"),
    chart: stems("graphique diagramme statistique"),
    option: stems("statut état= option valeur"),
    capacity: stems("capacité places= personnes="),
    to: words("en à au aux par comme dans")
  }
}
