import type { Client } from 'pg';

/** The desk's rules of trust have specs of their own; where only the archive's own rules are to speak, they are silenced. */
export async function silenceDeskRules(owner: Client): Promise<void> {
  await owner.query(`do $$ declare t record; begin
    for t in select tgname, tgrelid::regclass as tab from pg_trigger where not tgisinternal
      and tgrelid in ('answers'::regclass, 'answer_revisions'::regclass, 'answer_sources'::regclass,
        'answer_topics'::regclass)
      and tgname not in ('answers_move_forward', 'answers_change_is_dated', 'answers_withdrawal_is_kept',
        'revision_follows', 'source_comes_with_revision')
      and tgname !~ '^answer(s|_revisions|_sources)_(grow|stay|no_truncate)$'
    loop execute format('alter table %s disable trigger %I', t.tab, t.tgname); end loop; end $$`);
}
