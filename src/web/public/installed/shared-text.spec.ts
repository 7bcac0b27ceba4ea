import { readForm } from '../../kit/form.js';
import { sharedText } from './shared-text.js';

const textOf = (fields: Record<string, string>, max = 100) => sharedText(readForm(fields), max);

describe('what was shared', () => {
  it('is one text, each part once', () => {
    expect(textOf({ title: 'Judul', text: 'Isi kabar', url: 'https://a.id/1' }).text).toBe(
      'Judul\nIsi kabar\nhttps://a.id/1',
    );
    expect(textOf({ title: 'Judul', text: 'Judul: https://a.id/1', url: 'https://a.id/1' }).text).toBe(
      'Judul: https://a.id/1',
    );
    expect(textOf({ title: 'https://a.id/1', text: 'https://a.id/1', url: 'https://a.id/1' }).text).toBe(
      'https://a.id/1',
    );
    expect(textOf({})).toEqual({ text: '', isCut: false });
  });

  it('is cut between characters, never inside one', () => {
    expect(textOf({ text: '😀😀😀' }, 2)).toEqual({ text: '😀😀', isCut: true });
    expect(textOf({ text: '😀😀' }, 2)).toEqual({ text: '😀😀', isCut: false });
  });
});
