/** Keeps what was read for when there is no connection. Everything works without it. */
if ('serviceWorker' in navigator) {
  addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch((error: unknown) => {
      reportError(error);
    });
  });
}
