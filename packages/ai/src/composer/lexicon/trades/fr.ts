import { familyWords, type Lexicon } from "../../Lexicon.ts"

export const trades: Lexicon["trades"] = familyWords(`
  shop 3: boutique panier e-boutique vente_en
  shop 2: vendre= vendons= produit commande catalogue expédition
  rental 3: location loueur louer= louons= loue= emprunt
  rental 2: caution retour matériel rendu
  crm 3: prospect commercial commerciaux affaire devis relance crm= pipeline
  crm 2: contact échange
  inventory 3: stock= stocks= inventaire entrepôt magasin= matière_première réapprovision
  inventory 2: matériel fournisseur article pièce quantité
  projects 3: projet chantier jalon
  projects 2: tâche phase échéance avancement budget
  learning 3: élève cours= école professeur formation stagiaire
  learning 2: inscription niveau examen certificat attestation
  events 3: événement évènement bénévole festival créneau poste=
  events 2: participant programme concert planning
  restaurant 3: restaurant cuisine= carte= plat= plats= couverts serveur bistrot chef= comptoir brasserie
  restaurant 2: table tables= réservation convive menu
  property 3: locataire bail baux appartement immobilier logement bailleur
  property 2: loyer visite charges mandat bien=
  clinic 3: patient cabinet ostéopathe vétérinaire consultation séance praticien kiné dentiste
  clinic 2: médecin vaccin ordonnance antécédent soin
  service 3: dépannage intervention technicien entretien réparation chaudière maintenance
  service 2: panne contrat tournée atelier
  membership 3: adhérent membre cotisation association club adhésion
  membership 2: section abonnement licence salle_sport
  helpdesk 3: ticket assistance support incident
  helpdesk 2: priorité urgence demande délai_réponse
  collection 3: bibliothèque musée collection médiathèque archive prêt prêts= emprunteur
  collection 2: livre livres= ouvrage lecteur objet
  landing 3: landing page_vitrine site_vitrine
  landing 2: site_web site_internet visiteur formulaire_contact
  booking 3: réserv rendez-vous créneau
  booking 2: agenda coiffeur salon planning salle
`)
