import { Module } from '@nestjs/common';
import { StaffModule } from '../../staff/index.js';
import { Arrivals } from './arrivals.js';
import { ConfirmController } from './confirm.controller.js';
import { FactorsController } from './factors.controller.js';
import { LinkController } from './link.controller.js';
import { OwnAccountController } from './own-account.controller.js';
import { PasskeySignInController } from './passkey-sign-in.controller.js';
import { PasskeysController } from './passkeys.controller.js';
import { PeopleController } from './people.controller.js';
import { SecondStepController } from './second-step.controller.js';
import { SignInController } from './sign-in.controller.js';

/** Pages of signing in, one's own account, and the administrators' list of staff. */
@Module({
  imports: [StaffModule],
  controllers: [
    SignInController,
    SecondStepController,
    PasskeySignInController,
    LinkController,
    OwnAccountController,
    FactorsController,
    PasskeysController,
    ConfirmController,
    PeopleController,
  ],
  providers: [Arrivals],
})
export class AccountPagesModule {}
