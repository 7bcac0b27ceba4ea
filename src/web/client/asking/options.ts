/** What a form's help says and what the form may take, as the page wrote it (`AskHelp`). */
export interface Options {
  say: Record<
    'sending' | 'offline' | 'restored' | 'forget' | 'left' | 'over' | 'tooLarge' | 'tooMany',
    string
  >;
  /** Under which name what is typed is kept on this device; '' to keep nothing. */
  keep: string;
  /** Most letters of the text. */
  letters: number;
  /** Most bytes of one picture, and how many more pictures there is room for. */
  bytes: number;
  room: number;
}
