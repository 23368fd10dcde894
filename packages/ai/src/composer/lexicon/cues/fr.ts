import { cue, type Cues } from "../../Cues.ts"

export const cues: Cues = {
  overlap: cue(
    "chevauch|mêmes jours|mêmes dates|même jour|même date|mêmes heures|marchent dessus|déjà sorti|déjà loué|double réserv|deux fois|en double|même heure|même moment|même créneau|en même temps|à la fois|simultané|jamais deux|déjà pris|déjà réserv|déjà occup|déjà prêt|deux … même|un seul … à la fois"
  ),
  same: cue("même="),
  full: cue(
    "complet|complète|places|plus de … que … places|pas plus de … personnes|maximum|au plus … personnes|limité à|tient … personnes|plus de place|plus … que … places|couverts"
  ),
  stock: cue(
    "sous zéro|dessous de zéro|en dessous de 0|négatif|plus … que … avons|plus … qu'il y en|plus que ce que|plus de … qu'il|que nous n'en avons|qu'on en a|que nous avons|qu'il n'y en a|rupture|sort … du stock|déduit du stock|décompt|retiré du stock|sous 0"
  ),
  older: cue("plus de|depuis|il y a|au-delà|remonte|dépass|passé|après|toujours pas|pas encore|n'a pas"),
  overdue: cue("en retard|échu|dépassé|dépassée|expiré|périmé|hors délai|retard"),
  within: cue(
    "dans les|d'ici|prochain|prochaine|moins de … jours|avant|bientôt|arrive à échéance|expire|se termine|à venir|sous="
  ),
  above: cue("plus de|au-dessus|supérieur|dépass|excèd|au-delà|à partir"),
  below: cue("moins de|sous=|dessous|inférieur|passe sous|descend|tombe|au-dessous"),
  remind: cue(
    "liste|voir=|voit=|voie=|voient|coup d'œil|coup d'oeil|me le dise|vérifier|souligne|clignot|montr|affich|alert|avert|rappel|signal|rouge|prévenir|prévenu|sauter aux yeux|ressort|savoir|tableau de bord|apparai|apparaî|repérer|relanc|remont|indiqu"
  ),
  order: cue(
    "dans cet ordre|dans l'ordre|cet ordre|sauter|pas autrement|l'un après l'autre|sans revenir|pas revenir|seulement après|qu'après|ne peut … que|ne peut … avant|ne peut … sans|qu'une fois|étape par étape|pas … tant que|pas … sans|passer … étape"
  ),
  next: cue(
    "puis=|ensuite|devient|deviennent|finit|finalement|enfin|d'abord|passe de|passe par|passe à|passe d'|après=|va de|termine|passer … de=|passent de|passent par|commence"
  ),
  total: cue("total|totaux|somme|additionn|cumul|en tout|chiffre d'affaires|solde|combien … par|reste dû|restant dû"),
  times: cue("fois=|multipli|x="),
  automatic: cue("tout seul|toute seule|calcul|automatiquement|automatique|se déduit|se fait seul|compte"),
  age: cue("âge=|l'âge|quel âge"),
  daysLeft: cue("jours restants|combien de jours|jours avant|il reste … jours|délai restant"),
  only: cue(
    "seul|uniquement|seulement|rien que|personne d'autre|ne voit que|ne voient que|ne montre que|exclusivement|n'y a que|que="
  ),
  own: cue("leurs=|leur=|ses=|son=|sa=|à eux|à lui|à elle|propre|attribu|affect|siens|sien="),
  sees: cue("écran|voit|voient|voie=|voir|verra|accès|accéd|consult|modifi|montre"),
  role: cue(
    "cuisine=|accueil|réception|bureau|chef|patron|chauffeur|technicien|moniteur|entraîneur|professeur|prof=|enseignant|équipe|mécanicien|serveur|comptable|médecin|vétérinaire|bénévole|trésorier|gérant|responsable|commercial|commerciaux|vendeur|poseur|praticien|animateur|secrétaire|formateur|magasinier|atelier|intervenant|guide|coordinat|salle=|conducteur|ouvrier"
  ),
  required: cue(
    "obligatoire|obligatoirement|doit être rempli|doit être renseign|doivent être renseign|doivent être rempli|doit toujours|ne peut pas être vide|jamais vide|indispensable|impérativement|il faut toujours|exigé|requis"
  ),
  lacking: cue("sans=|pas de="),
  unique: cue(
    "unique=|uniques=|une seule fois|qu'une fois|pas de doublon|doublon|jamais deux fois|pas deux fois|en double|deux fois le même|deux fois la même"
  ),
  atMost: cue("au plus|au maximum|maximum|max=|plus de|pas plus|jamais plus|ne dépass|limité à|jusqu'à"),
  atLeast: cue("au moins|minimum|au minimum|pas moins|min="),
  forbidden: cue(
    "jamais|personne|ne doit pas|ne doivent pas|ne doit|ne peut pas|ne peut|ne peuvent|impossible|interdit|pas plus|aucun|ne pas|au maximum|maximum|au plus|pas possible|pas question"
  ),
  print: cue("imprim|papier|pdf=|signer|signature"),
  paper: cue(
    "bon de|bordereau|facture|reçu=|ticket|contrat|convention|attestation|certificat|note d'honoraires|rapport|compte rendu|fiche d'|fiche de|devis|ordre de|étiquette|quittance|bulletin|liste|planning|feuille|procès-verbal|diplôme|badge|courrier|lettre|menu=|ordonnance|relevé|programme"
  ),
  lookUp: cue(
    "look-up|lookup|demander … avec|savoir … avec|chercher … avec|retrouver … avec|consulter … avec|numéro de … voir|avec … numéro|saisi … numéro|tap … numéro|entr … numéro|grâce au numéro|où en est|avec son code"
  ),
  code: cue("number=|numéro|code=|référence|n°|matricule"),
  visitor: cue(
    "visiteur|celui qui|acheteur|qui a commandé|customer|familles|élèves|passants|clients|client=|les gens|public|tout le monde|n'importe qui|convives|internaute|en ligne|sur le site|lecteurs|adhérents|parents|locataires|habitants|chez eux|chacun"
  ),
  browse: cue("feuillette|consult|voir=|voient|parcour|feuillet|regard|lire=|cherch|catalogue|en ligne|carte="),
  staff: cue(
    "sans rien pouvoir modifier|sans pouvoir modifier|sans rien modifier|sans rien toucher|sans pouvoir … toucher|que nous|nous seuls|seuls nous|seul le|seule l'équipe|seulement nous|nous … modif|modifi … que|personne d'autre ne|ne modifi|par nous"
  ),
  orders: cue("command|panier|acheter en ligne|achèt"),
  deny: cue(
    "pas besoin|n'avons pas besoin|inutile|pas la peine|ne voulons pas|ne veux pas|laiss … de côté|hors sujet|hors périmètre|pas nécessaire|on s'en passe|sans paiement|surtout pas|non merci|déjà un logiciel|ne s'en occup|pas utile"
  ),
  is: cue("est=|sont=|soit=|soient=|reste=|sera=|seront=|peut être|peuvent être|est soit|soit="),
  namely: cue("c'est-à-dire|à savoir|c'est à dire"),
  state: cue(
    "nouveau|nouvelle|ouvert|fermé|clos|terminé|payé|impayé|envoyé|brouillon|annulé|confirmé|demandé|réservé|en cours|en attente|prêt|livré|expédié|emballé|rendu|retourné|sorti|accepté|refusé|validé|planifié|actif|active|inactif|inactive|radié|archivé|résolu|signalé|commandé|réparé|gagné|perdu|libre|loué|vendu|reçu|facturé|soumis|publié|commencé|attribué|programmé|honoré|manqué|malade|cassé|en réparation|réformé|signé|expiré|résilié|prospect|suspendu|servi|en préparation|préparé|disponible|emprunté|prêté|en prêt|relancé|pris=|à faire|fait=|traité|encaissé|posé|accordé|inscrit|proposé|absent|présent|à lire|lu=|lue=|répondu|à payer|à confirmer|à régler|réglé|soldé|reporté|en livraison|en stock|épuisé|égaré|en retard|au brouillon|adopté|en attente|abandonné|converti|clôturé|hors service|excusé|facturable|embauché|entretien"
  ),
  several: cue("les deux|plusieurs|plus d'un|à la fois … et"),
  exactlyOne: cue("un seul|une seule|exactement un|qu'un seul|qu'une seule|pas plus d'un")
}
