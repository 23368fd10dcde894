const none = new Set("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" "))
const three = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "))

/** How many decimal digits a minor unit of ISO 4217 has. */
export const digitsOf = (currency: string): number => none.has(currency) ? 0 : three.has(currency) ? 3 : 2
