import type { Blueprint } from "../../src/Blueprint.ts"
import { arithmetic, choice, constant, own } from "./parts.ts"
import { words } from "./words.ts"

const dish = (
  nom: string,
  service: string,
  prix: number,
  portions: number,
  description: string | null,
  carte = true
) => ({ nom, service, prix, portions, description, carte })

/** A French bistro: guests order from their table, the kitchen sees what is open. Portions run out. */
export const bistro: Blueprint = {
  format: 1,
  name: "Le Comptoir des Halles",
  tagline: "La carte, la commande à table et la cuisine.",
  locale: "fr",
  start: "carte",
  entities: [
    {
      id: "plat",
      singular: "Plat",
      plural: "Plats",
      title: "nom",
      fields: [
        { id: "nom", label: "Nom", kind: "text", required: true, maxLength: 80 },
        choice("service", "Service", {
          entree: "Entrées",
          plat: "Plats",
          dessert: "Desserts",
          boisson: "Boissons"
        }),
        { id: "prix", label: "Prix", kind: "money", required: true, unit: "EUR", minimum: 0 },
        { id: "portions", label: "Portions du jour", kind: "number", required: true, minimum: 0 },
        { id: "description", label: "Description", kind: "longText", required: false, maxLength: 300 },
        { id: "carte", label: "À la carte", kind: "boolean", required: false },
        {
          id: "reste",
          label: "Reste",
          kind: "number",
          required: false,
          computed: arithmetic("subtract", own("portions"), {
            _tag: "Rollup",
            entity: "ligne",
            reference: "plat",
            measure: "sum",
            field: "quantite",
            where: []
          })
        }
      ],
      limits: [{
        id: "portions",
        value: own("reste"),
        atLeast: constant(0),
        message: "Il ne reste pas assez de portions de ce plat."
      }],
      samples: [
        dish("Œuf mayonnaise", "entree", 6.5, 30, "Trois œufs, mayonnaise moutardée, ciboulette."),
        dish("Poireaux vinaigrette", "entree", 8, 20, "Tièdes, noisettes torréfiées."),
        dish("Soupe à l’oignon gratinée", "entree", 9.5, 20, "Comté affiné dix-huit mois."),
        dish("Steak frites", "plat", 21, 25, "Onglet, beurre maître d’hôtel, frites maison."),
        dish("Blanquette de veau à l’ancienne", "plat", 22.5, 2, "Riz pilaf, champignons de Paris."),
        dish("Risotto aux cèpes", "plat", 19, 15, null),
        dish("Crème brûlée", "dessert", 7.5, 20, "Vanille de Madagascar."),
        dish("Tarte Tatin", "dessert", 8.5, 12, "Servie tiède, crème crue."),
        dish("Carafe de Brouilly", "boisson", 18, 40, null),
        dish("Terrine de saison", "entree", 9, 5, null, false)
      ]
    },
    {
      id: "commande",
      singular: "Commande",
      plural: "Commandes",
      title: "numero",
      status: "etat",
      fields: [
        { id: "numero", label: "Numéro", kind: "text", required: false, numbered: { prefix: "C-", digits: 3 } },
        { id: "table", label: "Table", kind: "number", required: true, minimum: 1, maximum: 40 },
        { id: "heure", label: "Reçue à", kind: "time", required: true },
        choice("etat", "État", {
          recue: "Reçue",
          "en-cuisine": "En cuisine",
          prete: "Prête",
          servie: "Servie",
          annulee: "Annulée"
        }),
        { id: "remarque", label: "Remarque", kind: "longText", required: false, maxLength: 300 }
      ],
      steps: [
        { from: ["recue"], to: "en-cuisine", label: "Lancer" },
        { from: ["en-cuisine"], to: "prete", label: "C’est prêt" },
        { from: ["prete"], to: "servie", label: "Servie" },
        { from: ["recue", "en-cuisine"], to: "annulee", label: "Annuler" }
      ],
      samples: [
        { numero: "C-041", table: 4, heure: "12:05", etat: "en-cuisine", remarque: "Sans moutarde." },
        { numero: "C-042", table: 11, heure: "12:12", etat: "recue", remarque: null },
        { numero: "C-043", table: 2, heure: "12:20", etat: "recue", remarque: null },
        { numero: "C-040", table: 7, heure: "11:58", etat: "prete", remarque: null },
        { numero: "C-039", table: 9, heure: "11:50", etat: "servie", remarque: null }
      ]
    },
    {
      id: "ligne",
      singular: "Ligne",
      plural: "Lignes de commande",
      title: "plat",
      fields: [
        { id: "commande", label: "Commande", kind: "reference", required: true, entity: "commande" },
        { id: "plat", label: "Plat", kind: "reference", required: true, entity: "plat" },
        { id: "quantite", label: "Quantité", kind: "number", required: true, minimum: 1, maximum: 20 },
        { id: "prix", label: "Prix", kind: "money", required: false, unit: "EUR" }
      ],
      samples: [
        { commande: "sample-1", plat: "sample-1", quantite: 2, prix: 6.5 },
        { commande: "sample-1", plat: "sample-4", quantite: 1, prix: 21 },
        { commande: "sample-2", plat: "sample-3", quantite: 1, prix: 9.5 },
        { commande: "sample-2", plat: "sample-6", quantite: 3, prix: 19 },
        { commande: "sample-3", plat: "sample-8", quantite: 2, prix: 8.5 },
        { commande: "sample-4", plat: "sample-4", quantite: 2, prix: 21 },
        { commande: "sample-4", plat: "sample-9", quantite: 1, prix: 18 },
        { commande: "sample-5", plat: "sample-7", quantite: 1, prix: 7.5 }
      ]
    },
    {
      id: "adresse",
      singular: "Adresse",
      plural: "Nos adresses",
      title: "nom",
      fields: [
        { id: "nom", label: "Nom", kind: "text", required: true },
        { id: "rue", label: "Adresse", kind: "longText", required: true },
        { id: "ville", label: "Ville", kind: "text", required: true },
        { id: "horaires", label: "Horaires", kind: "text", required: false },
        { id: "telephone", label: "Téléphone", kind: "phone", required: false }
      ],
      samples: [
        {
          nom: "Le Comptoir, Halles",
          rue: "12 rue du Marché\n69002 Lyon",
          ville: "Lyon",
          horaires: "mardi – samedi, 12:00 – 22:30",
          telephone: "+33 4 00 00 00 01"
        },
        {
          nom: "Le Comptoir, Croix-Rousse",
          rue: "3 place du Plateau\n69004 Lyon",
          ville: "Lyon",
          horaires: "mercredi – dimanche",
          telephone: null
        },
        {
          nom: "Le Comptoir, Vieux-Port",
          rue: "7 quai du Bassin\n13002 Marseille",
          ville: "Marseille",
          horaires: null,
          telephone: null
        }
      ]
    }
  ],
  views: [
    {
      _tag: "Order",
      id: "carte",
      title: "La carte",
      intro: "Choisissez, nous apportons. Le service est compris.",
      requirements: ["FR-1"],
      entity: "commande",
      fields: ["table", "remarque"],
      items: "plat",
      text: "description",
      price: "prix",
      group: "service",
      where: [{ _tag: "Is", field: "carte", values: [true] }],
      lines: "ligne",
      line: { order: "commande", item: "plat", amount: "quantite", price: "prix" },
      submit: "Commander",
      thanks: "Merci. La cuisine s’en occupe, nous arrivons à votre table."
    },
    {
      _tag: "Kitchen",
      id: "cuisine",
      title: "Cuisine",
      requirements: ["FR-2"],
      entity: "commande",
      states: ["recue", "en-cuisine", "prete"],
      card: ["numero", "table", "remarque"],
      lines: { entity: "ligne", reference: "commande", columns: ["quantite", "plat"], sums: [] }
    },
    {
      _tag: "List",
      id: "plats",
      title: "Plats",
      requirements: ["FR-3"],
      entity: "plat",
      columns: ["nom", "service", "prix", "portions", "reste"],
      search: ["nom", "description"],
      filters: ["service"],
      sort: { field: "nom", descending: false }
    },
    {
      _tag: "Locations",
      id: "adresses",
      title: "Nos adresses",
      requirements: ["FR-4"],
      entity: "adresse",
      address: "rue",
      area: "ville",
      facts: ["horaires", "telephone"]
    },
    {
      _tag: "LookUp",
      id: "suivi",
      title: "Où en est ma commande ?",
      requirements: ["FR-5"],
      entity: "commande",
      code: "numero",
      fields: ["numero", "etat", "heure"]
    }
  ],
  navigation: [
    { view: "carte", label: "Carte" },
    { view: "cuisine", label: "Cuisine" },
    { view: "plats", label: "Plats" },
    { view: "adresses", label: "Adresses" },
    { view: "suivi", label: "Suivi" }
  ],
  theme: { hue: 18, face: "serif", corners: "square", density: "calm" },
  copy: words("fr")
}
