import { CHANNELS, type DeskInquiry, type InquiryReply } from '../../agencies/index.js';
import { Button, CsrfField, DateText, sizeText, TextArea, useWords } from '../kit/index.js';
import { complaint } from './desk-form.js';
import { mayAsk, type InquiriesPage } from './inquiry-model.js';

interface InquiryProps {
  page: InquiriesPage;
  inquiry: DeskInquiry;
}

const pathOf = ({ page, inquiry }: InquiryProps): string =>
  `/meja/kasus/${page.file.id}/klarifikasi/${inquiry.id}`;

const isAwaited = ({ status }: DeskInquiry): boolean => status === 'sent' || status === 'overdue';

/** Pictures are our own copies; a document is downloaded, never opened here. */
function Files({ caseId, files }: { caseId: string; files: InquiryReply['files'] }) {
  const text = useWords().agencies.inquiry;
  const pictures = files.filter(({ pictureId }) => pictureId !== null);
  const documents = files.filter(({ pictureId }) => pictureId === null);
  return (
    <>
      {pictures.length > 0 && (
        <p class="shots">
          {pictures.map(({ pictureId, name }) => (
            <a href={`/meja/gambar/${pictureId ?? ''}`}>
              <img src={`/meja/gambar/${pictureId ?? ''}`} alt={name} width="160" loading="lazy" />
            </a>
          ))}
        </p>
      )}
      {documents.map(({ id, name, sizeBytes }) => (
        <p>
          <a href={`/meja/kasus/${caseId}/klarifikasi/berkas/${id}`} download>
            {text.document(name, sizeText(sizeBytes, 'id'))}
          </a>
        </p>
      ))}
    </>
  );
}

function Reply({ page, inquiry }: InquiryProps) {
  const text = useWords().agencies.inquiry;
  const { reply, evidenceId } = inquiry;
  if (!reply) return null;
  return (
    <div class="src">
      <p class="meta">
        {text.by} <DateText date={reply.sentAt} time /> · <b>{reply.name}</b>, {reply.position}
      </p>
      <blockquote class="said">{reply.text}</blockquote>
      <Files caseId={page.file.id} files={reply.files} />
      <p class="meta">
        <span class="tag">{evidenceId ? text.evident : text.waitingEvidence}</span> {text.private}
      </p>
    </div>
  );
}

function Standing({ inquiry }: { inquiry: DeskInquiry }) {
  const text = useWords().agencies;
  const { status, channel, mailedAt, sentAt, dueAt, linkExpiresAt, extensions } = inquiry;
  return (
    <>
      <p class="meta">
        {text.inquiry.asked} <DateText date={sentAt} time /> · {text.inquiry.due}{' '}
        <DateText date={dueAt} time />
      </p>
      {isAwaited(inquiry) && (
        <p class="meta">
          {channel === 'email' && `${mailedAt ? text.inquiry.mailed : text.inquiry.mailing} · `}
          {text.inquiry.linkUntil} <DateText date={linkExpiresAt} />
        </p>
      )}
      {extensions.map(({ until, reason }) => (
        <p>
          {text.inquiry.extended} <DateText date={until} />: {reason}
        </p>
      ))}
      {status === 'withdrawn' && inquiry.withdrawnAt && (
        <p>
          {text.inquiry.withdrawn} <DateText date={inquiry.withdrawnAt} time />: {inquiry.withdrawnReason}
        </p>
      )}
    </>
  );
}

function Renew({ page, inquiry }: InquiryProps) {
  const text = useWords().agencies.inquiry;
  const channels = CHANNELS.filter((channel) => page.canMail || channel !== 'email');
  return (
    <form method="post" action={`${pathOf({ page, inquiry })}/tautan`}>
      <CsrfField token={page.person.csrfToken} />
      <p class="hint">{text.renewHint}</p>
      <p class="row">
        {channels.map((channel) => (
          <Button look="quiet" name="channel" value={channel}>
            {text.renew}: {text.channel[channel].label}
          </Button>
        ))}
      </p>
    </form>
  );
}

function Withdraw({ page, inquiry }: InquiryProps) {
  const text = useWords().agencies.inquiry;
  const typed = page.state.typed?.retract;
  const name = `retract-reason-${inquiry.id}`;
  return (
    <form method="post" action={`${pathOf({ page, inquiry })}/tarik`}>
      <CsrfField token={page.person.csrfToken} />
      <TextArea
        name={name}
        label={text.reason}
        hint={text.reasonHint}
        rows={2}
        value={typed?.inquiryId === inquiry.id ? typed.reason : ''}
        error={complaint(page, name)}
      />
      <Button look="warn">{text.withdraw}</Button>
    </form>
  );
}

/** What the holder can still do with a question: also of one that was published without its reply, a late link. */
function Manage({ page, inquiry }: InquiryProps) {
  const text = useWords().agencies.inquiry;
  const late = inquiry.status === 'published_without_reply';
  if (!mayAsk(page) || !(isAwaited(inquiry) || late)) return null;
  return (
    <details open={page.state.typed?.retract?.inquiryId === inquiry.id}>
      <summary>{text.manage}</summary>
      <Renew page={page} inquiry={inquiry} />
      {!late && <Withdraw page={page} inquiry={inquiry} />}
    </details>
  );
}

function Inquiry({ page, inquiry }: InquiryProps) {
  const { agencies } = useWords();
  return (
    <section class="panel">
      <h2>{inquiry.agencyName}</h2>
      <p>
        <span class={inquiry.status === 'overdue' ? 'tag hot' : 'tag'}>
          {agencies.status[inquiry.status]}
        </span>
      </p>
      <Standing inquiry={inquiry} />
      <details>
        <summary>{agencies.inquiry.question}</summary>
        <p class="said">{inquiry.question}</p>
      </details>
      <Reply page={page} inquiry={inquiry} />
      <Manage page={page} inquiry={inquiry} />
    </section>
  );
}

/** Every question to an agency, and what came of it. */
export function InquiryList(page: InquiriesPage) {
  const text = useWords().agencies.inquiry;
  if (page.inquiries.length === 0) return <p>{text.none}</p>;
  return (
    <>
      {page.inquiries.map((inquiry) => (
        <Inquiry page={page} inquiry={inquiry} />
      ))}
    </>
  );
}
