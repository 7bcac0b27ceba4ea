import type { FieldError } from '../../common/index.js';
import { TEXT_MAX } from '../../questions/index.js';
import { Button, TextArea, errorFor, useWords } from '../kit/index.js';

interface PasteBoxProps {
  text?: string;
  errors?: readonly FieldError[];
}

/** The one question of the portal. Posts to /tanya, which looks in the archive first. */
export function PasteBox({ text = '', errors = [] }: PasteBoxProps) {
  const words = useWords().ask;
  return (
    <form class="ask" method="post" action="/tanya">
      <TextArea
        name="text"
        label={words.box.label}
        hint={words.box.hint}
        value={text}
        error={errorFor(errors, 'text')}
        maxLength={TEXT_MAX}
      />
      <Button name="langkah" value="periksa">
        {words.box.submit}
      </Button>
    </form>
  );
}
