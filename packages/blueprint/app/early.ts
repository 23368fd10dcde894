try {
  const theme = localStorage.getItem("statex-theme")
  if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme
} catch {
  // Without storage the browser's own preference holds.
}
