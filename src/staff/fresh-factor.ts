import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppError, minutesMs, type ErrorKind } from '../common/index.js';
import { Confirmations } from './confirmations.service.js';
import { takeField } from './form-field.js';
import { CONFIRM_FIELDS, FreshRequired } from './fresh-required.js';
import { freshMinutes } from './fresh.js';
import { signedIn, type SignedIn } from './signed-in.js';

const ASK_AGAIN: readonly ErrorKind[] = ['unprocessable', 'too-many'];

/** Asks for the second factor once more where the table of fresh routes says so. */
@Injectable()
export class FreshFactor {
  constructor(private readonly confirmations: Confirmations) {}

  /** Lets the request through when the factor is fresh, or comes with the form. Throws FreshRequired. */
  async require(request: FastifyRequest, pattern: string, freshAt: Date): Promise<void> {
    const code = takeField(request.body, CONFIRM_FIELDS.code);
    const passkey = takeField(request.body, CONFIRM_FIELDS.passkey);
    const minutes = freshMinutes(request.method, pattern);
    if (minutes === undefined || freshAt.getTime() + minutesMs(minutes) > Date.now()) return;
    const person = signedIn(request);
    if (code === '' && passkey === '') throw new FreshRequired(await this.confirmations.hasPasskey(person));
    await this.confirm(person, code, passkey);
  }

  private async confirm(person: SignedIn, code: string, passkey: string): Promise<void> {
    try {
      if (passkey === '') await this.confirmations.withCode(person, code);
      else await this.confirmations.withPasskey(person, passkey);
    } catch (error) {
      if (!(error instanceof AppError) || !ASK_AGAIN.includes(error.kind)) throw error;
      throw new FreshRequired(await this.confirmations.hasPasskey(person), error);
    }
  }
}
