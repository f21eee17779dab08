/** Has the browser keep the app for a time without the server, once the page is loaded; only over HTTPS or on this machine. */
export const registerWorker = (page: Window, basePath: string): void => {
  const { serviceWorker } = page.navigator
  if (!serviceWorker) return
  const register = () => void serviceWorker.register(`${basePath}/sw.js`).catch(() => undefined)
  if (page.document.readyState === 'complete') register()
  else page.addEventListener('load', register, { once: true })
}
