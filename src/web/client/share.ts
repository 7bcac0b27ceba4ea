/** Shows the button that hands an answer to the phone's own share sheet, where there is one. */
const button = document.querySelector<HTMLButtonElement>('button[data-share]');

async function share(text: string): Promise<void> {
  try {
    await navigator.share({ text });
  } catch (error) {
    // Closing the sheet is an answer, too.
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  }
}

if (button && 'share' in navigator) {
  button.hidden = false;
  button.addEventListener('click', () => void share(button.dataset['share'] ?? ''));
}
