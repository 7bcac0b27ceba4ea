import { noteOf, topicSlug, type AnswerView } from '../../../archive/index.js';
import { Away, DateText, Notice, answerPath, useHref, useOriginalLang, useWords } from '../../kit/index.js';
import { placePath } from '../lists/place.js';

type Props = { view: AnswerView };

export const isOld = ({ revision, currentRevision }: AnswerView): boolean => revision < currentRevision;

/** What the reader must know before the verdict: whether it still holds, and whether it is meant. */
export function Standing({ view }: Props) {
  const { archive, common } = useWords();
  const href = useHref();
  const say = archive.answer;
  const { origin, revision, currentRevision, slug } = view;
  return (
    <>
      {isOld(view) && (
        <Notice tone="warn" title={say.old.title}>
          <p>
            {say.old.lead(revision, currentRevision)} <a href={href(answerPath(slug))}>{say.old.link}</a>
          </p>
        </Notice>
      )}
      {origin === 'example' && (
        <Notice tone="warn" title={common.example}>
          <p>{say.example}</p>
        </Notice>
      )}
    </>
  );
}

/** Another publisher's check never passes for the city's. */
export function CheckedBy({ view: { origin, publisher, originUrl } }: Props) {
  const { archive, common } = useWords();
  const say = archive.answer.imported;
  if (origin !== 'import') return null;
  return (
    <Notice title={common.checkedBy(publisher.name)}>
      <p>
        {say.lead} {originUrl && <Away url={originUrl} title={say.link(publisher.name)} />}
      </p>
    </Notice>
  );
}

/** Since when, by whom, and what it is about. */
export function Meta({ view }: Props) {
  const say = useWords().archive.answer;
  const { origin, firstPublishedAt, revision, publisher } = view;
  const shown = noteOf(view);
  const city = origin === 'city';
  return (
    <p class="meta">
      {say.published} <DateText date={firstPublishedAt} time={city} />
      {origin !== 'example' && ` ${say.by(publisher.name)}`}
      {shown && revision > 1 && (
        <>
          {' · '}
          {say.revised} <DateText date={shown.publishedAt} time />
        </>
      )}
      <About view={view} />
    </p>
  );
}

/** Topics and kelurahan, each leading to what else belongs there. */
function About({ view: { topics, kelurahan } }: Props) {
  const { lists } = useWords();
  const original = useOriginalLang();
  const links = topics.map((topic) => ({ name: topic, path: `/topik/${topicSlug(topic)}` }));
  const places = kelurahan.map((place) => ({ name: place, path: placePath(place) }));
  return (
    <>
      {links.length > 0 && (
        <>
          {' · '}
          <span lang={original}>
            <Links links={links} />
          </span>
        </>
      )}
      {places.length > 0 && (
        <>
          {` · ${lists.places.title} `}
          <Links links={places} />
        </>
      )}
    </>
  );
}

function Links({ links }: { links: readonly { name: string; path: string }[] }) {
  const href = useHref();
  return (
    <>
      {links.map(({ name, path }, index) => (
        <>
          {index > 0 && ', '}
          {path === '/topik/' ? name : <a href={href(path)}>{name}</a>}
        </>
      ))}
    </>
  );
}

/** Comes before everything else about the claim, because it calls for an action. */
export function ScamWarning() {
  const say = useWords().archive.answer.scam;
  return (
    <div class="scam">
      <p>
        <b>{say.title}</b>
      </p>
      <ul>
        {say.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ul>
    </div>
  );
}
