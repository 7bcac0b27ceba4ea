export { ACCESS, isDeskRoute, type Access } from './access.js';
export { Confirmations } from './confirmations.service.js';
export { FactorChanges } from './factors/factor-changes.service.js';
export type { CodeSetup } from './factors/one-time-code.js';
export { OwnPasskeys, type OwnPasskey } from './factors/own-passkeys.service.js';
export { FRESH } from './fresh.js';
export { CONFIRM_FIELDS, FreshRequired } from './fresh-required.js';
export { PASSWORD_MIN_LENGTH } from './password.js';
export { LinksService, type OneTimeLink, type OpenInvitation } from './links.service.js';
export { OnboardingService, type LinkView } from './onboarding.service.js';
export { PasskeySignIn } from './passkey-sign-in.service.js';
export { PasswordsService } from './passwords.service.js';
export { ROLES, isRole, type Role } from './role.js';
export { SecondStepService } from './second-step.service.js';
export { SessionCookie, carriesSession } from './session-cookie.js';
export type { Entered } from './session-opening.js';
export { SessionsService, type OwnSession } from './sessions.service.js';
export { SignInService, type Begun } from './sign-in.service.js';
export {
  SignInRequired,
  afterSignIn,
  homeOf,
  secondStepPath,
  signInPath,
  signedIn,
  type SignedIn,
} from './signed-in.js';
export { StaffMailModule } from './staff-mail.module.js';
export { TellStaffHandler } from './jobs/tell-staff.js';
export { StaffModule } from './staff.module.js';
export { StaffService, type StaffItem } from './staff.service.js';
export { StaffSweep } from './staff-sweep.js';
