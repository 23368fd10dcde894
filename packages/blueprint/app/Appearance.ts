/** The choice of light, dark or automatic; remembered where the browser allows. */
export const watchAppearance = (): void => {
  const select = document.querySelector<HTMLSelectElement>("#theme")
  if (select === null) return
  const root = document.documentElement
  select.value = root.dataset["theme"] ?? "auto"
  select.addEventListener("change", () => {
    if (select.value === "auto") delete root.dataset["theme"]
    else root.dataset["theme"] = select.value
    try {
      localStorage.setItem("statex-theme", select.value)
    } catch {
      // The choice then holds for this page only.
    }
  })
}
