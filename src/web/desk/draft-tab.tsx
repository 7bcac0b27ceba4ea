import { Injectable } from '@nestjs/common';
import { ArchiveService } from '../../archive/index.js';
import {
  CaseDesk,
  CaseInquiries,
  DraftDesk,
  NOTHING_TYPED,
  type CaseWriting,
  type DraftInput,
  type Scratch,
} from '../../fact-finding/index.js';
import { holds, type CasePage, type CaseTab, type TabContent } from './case-model.js';
import { isSame, savedText, type DraftPage } from './draft-model.js';
import { DraftPanel } from './draft-panel.js';
import { ProposePanel } from './interim-propose.js';
import { PreviewPanel } from './preview-panel.js';
import { Previews } from './previews.js';

/** Writing, beside what the public will read. */
@Injectable()
export class DraftTab implements CaseTab {
  readonly name = 'draf';
  constructor(
    private readonly desk: CaseDesk,
    private readonly archive: ArchiveService,
    private readonly drafts: DraftDesk,
    private readonly previews: Previews,
    private readonly inquiries: CaseInquiries,
  ) {}

  async content(page: CasePage): Promise<TabContent> {
    const draft = await this.gather(page);
    const written = Boolean(draft.draft?.latest) || holds(page);
    return {
      forms: holds(page) ? ['draft', 'interim'] : [],
      body: (
        <div class="two">
          <div>
            <DraftPanel {...draft} />
            <ProposePanel page={page} interim={draft.interim} />
          </div>
          <div>
            {written && <PreviewPanel html={draft.html} noVerdict={draft.typed.verdict === ''} stays />}
          </div>
        </div>
      ),
    };
  }

  private async gather(page: CasePage): Promise<DraftPage> {
    const { id, answerId } = page.file;
    const [writing, at, answer, inquiries] = await Promise.all([
      this.desk.writing(id),
      this.drafts.standing(id, page.person.id),
      answerId ? this.archive.byId(answerId) : null,
      this.inquiries.publicInquiries(id),
    ]);
    const saved = savedText(writing, page.file);
    const scratch = at.scratch && !isSame(textOf(at.scratch), saved) ? at.scratch : null;
    const { typed, base } = startOf(page, writing, saved, scratch);
    const meanwhile = await this.drafts.meanwhile(writing.draft, base, typed);
    const shown = meanwhile?.merged ?? typed;
    const html = this.previews.made({ typed: shown, sources: at.sources, inquiries, answer });
    return {
      ...page,
      ...writing,
      ...at,
      ...{ answer, scratch, meanwhile, html, typed: shown, base: newestOf(writing) },
    };
  }
}

const newestOf = ({ draft }: CaseWriting): number => draft?.latest?.version ?? 0;

const textOf = ({ content }: Scratch): DraftInput => ({ ...NOTHING_TYPED, ...content });

/** What the form starts from, and the version that was written on: what was typed just now, what was not saved, what is saved. */
function startOf(
  { state }: CasePage,
  writing: CaseWriting,
  saved: DraftInput,
  scratch: Scratch | null,
): { typed: DraftInput; base: number } {
  const newest = newestOf(writing);
  const { draft: typed, base } = state.typed ?? {};
  if (typed) return { typed, base: base ?? newest };
  return scratch ? { typed: textOf(scratch), base: scratch.base } : { typed: saved, base: newest };
}
