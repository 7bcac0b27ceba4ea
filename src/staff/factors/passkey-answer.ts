import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { refusedPasskey } from '../staff-refusals.js';

/** Reads what a browser sent for a new passkey. Throws `unprocessable` for anything else. */
export function readRegistration(json: string): RegistrationResponseJSON {
  const value = parse(json);
  if (!isRegistration(value)) throw refusedPasskey();
  return value;
}

/** Reads what a browser sent when a passkey signed. Throws `unprocessable` for anything else. */
export function readAuthentication(json: string): AuthenticationResponseJSON {
  const value = parse(json);
  if (!isAuthentication(value)) throw refusedPasskey();
  return value;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) throw refusedPasskey();
    throw error;
  }
}

const isRegistration = (value: unknown): value is RegistrationResponseJSON =>
  hasParts(value, ['clientDataJSON', 'attestationObject']);

const isAuthentication = (value: unknown): value is AuthenticationResponseJSON =>
  hasParts(value, ['clientDataJSON', 'authenticatorData', 'signature']);

/** Only as much of the shape as the library takes for granted; everything else it checks itself. */
function hasParts(value: unknown, parts: readonly string[]): boolean {
  if (!isObject(value) || typeof value['id'] !== 'string' || value['rawId'] !== value['id']) return false;
  const response = value['response'];
  return (
    value['type'] === 'public-key' &&
    isObject(response) &&
    parts.every((part) => typeof response[part] === 'string')
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
