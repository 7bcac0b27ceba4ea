import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/index.js';
import { CaseInquiries } from '../../fact-finding/index.js';
import { Notice, useWords } from '../kit/index.js';
import type { CasePage, CaseTab, TabContent } from './case-model.js';
import { InquiryForm } from './inquiry-form.js';
import { InquiryList } from './inquiry-list.js';
import { mayAsk, type InquiriesPage } from './inquiry-model.js';

function WhyNot(page: CasePage) {
  const text = useWords().agencies.inquiry;
  const standing = ['in_review', 'published', 'merged', 'answered', 'closed'].includes(page.file.status);
  return <p class="hint">{standing ? text.standing : text.notHeld}</p>;
}

function Body(page: InquiriesPage) {
  const text = useWords().agencies.inquiry;
  const done = new Map(Object.entries(text.done)).get(page.state.done ?? '');
  return (
    <>
      {done && <Notice tone="good">{done}</Notice>}
      <div class="two">
        <div>
          <InquiryList {...page} />
        </div>
        <div>{mayAsk(page) ? <InquiryForm {...page} /> : <WhyNot {...page} />}</div>
      </div>
    </>
  );
}

/** What agencies are asked about the claim, and what they replied. */
@Injectable()
export class InquiriesTab implements CaseTab {
  readonly name = 'klarifikasi';

  constructor(
    private readonly inquiries: CaseInquiries,
    private readonly config: AppConfig,
  ) {}

  async content(page: CasePage): Promise<TabContent> {
    const view = await this.inquiries.view(page.file.id);
    const canMail = this.config.SMTP_URL !== undefined;
    const forms = mayAsk(page) ? (['inquiry', 'retract'] as const) : [];
    return { forms, body: <Body {...page} {...view} canMail={canMail} /> };
  }
}
