import { Module } from '@nestjs/common';
import { StaffModule } from '../../staff/index.js';
import { LinkController } from './link.controller.js';
import { OwnAccountController } from './own-account.controller.js';
import { PeopleController } from './people.controller.js';
import { SignInController } from './sign-in.controller.js';

/** Pages of signing in, one's own account, and the administrators' list of staff. */
@Module({
  imports: [StaffModule],
  controllers: [SignInController, LinkController, OwnAccountController, PeopleController],
})
export class AccountPagesModule {}
