import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Inbox } from '../../notices/index.js';

/** Counts once per request of the desk what its reader has not read, for the masthead of whatever page answers. */
@Injectable()
export class UnreadInterceptor implements NestInterceptor {
  constructor(private readonly inbox: Inbox) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { staff } = context.switchToHttp().getRequest<FastifyRequest>();
    if (staff) staff.unread = await this.inbox.unread(staff.id);
    return next.handle();
  }
}
