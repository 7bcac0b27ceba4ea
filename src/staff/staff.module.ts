import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { AccessCheck } from './access-check.js';
import { AccessGuard } from './access.guard.js';
import { AccountNews } from './account-news.js';
import { AttemptDelay } from './attempt-delay.js';
import { Confirmations } from './confirmations.service.js';
import { Staff } from './entities/staff.js';
import { StaffInvitation } from './entities/staff-invitation.js';
import { Challenges } from './factors/challenges.js';
import { FactorChanges } from './factors/factor-changes.service.js';
import { OwnPasskeys } from './factors/own-passkeys.service.js';
import { Passkeys } from './factors/passkeys.service.js';
import { RecoveryCodes } from './factors/recovery-codes.service.js';
import { RelyingParty } from './factors/relying-party.js';
import { SecondFactor } from './factors/second-factor.js';
import { TotpService } from './factors/totp.service.js';
import { FreshFactor } from './fresh-factor.js';
import { HalfSignIns } from './half-sign-ins.service.js';
import { LinksService } from './links.service.js';
import { OnboardingService } from './onboarding.service.js';
import { PasskeySignIn } from './passkey-sign-in.service.js';
import { PasswordsService } from './passwords.service.js';
import { SecondStepService } from './second-step.service.js';
import { SessionCookie } from './session-cookie.js';
import { SessionOpening } from './session-opening.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { StaffSweep } from './staff-sweep.js';
import { StaffService } from './staff.service.js';

/** What others may inject. */
const SERVICES = [
  Confirmations,
  FactorChanges,
  LinksService,
  OnboardingService,
  OwnPasskeys,
  PasskeySignIn,
  PasswordsService,
  SecondStepService,
  SessionCookie,
  SessionsService,
  SignInService,
  StaffService,
  StaffSweep,
];

/** Accounts of the desk, and the guard of every route. Importing it puts the guard in force. */
@Module({
  imports: [TypeOrmModule.forFeature([Staff, StaffInvitation]), AuditModule],
  providers: [
    ...SERVICES,
    AccessCheck,
    AccountNews,
    AttemptDelay,
    Challenges,
    FreshFactor,
    HalfSignIns,
    Passkeys,
    RecoveryCodes,
    RelyingParty,
    SecondFactor,
    SessionOpening,
    TotpService,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: SERVICES,
})
export class StaffModule {}
