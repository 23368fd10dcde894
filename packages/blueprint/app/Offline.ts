/** Keeps the app for times without a network, where the browser allows it, and says so. */
export const keepOffline = (words: string): void => {
  if (!("serviceWorker" in navigator) || !isSecureContext) return
  navigator.serviceWorker.register("sw.js").then(() => navigator.serviceWorker.ready).then(() => {
    const place = document.getElementById("offline")
    if (place !== null) place.textContent = words
  }).catch(() => {
    // Refused by the browser: the app works, but only with a network.
  })
}
