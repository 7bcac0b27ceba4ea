/** Words of claims; drawn at random they make texts that share some words, as rumours do. */
const WORDS = `'{air,pdam,oesapa,beracun,bantuan,beras,gratis,tsunami,gempa,banjir,listrik,padam,wali,kota,pasar,kuanino,
  sekolah,libur,vaksin,puskesmas,sikumana,motor,hadiah,undian,rekening,pln,bpjs,penculikan,anak,pelabuhan,tenau,bandara,
  el,tari,kapal,feri,harga,minyak,tanah,gas,subsidi,guru,honorer,cpns,lowongan,kerja,jembatan,liliba,sampah,demam,
  berdarah,rabies,anjing,gigitan,polisi,razia,pajak,kendaraan,uang,palsu,mata,uang,koin,kripto,investasi,bodong,dokter,
  rumah,sakit,obat,kedaluwarsa,imunisasi,campak,cacar,hujan,badai,seroja,siklon,longsor,tambak,garam,rumput,laut,ikan,
  formalin,bakso,tikus,minuman,oplosan,tuak,sopi,festival,sepe,gereja,masjid,pawai,paskah,natal,tahun,baru,konser}'::text[]`;

/** A claim of about ten words for row n of a series. */
const TEXT = `(select string_agg((${WORDS})[1 + floor(random() * 100)::int], ' ') || ' ' || n
  from generate_series(1, 10 + n * 0))`;

const TOPICS = `'{aid,disaster,health,safety,education,prices,utilities,government,other}'::text[]`;
const KELURAHAN = `'{Oesapa,Alak,Sikumana,Liliba,Kuanino,Fontein,Merdeka,Lasiana}'::text[]`;

const PEOPLE = `
  insert into staff (email, name, role)
  select 'orang' || n || '@kupang.test', 'Orang ' || n,
    case when n = 1 then 'administrator' when n % 4 = 0 then 'editor' else 'fact-finder' end
  from generate_series(1, :staff) n`;

/** One case in ten is open; of those some are new, most are worked on. */
const CASES = `
  insert into cases (claim, claim_written_at, status, demand, fingerprint, urgency, topic, kelurahan, triaged_at, due_from, due_at,
    created_at, closed_reason, ended_at, answer_id, merged_into)
  select ${TEXT}, case when s.status <> 'new' then s.born end, s.status, 0, 'sidik' || n, case when n % 50 = 0 then 'emergency' when n % 9 = 0 then 'urgent' else 'normal' end,
    case when (n / 10) % 3 > 0 then (${TOPICS})[1 + (n / 10) % 9] end, case when (n / 10) % 2 > 0 then array[(${KELURAHAN})[1 + (n / 10) % 8]] else '{}' end,
    case when s.status <> 'new' then s.born + interval '3 hours' end, s.born, s.born + interval '2 days', s.born,
    case when s.status = 'closed' then 'spam' end, case when s.open then null else s.born + interval '2 days' end,
    case when s.status in ('published', 'correcting') then uuidv7() end, null
  from (
    select n, case
        when n % 10 > 0 then case when n % 10 > 7 then 'closed' else 'published' end
        else (array['new', 'new', 'investigating', 'investigating', 'investigating', 'investigating',
          'waiting_for_agency', 'in_review', 'in_review', 'correcting'])[1 + (n / 10) % 10]
      end as status, n % 10 = 0 as open,
      now() - case when n % 10 = 0 then (n % 200) * interval '1 hour' else (:cases - n + 10) * interval '2 hours' end as born
    from generate_series(1, :cases) n) s`;

/** Four in five of those that somebody can work on are held. */
const LEASES = `
  update cases c set lease_holder = p.id, lease_until = now() + interval '90 minutes'
  from (select id, row_number() over (order by id) as line, count(*) over () as many from staff) p
  where c.status in ('investigating', 'waiting_for_agency', 'correcting') and (c.number / 10) % 5 > 0
    and p.line = 1 + (c.number / 10) % p.many`;

const ANSWERS = [
  `insert into answers (id, slug, origin, publisher_id, publisher_is_city, case_id, current_revision, first_published_at,
     changed_at)
   select c.answer_id, 'kabar-' || c.number, 'city', p.id, true, c.id, 1, c.created_at, c.created_at
   from cases c, publishers p where c.answer_id is not null and p.is_city`,
  `insert into drafts (case_id, revision_target, status, created_at)
   select id, 1, case when status in ('published', 'correcting') then 'published' when status = 'in_review' then 'in_review'
     else 'writing' end, created_at
   from cases where status in ('published', 'correcting', 'in_review', 'investigating')`,
  `insert into draft_versions (draft_id, version, author_id, title, claim, verdict, kind, scam, summary, explanation)
   select d.id, v, p.id, left(c.claim, 200), c.claim, 'SALAH', 'fabricated', false, left(c.claim, 200), repeat(c.claim || '. ', 20)
   from drafts d join cases c on c.id = d.case_id, generate_series(1, 3) v,
     (select id from staff order by id limit 1) p`,
  `insert into answer_revisions (answer_id, revision, title, claim, verdict, kind, scam, summary, explanation, draft_id, published_at)
   select c.answer_id, 1, left(c.claim, 200), c.claim, 'SALAH', 'fabricated', false, left(c.claim, 200), c.claim, d.id, c.created_at
   from cases c join drafts d on d.case_id = c.id where c.answer_id is not null`,
  `insert into reviews (draft_id, version, reviewer_id, decision, comment)
   select d.id, 3, p.id, case when d.status = 'published' then 'approve' else 'send_back' end, 'Kutip sumbernya.'
   from drafts d, (select id from staff order by id desc limit 1) p where d.status in ('published', 'writing')`,
];

