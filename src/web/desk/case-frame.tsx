import { ErrorSummary, Notice, renderPage, useWords } from '../kit/index.js';
import { words } from '../words/index.js';
import { CaseHead } from './case-head.js';
import { TAB_NAMES, tabPath, type CasePage, type TabContent } from './case-model.js';
import { KeptPanel } from './kept-panel.js';

function Tabs({ file, tab }: CasePage) {
  const text = useWords().desk.tabs;
  return (
    <nav class="row tabs" aria-label={text.title}>
      {TAB_NAMES.map((each) =>
        each === tab ? (
          <b aria-current="page">{text[each]}</b>
        ) : (
          <a href={tabPath(file.id, each)}>{text[each]}</a>
        ),
      )}
    </nav>
  );
}

/** One tab of a case under the head that all tabs share. */
export function caseFrame(page: CasePage, { body, forms }: TabContent): string {
  const text = words('id').desk;
  const { person, file, tab, state } = page;
  const errors = state.errors ?? [];
  const done = new Map(Object.entries(text.done)).get(state.done ?? '');
  return renderPage(
    {
      lang: 'id',
      title: `${text.tabs[tab]} · ${text.case.title(file.number)}`,
      path: '/meja/kasus',
      desk: person,
      invalid: errors.length > 0,
    },
    <>
      <ErrorSummary errors={errors} />
      {done && <Notice tone="good">{done}</Notice>}
      <KeptPanel state={state} forms={forms} />
      <CaseHead {...page} />
      <Tabs {...page} />
      <div class="after">{body}</div>
    </>,
  );
}
