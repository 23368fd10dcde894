import { brief, type Example } from "./Example.ts"

export const fr: Example = {
  locale: "fr",
  brief: brief(
    "fr",
    "Notre salon de coiffure « Belle Mèche » a besoin d'une réservation en ligne. Nous sommes ouverts du mardi au samedi de 9h00 à 18h30, un rendez-vous toutes les 30 minutes, au maximum 2 rendez-vous en même temps. Nos prestations : coupe femme 45 €, coupe homme 28 €, couleur 60 €, brushing 25 €. Les clients laissent leur nom, leur téléphone et leur e-mail.",
    {
      today: "Aujourd'hui nous notons les rendez-vous dans un cahier et le téléphone sonne sans arrêt.",
      result: "Les clients réservent sans appeler et nous voyons la journée dans une liste."
    }
  ),
  expect: {
    family: "booking",
    entities: ["Réservations"],
    fields: ["Nom", "Téléphone", "E-mail"],
    statuses: [],
    words: ["Belle Mèche", "Coupe femme", "Coupe homme", "Couleur", "Brushing"],
    opening: { from: "09:00", to: "18:30", minutes: 30, capacity: 2, weekdays: [2, 3, 4, 5, 6] }
  }
}
