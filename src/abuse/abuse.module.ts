import { Module } from '@nestjs/common';
import { AbuseGuard } from './abuse-guard.js';
import { AbuseSweep } from './abuse-sweep.js';
import { Budgets } from './budgets.js';
import { ChallengeController } from './challenge.controller.js';
import { DownloadBudget } from './download-budget.js';
import { DrawingBudget } from './drawing-budget.js';
import { FormStamps } from './form-stamps.js';
import { LetterBudget } from './letter-budget.js';
import { ProofOfWork } from './proof-of-work.js';
import { PictureSearchBudget } from './picture-search-budget.js';
import { TapBudget } from './tap-budget.js';
import { VolunteerBudget } from './volunteer-budget.js';

@Module({
  controllers: [ChallengeController],
  providers: [
    AbuseGuard,
    AbuseSweep,
    Budgets,
    DownloadBudget,
    DrawingBudget,
    FormStamps,
    LetterBudget,
    ProofOfWork,
    TapBudget,
    PictureSearchBudget,
    VolunteerBudget,
  ],
  exports: [
    AbuseGuard,
    AbuseSweep,
    DownloadBudget,
    DrawingBudget,
    FormStamps,
    LetterBudget,
    TapBudget,
    PictureSearchBudget,
    VolunteerBudget,
  ],
})
export class AbuseModule {}
