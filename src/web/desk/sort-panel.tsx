import { Button, Select, TextField, useWords, type ChoiceGroup } from '../kit/index.js';
import { holds } from './case-model.js';
import { complaint } from './desk-form.js';
import { excerpt } from './excerpt.js';
import type { OverviewPage } from './overview-model.js';

/** The boxes beside the questions belong to this form, wherever they stand. */
export const SORT_FORM = 'sort';

const LABEL_MAX = 70;

const short = (text: string): string => excerpt(text, LABEL_MAX);

function groupsOf({ suggestions }: OverviewPage): ChoiceGroup[] {
  const text = useWords().triage.sort;
  const groups = [
    {
      label: text.answers,
      choices: suggestions.answers.map(({ answer }) => ({
        value: `jawaban:${answer.id}`,
        label: short(answer.title),
      })),
    },
    {
      label: text.cases,
      choices: suggestions.cases.map(({ id, number, claim }) => ({
        value: `kasus:${id}`,
        label: short(text.caseOf(number, claim)),
      })),
    },
    {
      label: text.elsewhere,
      choices: [
        { value: 'baru', label: text.fresh },
        { value: 'tolak', label: text.decline },
      ],
    },
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}

/** Where the ticked questions, or the whole case, are to go: looked at side by side before anything is done. */
export function SortPanel(page: OverviewPage) {
  const text = useWords().triage.sort;
  if (!holds(page) || page.file.status === 'correcting') return null;
  const typed = page.state.typed?.sort;
  return (
    <section class="panel">
      <h2>{text.title}</h2>
      <p class="hint">{text.hint}</p>
      <form id={SORT_FORM} method="get" action={`/meja/kasus/${page.file.id}/banding`}>
        <div class="three">
          <Select
            name="sort-goal"
            label={text.goal}
            empty={text.goalEmpty}
            groups={groupsOf(page)}
            value={typed?.goal}
            error={complaint(page, 'sort-goal')}
          />
          <TextField
            name="sort-typed"
            label={text.typed}
            value={typed?.typed}
            error={complaint(page, 'sort-typed')}
          />
        </div>
        <Button look="quiet">{text.compare}</Button>
      </form>
    </section>
  );
}
