/**
 * Subscribing this browser. The part of the form that offers it is hidden until this script finds that the browser can;
 * the form is then sent like any other, with what the push service calls this browser.
 */
const box = document.querySelector<HTMLElement>('[data-push]');
const form = box?.closest('form');

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A subscription made under another key of the portal receives nothing any more. */
function isOurs(subscription: PushSubscription, key: Uint8Array<ArrayBuffer>): boolean {
  const theirs = new Uint8Array(subscription.options.applicationServerKey ?? new ArrayBuffer(0));
  return theirs.length === key.length && theirs.every((byte, index) => byte === key[index]);
}

async function subscribed(
  registration: ServiceWorkerRegistration,
  key: Uint8Array<ArrayBuffer>,
): Promise<PushSubscription> {
  const known = await registration.pushManager.getSubscription();
  if (known && isOurs(known, key)) return known;
  await known?.unsubscribe();
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

/** Writes what the push service calls this browser into a form. */
function fill(into: HTMLFormElement, subscription: PushSubscription): void {
  const { endpoint = '', keys = {} } = subscription.toJSON();
  for (const [name, value] of Object.entries({ endpoint, ...keys })) {
    const field = into.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
}

function say(about: 'on' | 'denied' | 'failed'): void {
  const status = box?.querySelector<HTMLElement>('[role=status]');
  if (status) status.textContent = status.dataset[about] ?? '';
}

function offerToStop(registration: ServiceWorkerRegistration, subscription: PushSubscription): void {
  const stop = document.querySelector<HTMLFormElement>('form[data-push-stop]');
  if (!stop) return;
  fill(stop, subscription);
  stop.hidden = false;
  stop.addEventListener('submit', () => {
    void registration.pushManager.getSubscription().then((known) => known?.unsubscribe());
  });
}

async function send(
  registration: ServiceWorkerRegistration,
  button: HTMLButtonElement,
  key: Uint8Array<ArrayBuffer>,
): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') {
    say('denied');
    return;
  }
  if (!form) return;
  fill(form, await subscribed(registration, key));
  form.requestSubmit(button);
}

async function offer(part: HTMLElement, sent: HTMLFormElement): Promise<void> {
  const button = part.querySelector('button');
  if (!button) return;
  part.hidden = false;
  sent.hidden = false;
  const key = bytesOf(part.dataset['push'] ?? '');
  const registration = await navigator.serviceWorker.ready;
  button.addEventListener('click', (event) => {
    event.preventDefault();
    send(registration, button, key).catch((error: unknown) => {
      say('failed');
      reportError(error);
    });
  });
  const known = await registration.pushManager.getSubscription();
  if (!known) return;
  button.textContent = button.dataset['change'] ?? '';
  say('on');
  offerToStop(registration, known);
}

if (box && form && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)
  void offer(box, form);
