/** A session ends after this long without a request … */
const IDLE = '12 hours';
/** … and after this long in any case. */
const ABSOLUTE = '7 days';

/** Being seen is written down at most this often, so that reading a page is not a write. */
const SEEN_STEP = '1 minute';
/** Two networks within this time are two places at once. */
const AT_ONCE = '10 minutes';

/** Of a session `s`. */
const ALIVE = `s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '${IDLE}'`;

/** A session that continues another keeps its proof and its age. */
export const START = `
  insert into staff_sessions (token_hash, staff_id, device, network, factor, continues, fresh_at, expires_at)
  select $1::bytea, $2::uuid, $3::text, $4::bytea, coalesce($5::text, o.factor), $6::uuid, coalesce(o.fresh_at, now()),
         coalesce(o.expires_at, now() + interval '${ABSOLUTE}')
    from (select) one left join staff_sessions o on o.id = $6::uuid`;

export const FIND = `
  select s.id as "sessionId", p.id, p.name, p.email, p.role, s.fresh_at as "freshAt",
         s.last_seen_at < now() - interval '${SEEN_STEP}' or s.network is distinct from $2 as stale
    from staff_sessions s join staff p on p.id = s.staff_id
   where s.token_hash = $1 and ${ALIVE} and p.disabled_at is null`;

export const SEEN = `
  update staff_sessions set last_seen_at = now(), network = $2 where id = $1 and ended_at is null`;

export const OWN = `
  select s.id, s.device, s.factor, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt"
    from staff_sessions s where s.staff_id = $1 and ${ALIVE} order by s.last_seen_at desc, s.id desc`;

export const IN_TWO_PLACES = `
  select s.staff_id as "staffId" from staff_sessions s
   where ${ALIVE} and s.last_seen_at > now() - interval '${AT_ONCE}'
   group by s.staff_id having count(distinct s.network) > 1`;

export const END = `update staff_sessions set ended_at = now() where staff_id = $1 and ended_at is null`;
