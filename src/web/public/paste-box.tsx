import type { FieldError } from '../../common/index.js';
import { Button, TextArea, errorFor, useHref, useWords } from '../kit/index.js';
import { AskHelp } from './ask-help.js';
import { PicturesField } from './pictures-field.js';

interface PasteBoxProps {
  text?: string;
  /** What names the draft that is changed here; none: a new question begins. */
  draft?: string | undefined;
  /** Ids of the draft's pictures. */
  pictures?: readonly string[];
  errors?: readonly FieldError[];
}

/** The one question of the portal: text, links and pictures in any mix. Posts to /tanya, which looks in the archive first. */
export function PasteBox({ text = '', draft, pictures = [], errors = [] }: PasteBoxProps) {
  const words = useWords().ask;
  const href = useHref();
  const action = draft === undefined ? '/tanya' : `/tanya?d=${draft}`;
  return (
    <form class="ask" method="post" action={href(action)} encType="multipart/form-data">
      <TextArea
        name="text"
        label={words.box.label}
        hint={words.box.hint}
        value={text}
        rows={4}
        error={errorFor(errors, 'text')}
      />
      <PicturesField kept={pictures} errors={errors} />
      <AskHelp keep="tanya" pictures={pictures.length} />
      <Button name="langkah" value="periksa">
        {words.box.submit}
      </Button>
    </form>
  );
}
