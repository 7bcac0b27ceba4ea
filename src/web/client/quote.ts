/** Offers to take what is marked in the captured text as the quotation. */
const button = document.querySelector<HTMLButtonElement>('button[data-quote]');
const text = document.getElementById('capture-text');
const quote = document.getElementById(button?.dataset['quote'] ?? '');

function marked(): string {
  const selection = document.getSelection();
  return selection && text?.contains(selection.anchorNode) && text.contains(selection.focusNode)
    ? selection.toString().trim()
    : '';
}

if (button && quote instanceof HTMLTextAreaElement) {
  // Pressing the button may take the selection away first.
  let last = '';
  document.addEventListener('selectionchange', () => {
    last = marked() || last;
    button.hidden = last === '';
  });
  button.addEventListener('click', () => {
    quote.value = last;
    quote.focus();
  });
}
export {};
