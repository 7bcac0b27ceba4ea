import { Material } from './corpus.js';
import { measureOurs } from './ours.js';
import type { Questions } from './questions.js';

interface Task {
  database: string;
  folders: string[];
  questions: Questions;
}

// The child of bench.ts: measures the product on one database and says what it found.
process.once('message', ({ database, folders, questions }: Task) => {
  void measureOurs(database, Material.read(folders), questions).then((ours) => {
    process.send?.(ours);
    process.disconnect();
  });
});
