import { h, type ComponentChildren, type LooseInputHTMLAttributes } from 'preact';
import { useWords } from '../lang.js';

/** What every field of a form has. `error` is the complaint about this field, if there is one. */
export interface FieldProps {
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  error?: string | undefined;
  /** Says "(boleh dikosongkan)" beside the label. */
  optional?: boolean;
  value?: string | undefined;
}

export type Choice = { value: string; label: string; hint?: string };

const describedBy = ({ name, hint, error }: FieldProps): string | undefined =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;

const invalid = (error: string | undefined): 'true' | undefined => (error ? 'true' : undefined);

function About({ field }: { field: FieldProps }) {
  const text = useWords().common;
  return (
    <>
      {field.hint && (
        <p class="hint" id={`${field.name}-hint`}>
          {field.hint}
        </p>
      )}
      {field.error && (
        <p class="err" id={`${field.name}-error`}>
          <span class="off">{text.fieldError}</span>
          {field.error}
        </p>
      )}
    </>
  );
}

function Optional({ when }: { when: boolean | undefined }) {
  const text = useWords().common;
  return when ? <span class="opt"> {text.optional}</span> : null;
}

function Field({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  return (
    <div class={field.error ? 'field bad' : 'field'}>
      <label for={field.name}>
        {field.label}
        <Optional when={field.optional} />
      </label>
      <About field={field} />
      {children}
    </div>
  );
}

type InputAttributes = LooseInputHTMLAttributes;

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'password' | 'search' | 'url' | 'date' | 'datetime-local' | 'number';
  autocomplete?: string;
  inputMode?: 'text' | 'numeric' | 'email' | 'url' | 'search';
  maxLength?: number;
  required?: boolean;
}

export function TextField(props: TextFieldProps) {
  const attributes: InputAttributes = {
    id: props.name,
    name: props.name,
    type: props.type ?? 'text',
    value: props.value,
    autocomplete: props.autocomplete,
    inputMode: props.inputMode,
    maxLength: props.maxLength,
    required: props.required,
    'aria-describedby': describedBy(props),
    'aria-invalid': invalid(props.error),
  };
  // Not JSX: its type for inputs is a union by `type`, which a variable type cannot enter.
  return <Field field={props}>{h<InputAttributes, HTMLInputElement>('input', attributes)}</Field>;
}

interface TextAreaProps extends FieldProps {
  rows?: number;
  maxLength?: number;
  required?: boolean;
  /** `tall` for the desk's long texts. */
  css?: 'tall';
}

export function TextArea(props: TextAreaProps) {
  return (
    <Field field={props}>
      <textarea
        id={props.name}
        name={props.name}
        class={props.css}
        rows={props.rows ?? 5}
        maxLength={props.maxLength}
        required={props.required}
        aria-describedby={describedBy(props)}
        aria-invalid={invalid(props.error)}
      >
        {/* The parser drops the first line end of a textarea. */}
        {props.value?.startsWith('\n') ? `\n${props.value}` : props.value}
      </textarea>
    </Field>
  );
}

/** A group of options under one heading. */
export type ChoiceGroup = { label: string; choices: readonly Choice[] };

interface SelectProps extends FieldProps {
  choices?: readonly Choice[];
  groups?: readonly ChoiceGroup[];
  /** Word of the empty first option; `null`: no empty option. */
  empty?: string | null;
}

export function Select(props: SelectProps) {
  const text = useWords().common;
  const option = ({ value, label }: Choice) => (
    <option value={value} selected={value === props.value}>
      {label}
    </option>
  );
  return (
    <Field field={props}>
      <select
        id={props.name}
        name={props.name}
        aria-describedby={describedBy(props)}
        aria-invalid={invalid(props.error)}
      >
        {props.empty !== null && <option value="">{props.empty ?? text.chooseNothing}</option>}
        {props.choices?.map(option)}
        {props.groups?.map((group) => (
          <optgroup label={group.label}>{group.choices.map(option)}</optgroup>
        ))}
      </select>
    </Field>
  );
}

/** One choice of several. The first radio carries the field's own id, so that an error can link to it. */
export function Radios(props: FieldProps & { choices: readonly Choice[] }) {
  return (
    <fieldset class={props.error ? 'field bad' : 'field'} aria-describedby={describedBy(props)}>
      <legend>
        {props.label}
        <Optional when={props.optional} />
      </legend>
      <About field={props} />
      {props.choices.map(({ value, label, hint }, index) => (
        <label class="pick">
          <input
            type="radio"
            name={props.name}
            id={index === 0 ? props.name : undefined}
            value={value}
            checked={value === props.value}
          />
          <span>
            {label}
            {hint && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A single yes; unticked it is absent from the form's body, ticked its value is `ya`. */
export function Checkbox(props: FieldProps) {
  return (
    <div class={props.error ? 'field bad' : 'field'}>
      <About field={{ ...props, hint: undefined }} />
      <label class="pick">
        <input
          type="checkbox"
          id={props.name}
          name={props.name}
          value="ya"
          checked={props.value === 'ya'}
          aria-describedby={describedBy({ ...props, hint: undefined })}
          aria-invalid={invalid(props.error)}
        />
        <span>
          {props.label}
          {props.hint && <small>{props.hint}</small>}
        </span>
      </label>
    </div>
  );
}
