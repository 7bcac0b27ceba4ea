import { UPLOAD_BYTES_MAX } from '../../common/http/index.js';
import { TEXT_MAX } from '../../questions/index.js';
import { Script, useWords } from '../kit/index.js';
import { PICTURES_MAX } from './ask-forms.js';

interface AskHelpProps {
  /** Under which name what is typed is kept on the device until it has arrived; none: it is not kept. */
  keep?: string;
  /** Most letters of the form's text. */
  letters?: number;
  /** How many pictures have arrived already. */
  pictures?: number;
}

/**
 * What `client/ask.ts` adds to a form where scripts run, just above its button: nothing typed is lost with the line,
 * letters are counted, pictures are seen before they are sent, and the button says that it is sending.
 */
export function AskHelp({ keep = '', letters = TEXT_MAX, pictures = 0 }: AskHelpProps) {
  const say = useWords().ask.client;
  const options = { say, keep, letters, bytes: UPLOAD_BYTES_MAX, room: PICTURES_MAX - pictures };
  return (
    <>
      <div role="status" data-ask={JSON.stringify(options)} />
      <Script name="ask" />
    </>
  );
}

/** On a page that shows that the form before it has arrived: what the device kept of it is erased. */
export const Arrived = () => <Script name="ask" />;
