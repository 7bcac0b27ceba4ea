/** Shows the buttons that print an answer, and that hand it to the phone's own share sheet where there is one. */
const paper = document.querySelector<HTMLButtonElement>('button[data-print]');
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

if (paper) {
  paper.hidden = false;
  paper.addEventListener('click', () => {
    print();
  });
}
