/** A puzzle as GET /api/v1/challenge gives it. */
interface Puzzle {
  algorithm: string;
  challenge: string;
  maxnumber: number;
  salt: string;
  signature: string;
}

/** Nobody waits longer for the puzzle than this after pressing the button; without it the form goes all the same. */
const LONGEST_WAIT_MS = 3_000;
const TO_TYPE_IN = 'textarea, select, input:not([type=hidden]):not([tabindex="-1"])';

function numberFor(puzzle: Puzzle, solver: string): Promise<number | null> {
  const worker = new Worker(solver);
  return new Promise<number | null>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<number | null>) => {
      resolve(data);
    });
    worker.addEventListener('error', () => {
      resolve(null);
    });
    worker.postMessage(puzzle);
  }).finally(() => {
    worker.terminate();
  });
}

/** The solution as ALTCHA writes it; empty when there is no line, no worker or no number. */
async function solution(solver: string): Promise<string> {
  try {
    const response = await fetch('/api/v1/challenge');
    if (!response.ok) return '';
    const puzzle = (await response.json()) as Puzzle;
    const number = await numberFor(puzzle, solver);
    const { algorithm, challenge, salt, signature } = puzzle;
    return number === null ? '' : btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
  } catch {
    // The form is taken without it, under tighter budgets.
    return '';
  }
}

function guard(field: HTMLInputElement, form: HTMLFormElement, solver: string): void {
  let work: Promise<void> | undefined;
  let done = false;
  const begin = (): void => {
    work ??= solution(solver).then((text) => {
      field.value = text;
      done = true;
    });
  };
  form.addEventListener('focusin', begin);
  form.addEventListener('pointerdown', begin);
  if (!form.querySelector(TO_TYPE_IN)) begin();
  form.addEventListener('submit', (event) => {
    if (!work || done || typeof form.requestSubmit !== 'function') return;
    event.preventDefault();
    const waited = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS));
    void Promise.race([work, waited]).then(() => {
      done = true;
      form.requestSubmit(event.submitter);
    });
  });
  // Back from the next page: that puzzle has been spent.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    field.value = '';
    work = undefined;
    done = false;
  });
}

for (const field of document.querySelectorAll<HTMLInputElement>('input[data-solver]')) {
  const solver = field.dataset['solver'];
  if (field.form && solver) guard(field, field.form, solver);
}
