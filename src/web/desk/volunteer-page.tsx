import type { Page } from '../../common/index.js';
import type { VolunteerCase } from '../../fact-finding/index.js';
import type { SignedIn } from '../../staff/index.js';
import { LinkButton, Notice, Pager, renderPage, useWords } from '../kit/index.js';
import { words } from '../words/index.js';

interface VolunteerPage {
  person: SignedIn;
  cases: Page<VolunteerCase>;
  /** Whether a source has just been sent. */
  done: boolean;
}

/** Where a case stands, in the words that volunteers need. */
export function CaseNeeds({ item }: { item: VolunteerCase }) {
  const { volunteer: text, ask } = useWords();
  return (
    <>
      <p class="meta">
        {text.number(item.number)}
        {item.topic && ` · ${text.topic}: ${ask.topic[item.topic]}`}
        {item.kelurahan.length > 0 && ` · ${text.kelurahan}: ${item.kelurahan.join(', ')}`}
      </p>
      <p>
        <b>{text.needLabel}:</b> {text.need[item.need]}
      </p>
    </>
  );
}

function Case({ item }: { item: VolunteerCase }) {
  const text = useWords().volunteer;
  return (
    <li>
      <h3>{item.claim}</h3>
      <CaseNeeds item={item} />
      {item.offered > 0 && <p class="tag">{text.offered(item.offered)}</p>}
      {item.need !== 'nothing' && (
        <p>
          <LinkButton href={`/meja/duta/kasus/${item.id}`} look="quiet">
            {text.offer}
            <span class="off">{text.offerOf(item.number)}</span>
          </LinkButton>
        </p>
      )}
    </li>
  );
}

/** Where a volunteer's day begins. */
export function volunteerPage({ person, cases, done }: VolunteerPage): string {
  const text = words('id').volunteer;
  return renderPage(
    { lang: 'id', title: text.title, path: '/meja/duta', desk: person },
    <div class="read">
      <h1>{text.title}</h1>
      {done && <Notice tone="good">{text.offerDone}</Notice>}
      <p>{text.intro}</p>
      <p>
        <LinkButton href="/meja/duta/kirim">{text.send}</LinkButton>
      </p>
      <section>
        <h2>{text.open}</h2>
        {cases.items.length === 0 && <p>{text.none}</p>}
        <ul class="list">
          {cases.items.map((item) => (
            <Case item={item} />
          ))}
        </ul>
        <Pager page={cases} href={(page) => `/meja/duta?halaman=${page}`} />
      </section>
    </div>,
  );
}
