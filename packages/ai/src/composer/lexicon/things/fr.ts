/** What small firms keep records of in French, beside the common nouns of its lexicon. */
export const things = `
    *Musicien|Musiciens: musicien
    *Cavalier|Cavaliers: cavalier
    *Stagiaire|Stagiaires: stagiaire
    *Candidat|Candidats: candidat
    *Artiste|Artistes: artiste
    *Donateur|Donateurs: donateur
    *Abonné|Abonnés: abonné abonnée
    *Enfant|Enfants: enfant= enfants=
    *Famille|Familles: famille
    *Salarié|Salariés: salarié
    *Chauffeur|Chauffeurs: chauffeur
    *Fleuriste|Fleuristes: fleuriste
    Jeu|Jeux: jeu= jeux=
    Lot|Lots: lot= lots=
    Groupe|Groupes: groupe= groupes=
    Stage|Stages: stage= stages=
    Formation|Formations: formation= formations=
    Session|Sessions: session= sessions=
    Atelier|Ateliers: ateliers=
    Abonnement|Abonnements: abonnement
    Ingrédient|Ingrédients: ingrédient
    Recette|Recettes: recettes=
    Œuvre|Œuvres: œuvre oeuvre
    Exposition|Expositions: exposition
    Bateau|Bateaux: bateau
    Cheval|Chevaux: cheval= chevaux=
    Ruche|Ruches: ruche
    Parcelle|Parcelles: parcelles=
    Récolte|Récoltes: récoltes=
    Colis|Colis: colis=
    Tournée|Tournées: tournées=
    Consultation|Consultations: consultation
    Ordonnance|Ordonnances: ordonnance
    Chambre|Chambres: chambre
    Gîte|Gîtes: gîte
    Séjour|Séjours: séjour
    Concert|Concerts: concert= concerts=
    Billet|Billets: billets=
    Appareil|Appareils: appareil
    Équipement|Équipements: équipements=
    Chaudière|Chaudières: chaudière
    Candidature|Candidatures: candidature
    Don|Dons: dons=
    Vin|Vins: vin= vins=
    Bien|Biens: biens=
    Immeuble|Immeubles: immeuble
    Lecture|Lectures: lectures=
    Sinistre|Sinistres: sinistre
    Absence|Absences: absences=
    Présence|Présences: présences=
    Torréfaction|Torréfactions: torréfaction
    Mouvement|Mouvements: mouvement
    Message|Messages: messages=
    Fromage|Fromages: fromage
    Bouquet|Bouquets: bouquet
`
