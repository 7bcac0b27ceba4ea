import { Controller, Header, HttpCode, Post } from '@nestjs/common';
import { DraftScratch, DraftsService, DraftTemplates, withTemplate } from '../../fact-finding/index.js';
import { FromCaseForm, type CaseForm } from './case-form.js';
import { CasePages } from './case-pages.js';
import { readDraft } from './forms.js';
import { Previews } from './previews.js';

const HTML = 'text/html; charset=utf-8';

/** What was typed, and the version it was written on. */
const typedIn = (form: CaseForm) => ({
  draft: readDraft(form.field),
  base: Number.parseInt(form.field('draft-base'), 10) || 0,
});

/** Writing a draft. */
@Controller('meja/kasus/:id/draf')
export class DraftController {
  constructor(
    private readonly pages: CasePages,
    private readonly drafts: DraftsService,
    private readonly templates: DraftTemplates,
  ) {}

  @Post()
  @Header('content-type', HTML)
  save(@FromCaseForm() form: CaseForm): Promise<string> {
    const typed = typedIn(form);
    return this.pages.answer(form, { name: 'draft', typed }, async ({ caseId, person }) => {
      await this.drafts.save(caseId, person.id, typed.base, typed.draft);
      return 'saved';
    });
  }

  /** Shows what was typed as the public would read it; nothing is saved. */
  @Post('pratinjau')
  @HttpCode(200)
  @Header('content-type', HTML)
  preview(@FromCaseForm() form: CaseForm): Promise<string> {
    return this.pages.render(form, 'draf', { typed: typedIn(form) });
  }

  /** Fills what is still empty; nothing is saved. */
  @Post('templat')
  @HttpCode(200)
  @Header('content-type', HTML)
  async fill(@FromCaseForm() form: CaseForm): Promise<string> {
    const typed = typedIn(form);
    const chosen = form.field('draft-template');
    const template = (await this.templates.list()).find(({ id }) => id === chosen);
    if (!template) return this.pages.render(form, 'draf', { typed });
    const draft = withTemplate(typed.draft, template);
    return this.pages.render(form, 'draf', { typed: { ...typed, draft }, done: 'filled' });
  }
}

/** Working copies: what the script of the editor sends while somebody types. */
@Controller('meja/kasus/:id/draf/salinan')
export class DraftScratchController {
  constructor(
    private readonly pages: CasePages,
    private readonly scratches: DraftScratch,
    private readonly previews: Previews,
  ) {}

  /** Keeps what was typed; answers with who else writes, the newest version, and the page that it would become. */
  @Post()
  @HttpCode(200)
  async keep(@FromCaseForm() form: CaseForm): Promise<object> {
    const { draft, base } = typedIn(form);
    const kept = await this.scratches.keep(form.caseId, form.person.id, base, draft);
    return { ...kept, preview: await this.previews.of(form.caseId, draft) };
  }

  @Post('buang')
  @Header('content-type', HTML)
  drop(@FromCaseForm() form: CaseForm): Promise<string> {
    return this.pages.answer(form, { name: 'draft' }, async ({ caseId, person }) => {
      await this.scratches.drop(caseId, person.id);
      return 'discarded';
    });
  }
}
