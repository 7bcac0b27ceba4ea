import { SERVICE_LEVELS } from '../../calendar/index.js';
import type { TicketStage, TicketStep, TicketView } from '../../questions/index.js';
import { DateText, Notice, Steps, useOriginalLang, useWords, type Step } from '../kit/index.js';
import type { Words } from '../words/index.js';

type Say = Words['ticket'];
type Ticket = { ticket: TicketView };

const agencyOf = (waitingFor: string | null, say: Say): string => waitingFor ?? say.agency;

/** What is still to come from each stage, in order. */
function todo({ stage, waitingFor }: TicketStage, say: Say): string[] {
  const { todoInvestigating, todoAgency, todoReview, todoAnswered } = say.page;
  const first: Partial<Record<TicketStage['stage'], string>> = {
    received: todoInvestigating,
    held: todoInvestigating,
    linked: todoInvestigating,
    waiting_for_agency: todoAgency(agencyOf(waitingFor, say)),
  };
  return [first[stage] ?? '', stage === 'in_review' ? '' : todoReview, todoAnswered].filter(Boolean);
}

const past = (say: Say, { step, at, waitingFor }: TicketStep): Step =>
  step === 'waiting_for_agency'
    ? { text: say.page.asked(agencyOf(waitingFor, say)), at }
    : { text: say.step[step], at };

/** What has happened, and what is still to come. */
export function Timeline({ ticket: { timeline, stage } }: Ticket) {
  const say = useWords().ticket;
  const coming = stage ? todo(stage, say).map((text) => ({ text, todo: true })) : [];
  return (
    <section>
      <h2>{say.page.timeline}</h2>
      <Steps steps={[...timeline.map((each) => past(say, each)), ...coming]} />
    </section>
  );
}

function Next({ stage }: { stage: TicketStage }) {
  const say = useWords().ticket;
  const waits = stage.stage === 'waiting_for_agency';
  const days = waits ? SERVICE_LEVELS.agencyDays.normal : SERVICE_LEVELS.answerDays;
  const byHour = ['received', 'held', 'linked'].includes(stage.stage);
  return (
    <Notice title={say.page.next}>
      {waits && (
        <p>
          {say.page.waiting(agencyOf(stage.waitingFor, say))} <DateText date={stage.since} />.
        </p>
      )}
      <p>
        {say.next[stage.stage](SERVICE_LEVELS.readHours, days)}{' '}
        {stage.due < new Date() ? (
          say.page.overdue
        ) : (
          <>
            {say.page.due} <DateText date={stage.due} time={byHour} />.
          </>
        )}
      </p>
      <p class="meta">{say.page.workingHours}</p>
    </Notice>
  );
}

/** What comes next and when, or why nothing does. */
export function WhatNext({ ticket: { stage, declined } }: Ticket) {
  const say = useWords().ticket;
  const original = useOriginalLang();
  if (stage) return <Next stage={stage} />;
  return declined ? (
    <Notice tone="warn" title={say.page.declined}>
      <p>
        <b>{say.declineReason[declined.reason]}.</b> <span lang={original}>{declined.text}</span>
      </p>
    </Notice>
  ) : null;
}
