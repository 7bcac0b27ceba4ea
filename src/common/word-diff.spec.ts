import fc from 'fast-check';
import { wordDiff, wordMerge, type Stretch } from './word-diff.js';

const only = (stretches: Stretch[], kind: Stretch['kind']): string =>
  stretches.flatMap((each) => (each.kind === kind || each.kind === 'same' ? [each.text] : [])).join('');
const many = (words: string[], times: number): string => `${words.join(' ')} `.repeat(times);

describe('what has changed in a text', () => {
  it('is told word by word', () =>
    expect(wordDiff('Pasar tetap buka hari ini.', 'Pasar akan tutup hari ini.')).toEqual([
      { kind: 'same', text: 'Pasar ' },
      { kind: 'del', text: 'tetap buka ' },
      { kind: 'ins', text: 'akan tutup ' },
      { kind: 'same', text: 'hari ini.' },
    ]));

  it('leads from one text to the other, whatever they are', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const stretches = wordDiff(before, after);
        expect([only(stretches, 'del'), only(stretches, 'ins')]).toEqual([before, after]);
      }),
    ));

  it('is told line by line where most words differ, and as a whole where the lines do too', () => {
    const kept = 'Baris ini tetap.\n';
    const long = many(['a', 'b'], 4_000);
    const other = `${'a '.repeat(4_000)}${'b '.repeat(4_000)}`;
    expect(wordDiff(`${kept}${long}`, `${kept}${other}`)).toEqual([
      { kind: 'same', text: kept },
      { kind: 'del', text: long },
      { kind: 'ins', text: other },
    ]);
    const lines = long.replaceAll(' ', '\n');
    const others = other.replaceAll(' ', '\n');
    expect(wordDiff(lines, others)).toEqual([
      { kind: 'del', text: lines },
      { kind: 'ins', text: others },
    ]);
  });
});

describe('two changes of one text', () => {
  it('become one where they touch other words, and give way to mine where they touch the same', () => {
    expect(
      wordMerge('satu dua tiga empat lima', 'SATU dua tiga empat lima', 'satu dua tiga empat LIMA'),
    ).toEqual({
      text: 'SATU dua tiga empat LIMA',
      clean: true,
    });
    expect(wordMerge('satu dua tiga', 'satu DUA tiga', 'satu Dua tiga')).toEqual({
      text: 'satu Dua tiga',
      clean: false,
    });
  });

  it('are joined by lines where the text is long, and mine is kept where it cannot be done', () => {
    const body = Array.from({ length: 100 }, (_, n) => `Baris ${n}: enam kata lagi di sini.\n`).join('');
    expect(wordMerge(`awal\n${body}`, `AWAL\n${body}`, `awal\n${body}akhir\n`)).toEqual({
      text: `AWAL\n${body}akhir\n`,
      clean: true,
    });
    const mine = 'a\nb\n'.repeat(4_000);
    expect(wordMerge('b\na\n'.repeat(4_000), 'b\n'.repeat(4_000), mine)).toEqual({
      text: mine,
      clean: false,
    });
  });
});
