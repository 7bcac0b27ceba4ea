import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../common/index.js';
import { signedIn, type SignedIn } from '../../staff/index.js';
import { readForm, type FormReader } from '../kit/index.js';

/** What every act on a case brings: who acts, on which case, what the form says, and where the answer goes. */
export interface CaseForm {
  person: SignedIn;
  caseId: string;
  field: FormReader;
  reply: FastifyReply;
}

/** A parameter that is the posted form of the case in the address. */
export const FromCaseForm = createParamDecorator((_: unknown, context: ExecutionContext): CaseForm => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest<{ Params: { id: string } }>>();
  const { id } = request.params;
  if (!isUUID(id)) throw new AppError('not-found', 'case.unknown', 'Kasus tidak ditemukan.');
  return {
    person: signedIn(request),
    caseId: id,
    field: readForm(request.body),
    reply: http.getResponse<FastifyReply>(),
  };
});
