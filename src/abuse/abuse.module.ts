import { Module } from '@nestjs/common';
import { AbuseGuard } from './abuse-guard.js';
import { AbuseSweep } from './abuse-sweep.js';
import { Budgets } from './budgets.js';
import { ChallengeController } from './challenge.controller.js';
import { FormStamps } from './form-stamps.js';
import { ProofOfWork } from './proof-of-work.js';
import { TapBudget } from './tap-budget.js';

@Module({
  controllers: [ChallengeController],
  providers: [AbuseGuard, AbuseSweep, Budgets, FormStamps, ProofOfWork, TapBudget],
  exports: [AbuseGuard, AbuseSweep, FormStamps, TapBudget],
})
export class AbuseModule {}
