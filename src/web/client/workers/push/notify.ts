/** What the portal sends (src/subscriptions/push/push-letter.ts); only the portal can write what this browser decrypts. */
interface PushMessage {
  title: string;
  body: string;
  path: string;
  tag: string;
}

/** Shows what came. Browsers end a subscription whose messages show nothing. */
export async function shown(worker: ServiceWorkerGlobalScope, text: string): Promise<void> {
  const { title, body, path, tag } = JSON.parse(text) as PushMessage;
  const icon = '/favicon.svg';
  await worker.registration.showNotification(title, { body, tag, icon, lang: 'id', data: path });
}

/** Leads to the page that a notification is about: the window that shows it, or a new one. */
export async function opened(
  worker: ServiceWorkerGlobalScope,
  notification: Notification,
): Promise<WindowClient | null> {
  notification.close();
  const address = new URL(String(notification.data), worker.location.origin).href;
  const windows = await worker.clients.matchAll({ type: 'window' });
  const open = windows.find(({ url }) => url === address);
  return open ? open.focus() : worker.clients.openWindow(address);
}
