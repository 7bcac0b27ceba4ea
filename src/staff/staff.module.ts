import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { AccessCheck } from './access-check.js';
import { AccessGuard } from './access.guard.js';
import { Staff } from './entities/staff.js';
import { StaffInvitation } from './entities/staff-invitation.js';
import { StaffSession } from './entities/staff-session.js';
import { LinksService } from './links.service.js';
import { OnboardingService } from './onboarding.service.js';
import { SessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { SignInDelay } from './sign-in-delay.js';
import { SignInService } from './sign-in.service.js';
import { StaffSweep } from './staff-sweep.js';
import { StaffService } from './staff.service.js';

/** Accounts of the desk, and the guard of every route. Importing it puts the guard in force. */
@Module({
  imports: [TypeOrmModule.forFeature([Staff, StaffSession, StaffInvitation]), AuditModule],
  providers: [
    AccessCheck,
    LinksService,
    OnboardingService,
    SessionCookie,
    SessionsService,
    SignInDelay,
    SignInService,
    StaffService,
    StaffSweep,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [
    LinksService,
    OnboardingService,
    SessionCookie,
    SessionsService,
    SignInService,
    StaffService,
    StaffSweep,
  ],
})
export class StaffModule {}
