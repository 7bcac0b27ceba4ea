import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AskersService } from '../askers.service.js';

/** Handler of `askers.purge`: erases contacts whose time is over. */
@Injectable()
export class AskersPurgeHandler {
  constructor(private readonly askers: AskersService) {}

  async handle(tx: EntityManager): Promise<void> {
    await this.askers.purge(tx);
  }
}
