import { startOfDay, type AnswerView } from '../../../archive/index.js';
import { DateText, Steps, useWords, type Step } from '../../kit/index.js';
import type { Words } from '../../words/index.js';

interface Event {
  at: Date;
  text: string;
}

function eventsOf(view: AnswerView, { answer, common }: Words): Event[] {
  const { inquiries, revisions, withdrawals, objections } = view;
  const say = answer.timeline;
  return [
    ...inquiries.flatMap(({ agency, askedAt, repliedAt }) => [
      { at: askedAt, text: say.asked(agency) },
      ...(repliedAt ? [{ at: repliedAt, text: say.replied(agency) }] : []),
    ]),
    ...revisions.map(({ revision, publishedAt, verdict }) => ({
      at: publishedAt,
      text:
        revision === 1
          ? say.published(common.verdict[verdict])
          : say.revised(revision, common.verdict[verdict]),
    })),
    ...withdrawals.map(({ withdrawnAt: at }) => ({ at, text: say.withdrawn })),
    ...objections.map(({ decidedAt, outcome }) => ({ at: decidedAt, text: say[outcome] })),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** When what happened, oldest first; of another publisher's answer we know only when it was published. */
export function Timeline({ view }: { view: AnswerView }) {
  const words = useWords();
  const say = words.answer.timeline;
  if (view.origin !== 'city') return null;
  const steps: Step[] = eventsOf(view, words);
  const begun: Step[] =
    view.begunOn === null
      ? []
      : [
          {
            text: (
              <>
                {say.begun}
                <DateText date={startOfDay(view.begunOn)} />
              </>
            ),
          },
        ];
  return (
    <section>
      <h2>{say.title}</h2>
      <Steps steps={[...begun, ...steps]} />
    </section>
  );
}