/** A few cases are asked about by thousands, most by a few. */
const QUESTIONS = [
  `insert into questions (text, links, seen_on, kelurahan, status, case_id, answer_id, receipt_hash, fingerprint, topic,
     created_at, linked_at, answered_at, decline_reason, decline_text, declined_at)
   select c.claim || ' benarkah', case when n % 4 = 0 then array['https://contoh.id/' || n] else '{}' end, 'whatsapp',
     c.kelurahan[1], s.status, c.id, case when s.status = 'answered' then c.answer_id end, sha256(('tiket' || n)::bytea),
     c.fingerprint, c.topic, c.created_at + (n % 60) * interval '1 minute', c.created_at,
     case when s.status = 'answered' then c.ended_at end, case when s.status = 'declined' then 'spam' end,
     case when s.status = 'declined' then 'Ini iklan.' end, case when s.status = 'declined' then c.ended_at end
   from generate_series(1, :questions) n
   join cases c on c.number = 1 + floor(power(((n * 7919::bigint) % :questions)::float8 / :questions, 3) * (:cases - 1))::int
   cross join lateral (select case when c.status in ('published', 'correcting') then 'answered'
     when c.status = 'closed' then 'declined' else 'linked' end as status) s`,
  `update cases c set demand = q.many
   from (select case_id, count(*) as many from questions group by case_id) q where q.case_id = c.id`,
  `insert into question_messages (question_id, position, author, staff_id, text)
   select q.id, 1, 'desk', p.id, 'Di mana Anda melihatnya?' from questions q, (select id from staff limit 1) p
   where q.status = 'linked'`,
  `insert into question_messages (question_id, position, author, text)
   select id, 2, 'asker', 'Di grup keluarga.' from questions where status = 'linked'`,
  `insert into questions (text, status, receipt_hash, fingerprint, held_at, held_reason)
   select 'Kiriman yang disisihkan ' || n, 'received', sha256(('sisih' || n)::bytea), 'sisih' || n, now(), 'flood'
   from generate_series(1, greatest(10, :cases / 50)) n`,
];

const WORK = [
  `insert into evidence (case_id, number, type, publisher, title, url, capture_text, quote, added_by)
   select c.id, e, 'article', 'Media ' || e, 'Berita ' || c.number, 'https://contoh.id/' || c.number || '/' || e,
     repeat('Kepala dinas berkata bahwa kabar itu tidak benar. ', 40), 'kabar itu tidak benar', p.id
   from cases c, generate_series(1, 3) e, (select id from staff order by id limit 1) p where c.status not in ('new', 'closed')`,
  `insert into case_steps (case_id, status, since) select id, 'new', created_at from cases`,
  `insert into case_steps (case_id, status, since)
   select id, status, created_at + interval '1 hour' from cases where status <> 'new'`,
  `insert into staff_notices (staff_id, kind, case_id, ref)
   select p.id, (array['mention', 'task', 'handed-over'])[1 + n % 3], c.id, n::text
   from generate_series(1, :cases) n join cases c on c.number = n,
     (select id from staff order by id limit 3) p`,
  `insert into case_notes (id, note_id, version, case_id, author_id, text)
   select id, id, 1, case_id, staff_id, 'Sudah menelepon dinas.'
   from (select uuidv7() as id, c.id as case_id, p.id as staff_id from cases c, (select id from staff limit 1) p,
           generate_series(1, 2)) n`,
  `insert into case_tasks (case_id, text, assignee_id, created_by)
   select c.id, 'Telepon dinas', p.id, p.id from cases c, (select id from staff order by id limit 1) p
   where c.status = 'investigating'`,
];

const OTHERS = [
  `insert into agencies (name, kind) select 'Dinas ' || n, 'department' from generate_series(1, 60) n
   on conflict do nothing`,
  `insert into inquiries (case_id, agency_id, agency_name, claim, question, urgency, asked_by, sent_at, first_due_at, due_at,
     remind_at)
   select c.id, a.id, a.name, c.claim, 'Benarkah kabar ini?', 'normal', p.id, now(), now() + interval '3 days',
     now() + interval '3 days', now() + interval '2 days'
   from cases c, (select id, name from agencies order by id limit 2) a, (select id from staff limit 1) p
   where c.status = 'waiting_for_agency'`,
  `insert into partners (name, url, active, written_by)
   select 'Media ' || n, 'https://media' || n || '.contoh.id', false, (select id from staff order by id limit 1)
   from generate_series(1, 10) n`,
  `insert into partner_articles (partner_id, guid, url, title, summary, published_at)
   select p.id, n::text, 'https://contoh.id/artikel/' || n, ${TEXT}, 'Ringkasan artikel.', now() - n * interval '1 hour'
   from partners p, generate_series(1, greatest(3, :cases / 10)) n`,
];

/** Everything a database of the desk holds, in the order of its references. */
export const FILLING: readonly string[] = [
  PEOPLE,
  CASES,
  LEASES,
  ...ANSWERS,
  ...QUESTIONS,
  ...WORK,
  ...OTHERS,
];
