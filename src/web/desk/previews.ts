import { Injectable } from '@nestjs/common';
import { ArchiveService } from '../../archive/index.js';
import { AppConfig, publicUrl } from '../../config/index.js';
import {
  asTyped,
  CaseDesk,
  CaseInquiries,
  DraftDesk,
  type DraftInput,
  type DraftVersion,
} from '../../fact-finding/index.js';
import { previewHtml, type Previewed } from './preview-view.js';

/** Makes the public page of what is not public yet. */
@Injectable()
export class Previews {
  private readonly portal: string;

  constructor(
    private readonly desk: CaseDesk,
    private readonly drafts: DraftDesk,
    private readonly archive: ArchiveService,
    private readonly inquiries: CaseInquiries,
    config: AppConfig,
  ) {
    this.portal = publicUrl(config);
  }

  /** The page that `typed` would become, with the sources of its case. */
  async of(caseId: string, typed: DraftInput): Promise<string> {
    const { answerId } = await this.desk.file(caseId);
    const [sources, inquiries, answer] = await Promise.all([
      this.drafts.sources(caseId),
      this.inquiries.publicInquiries(caseId),
      answerId ? this.archive.byId(answerId) : null,
    ]);
    return this.made({ typed, sources, inquiries, answer });
  }

  /** The same from what is at hand. */
  made(previewed: Omit<Previewed, 'portal'>): string {
    return previewHtml({ ...previewed, portal: this.portal });
  }

  /** A saved version, as it will be once it is published; also as what brings back a withdrawn answer. */
  ofVersion(version: DraftVersion, about: Omit<Previewed, 'portal' | 'typed'>): string {
    return this.made({ ...about, typed: asTyped(version) });
  }
}
