/** Offers to take what is marked in the captured text as the quotation. */
const offer = document.querySelector<HTMLElement>('[data-quote]');
const text = document.getElementById('capture-text');
const quote = document.getElementById(offer?.dataset['quote'] ?? '');

function marked(): string {
  const selection = document.getSelection();
  return selection && text?.contains(selection.anchorNode) && text.contains(selection.focusNode)
    ? selection.toString().trim()
    : '';
}

if (offer && quote instanceof HTMLTextAreaElement) {
  // Pressing the button may take the selection away first.
  let last = '';
  document.addEventListener('selectionchange', () => {
    last = marked() || last;
    offer.hidden = last === '';
  });
  offer.addEventListener('click', () => {
    quote.value = last;
    quote.focus();
  });
}

export {};
