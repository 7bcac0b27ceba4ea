import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/**
 * Buttons that finish their form with a passkey: `data-start` is where the options come from, `data-into` the hidden
 * field for what the passkey answers. Without WebAuthn they stay hidden, and the form works with a code.
 */
async function optionsFrom(path: string, form: HTMLFormElement): Promise<unknown> {
  const token = new FormData(form).get('_csrf');
  const body = new URLSearchParams(typeof token === 'string' ? { _csrf: token } : {});
  const reply = await fetch(path, { method: 'POST', body });
  if (!reply.ok) throw new Error(`options: ${reply.status}`);
  return reply.json();
}

async function answerOf(button: HTMLButtonElement, form: HTMLFormElement): Promise<object> {
  const options = await optionsFrom(button.dataset['start'] ?? '', form);
  return button.dataset['passkey'] === 'create'
    ? startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
    : startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
}

function enable(button: HTMLButtonElement, box: HTMLElement, form: HTMLFormElement): void {
  const field = form.elements.namedItem(button.dataset['into'] ?? '');
  const problem = box.querySelector<HTMLElement>('[role=alert]');
  if (!(field instanceof HTMLInputElement) || !problem) return;
  box.hidden = false;
  button.addEventListener('click', () => {
    if (button.dataset['passkey'] === 'create' && !form.reportValidity()) return;
    problem.textContent = '';
    button.disabled = true;
    answerOf(button, form)
      .then((answer) => {
        field.value = JSON.stringify(answer);
        form.submit();
      })
      .catch(() => {
        // Cancelled, timed out or refused: the person reads it and chooses again.
        problem.textContent = problem.dataset['text'] ?? '';
        button.disabled = false;
      });
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-passkey]')) {
  const box = button.parentElement;
  if (box && button.form && browserSupportsWebAuthn()) enable(button, box, button.form);
}
