import { SOURCE_TYPES } from '../../archive/index.js';
import type { EvidenceInput } from '../../fact-finding/index.js';
import { Checkbox, Select, TextField, useWords } from '../kit/index.js';

/** How a field of the evidence form is called, and the complaint about it. */
export type AboutField = (field: keyof EvidenceInput) => { name: string; error: string | undefined };

interface FieldsProps {
  about: AboutField;
  typed: Partial<EvidenceInput> | undefined;
}

/** Who says it, and where. */
export function SourceFields({ about, typed }: FieldsProps) {
  const { desk, common } = useWords();
  return (
    <>
      <Select
        {...about('type')}
        label={desk.evidence.type}
        choices={SOURCE_TYPES.map((value) => ({ value, label: common.sourceType[value] }))}
        value={typed?.type}
      />
      <TextField {...about('publisher')} label={desk.evidence.publisher} value={typed?.publisher} />
      <TextField {...about('title')} label={desk.evidence.sourceTitle} value={typed?.title} />
    </>
  );
}

export function PrimaryField({ about, typed }: FieldsProps) {
  const text = useWords().desk.evidence;
  return (
    <Checkbox
      {...about('isPrimaryOfficial')}
      label={text.isPrimary}
      hint={text.isPrimaryHint}
      value={typed?.isPrimaryOfficial ? 'ya' : ''}
    />
  );
}
