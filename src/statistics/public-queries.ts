import { CITY_TIME_ZONE } from '../common/index.js';

/** $1 and $2 are the beginning and the end of the period everywhere; what only the operator brought in is not the city's. */
const month = (at: string): string => `to_char(${at} at time zone '${CITY_TIME_ZONE}', 'YYYY-MM')`;
const within = (at: string): string => `${at} >= $1 and ${at} < $2`;

/** Set aside as a suspected flood and not yet looked at: nobody's question so far. */
export const TAKEN = `(q.held_at is null or q.released_at is not null)`;

export const MONTHS = `
  select month, sum(questions)::int as questions, sum(echoes)::int as echoes, sum(answers)::int as answers,
    sum(corrections)::int as corrections, sum(takedowns)::int as takedowns
  from (
    select ${month('q.created_at')} as month, (not q.echo)::int as questions, q.echo::int as echoes, 0 as answers,
      0 as corrections, 0 as takedowns
    from questions q where ${within('q.created_at')} and ${TAKEN}
    union all
    select ${month('a.first_published_at')}, 0, 0, 1, 0, 0
    from answers a where a.origin = 'city' and a.current_revision is not null and ${within('a.first_published_at')}
    union all
    select ${month('r.published_at')}, 0, 0, 0, 1, 0
    from answer_revisions r join answers a on a.id = r.answer_id
    where a.origin = 'city' and r.revision between 2 and a.current_revision and ${within('r.published_at')}
    union all
    select ${month('w.withdrawn_at')}, 0, 0, 0, 0, 1
    from answer_withdrawals w join answers a on a.id = w.answer_id
    where a.origin = 'city' and ${within('w.withdrawn_at')}) events
  group by month`;

export const OUTCOMES = `
  select q.status, count(*)::int as count from questions q
  where not q.echo and ${within('q.created_at')} and ${TAKEN} group by q.status`;

/** Everything that waits now, whenever it began. $1 is now, $2 the limits of the ages in days. */
export const OPEN = `
  with waiting as (
    select 'cases' as what, extract(epoch from $1 - c.created_at)::float8 / 86400 as days from cases c
    where c.status in ('new', 'investigating', 'waiting_for_agency', 'in_review') and c.created_at <= $1
    union all
    select 'questions', extract(epoch from $1 - q.created_at)::float8 / 86400 from questions q
    where q.status in ('received', 'linked') and q.created_at <= $1 and ${TAKEN}),
  aged as (select what, days, width_bucket(days, $2::float8[]) as age from waiting)
  select what, age, count(*)::int as count, max(days) as longest,
    percentile_cont(0.5) within group (order by days) as median
  from aged group by grouping sets ((what), (what, age))`;

export const VERDICTS = `
  select ${month('v.first_published_at')} as month, v.verdict, v.kind, count(*)::int as count
  from visible_answers v where v.origin = 'city' and ${within('v.first_published_at')} group by 1, 2, 3`;

/** The topic is the team's where it has sorted the case, the asker's own choice where it has not. */
export const TOPICS = `
  select topic, sum(questions)::int as questions, sum(answers)::int as answers from (
    select coalesce(c.topic, q.topic) as topic, 1 as questions, 0 as answers
    from questions q left join answers a on a.id = q.answer_id
    left join cases c on c.id = coalesce(q.case_id, a.case_id)
    where not q.echo and ${within('q.created_at')} and ${TAKEN}
    union all
    select c.topic, 0, 1 from visible_answers v join cases c on c.id = v.case_id
    where v.origin = 'city' and ${within('v.first_published_at')}) events
  where topic is not null group by topic order by questions desc, answers desc, topic`;

/** Questions of complete months alone; $3 is where the last one ends. */
export const KELURAHAN = `
  select kelurahan, sum(questions)::int as questions, sum(answers)::int as answers from (
    select q.kelurahan, 1 as questions, 0 as answers from questions q
    where q.kelurahan is not null and q.created_at >= $1 and q.created_at < $3 and ${TAKEN}
    union all
    select unnest(r.kelurahan), 0, 1 from visible_answers v join answer_revisions r on r.id = v.revision_id
    where v.origin = 'city' and ${within('v.first_published_at')}) events
  group by kelurahan`;

/** Agencies that everybody can read of already: answers name them. */
export const NAMED_AGENCIES = `
  select distinct i.agency from answer_inquiries i
  join visible_answers v on v.revision_id = i.revision_id where v.origin = 'city'`;

/** $1, $2: days; $3: our words; $4: words of the longest. A search that holds a word is counted with it, whatever else it holds. */
export const SEARCHES = `
  with kept as (
    select day, query, times, string_to_array(query, ' ') as said from search_misses where day >= $1::date and day < $2::date),
  parts as (
    select distinct k.day, k.query, k.times, array_to_string(k.said[i : i + n], ' ') as word
    from kept k, generate_subscripts(k.said, 1) as i, generate_series(0, $4::int - 1) as n
    where i + n <= cardinality(k.said))
  select p.word, count(distinct p.day)::int as days, sum(p.times)::int as times from parts p
  where p.word = any($3::text[]) group by p.word
  union all
  select null, count(distinct day)::int, coalesce(sum(times), 0)::int from kept`;

export const FIRST_YEAR = `
  select min(at) as at from (
    select min(created_at) as at from questions
    union all select min(first_published_at) from answers where origin = 'city') starts`;

export const IMPORTED = `select count(*)::int as count from visible_answers where origin = 'import'`;
