import { Controller, Header, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CaseNotes, CaseTasks, Triage } from '../../fact-finding/index.js';
import { FromCaseForm, type CaseForm } from './case-form.js';
import { CasePages } from './case-pages.js';
import { ticked } from './forms.js';

const HTML = 'text/html; charset=utf-8';

/** Triage, notes and tasks on the first page of a case. */
@Controller('meja/kasus/:id')
export class TalkController {
  constructor(
    private readonly pages: CasePages,
    private readonly triage: Triage,
    private readonly notes: CaseNotes,
    private readonly tasks: CaseTasks,
  ) {}

  @Post('klaim')
  @Header('content-type', HTML)
  describe(@FromCaseForm() form: CaseForm): Promise<string> {
    const typed = {
      claim: form.field('case-claim'),
      cityIsSubject: ticked(form.field('case-city')),
      topic: form.field('case-topic'),
      urgency: form.field('case-urgency'),
      kelurahan: form.field('case-kelurahan'),
    };
    return this.pages.answer(form, { name: 'case', typed: { case: typed } }, async ({ caseId, person }) => {
      await this.triage.triage(caseId, person.id, typed);
      return 'described';
    });
  }

  @Post('catatan')
  @Header('content-type', HTML)
  write(@FromCaseForm() form: CaseForm): Promise<string> {
    const note = { id: '', text: form.field('note-text') };
    return this.pages.answer(form, { name: 'note', typed: { note } }, async ({ caseId, person }) => {
      await this.notes.write(caseId, person.id, note.text);
      return 'noted';
    });
  }

  @Post('catatan/:noteId/ubah')
  @Header('content-type', HTML)
  edit(@Param('noteId', ParseUUIDPipe) id: string, @FromCaseForm() form: CaseForm): Promise<string> {
    const note = { id, text: form.field(`note-${id}`) };
    return this.pages.answer(form, { name: 'note', typed: { note } }, async ({ caseId, person }) => {
      await this.notes.edit(caseId, person.id, id, note.text);
      return 'noted';
    });
  }

  @Post('catatan/:noteId/coret')
  @Header('content-type', HTML)
  strike(@Param('noteId', ParseUUIDPipe) id: string, @FromCaseForm() form: CaseForm): Promise<string> {
    return this.pages.answer(form, { name: 'note' }, async ({ caseId, person }) => {
      await this.notes.strike(caseId, person.id, id);
      return 'struck';
    });
  }

  @Post('tugas')
  @Header('content-type', HTML)
  set(@FromCaseForm() form: CaseForm): Promise<string> {
    const task = {
      text: form.field('task-text'),
      assigneeId: form.field('task-assigneeId'),
      dueOn: form.field('task-dueOn'),
    };
    return this.pages.answer(form, { name: 'task', typed: { task } }, async ({ caseId, person }) => {
      await this.tasks.set(caseId, person.id, task);
      return 'task-set';
    });
  }

  @Post('tugas/:taskId/selesai')
  @Header('content-type', HTML)
  finish(@Param('taskId', ParseUUIDPipe) id: string, @FromCaseForm() form: CaseForm): Promise<string> {
    return this.pages.answer(form, { name: 'task' }, async ({ caseId, person }) => {
      await this.tasks.finish(caseId, person.id, id);
      return 'task-done';
    });
  }
}
