/** Keys of nobody's, which no log may hold. */
export const secrets = {
  STRIPE_SECRET_KEY: "sk_test_51StageOfTheJourneys",
  STRIPE_WEBHOOK_SECRET: "whsec_StageOfTheJourneys",
  PAYPAL_SECRET: "EbStageOfTheJourneys-0001",
  CRYPTO_BTC_XPUB:
    "vpub5YRRorZVvAATHuEEHuFw1sBdoTr86WAbRqErEmc37QW5GQdJ6QT2iARGALeCtcpVRmFdR1PQ4BFAuCNPy6Rv4tqSLNHpbaCNDAF4K549MT1",
  CRYPTO_ETH_XPUB:
    "tpubDD1mtr8cB1zZEgXJJVKf39TKDoFjd2hi6Vi9nxwzzbpWUNrgU7hmJJswj4L9mqM2T3EYyxZ7orUXr2SHPnQcL4XMNQ7qBQBV8Q9M3sRQNAT"
} as const

/** The first of five ports in a row on which the stage of the journeys plays gateways, chains and rates. */
const first = 4_310

const at = (offset: number) => `http://127.0.0.1:${first + offset}`

/** What both the product and the stage are told: it pays nowhere but at doubles on this machine. */
export const settings: Readonly<Record<string, string>> = {
  ...secrets,
  STAGE_URL: at(0),
  STRIPE_BASE_URL: at(1),
  PAYPAL_CLIENT_ID: "AbStageOfTheJourneys-0001",
  PAYPAL_WEBHOOK_ID: "0EH40505U7160970P",
  PAYPAL_BASE_URL: at(2),
  BANK_IBAN: "CZ6508000000192000145399",
  BANK_NAME: "Statex s.r.o.",
  BANK_CURRENCIES: "CZK,EUR",
  CRYPTO_RATES_URL: `${at(0)}/v2/exchange-rates`,
  CNB_BASE_URL: `${at(0)}/cnb`,
  VIES_BASE_URL: `${at(0)}/vies`,
  CRYPTO_EXPLORER_BTC: at(3),
  CRYPTO_BTC_CONFIRMATIONS: "1",
  CRYPTO_EXPLORER_ETH: at(4),
  CRYPTO_ETH_CONFIRMATIONS: "1"
}
