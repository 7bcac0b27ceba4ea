import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hoursMs } from '../common/index.js';
import { Secrets } from '../config/index.js';
import { guardFacts, type FormPurpose } from './guard-facts.js';
import type { HeldReason } from './held-reason.js';

/** Nobody reads a form and fills it in within less, in milliseconds. */
const FASTEST_MS = 2_000;
/** A form that was left open for longer tells nothing any more. */
const OLDEST_MS = hoursMs(24);
const MAC_BYTES = 16;

/** Signed notes of when a form was handed out, and for what. They hold nothing about who asked for it. */
@Injectable()
export class FormStamps {
  private readonly key: Buffer;

  constructor(secrets: Secrets) {
    this.key = secrets.key('form-stamp');
  }

  /**
   * The stamp for a form that is about to be shown. Given the body of the form's earlier step, its stamp goes on as
   * long as it holds, so that the time of all steps counts together.
   */
  issue(purpose: FormPurpose, earlier?: unknown): string {
    const { form } = guardFacts({ ip: '' }, earlier ?? null, purpose);
    const stamp = form?.stamp ?? '';
    if (this.age(purpose, stamp) !== null) return stamp;
    const note = `${purpose}.${Date.now().toString(36)}`;
    return `${note}.${this.mac(note).toString('base64url')}`;
  }

  /** What speaks against a form that was posted now, or null. */
  complaint(purpose: FormPurpose, stamp: string): HeldReason | null {
    const age = this.age(purpose, stamp);
    if (age === null) return 'stale-form';
    return age < FASTEST_MS ? 'too-fast' : null;
  }

  /** Milliseconds since the stamp was issued; null for a forged, foreign or outdated one. */
  private age(purpose: FormPurpose, stamp: string): number | null {
    const [given = '', at = '', mac = ''] = stamp.split('.');
    if (given !== purpose || !this.isOurs(`${given}.${at}`, mac)) return null;
    const age = Date.now() - Number.parseInt(at, 36);
    return age >= 0 && age <= OLDEST_MS ? age : null;
  }

  private isOurs(note: string, mac: string): boolean {
    const given = Buffer.from(mac, 'base64url');
    return given.length === MAC_BYTES && timingSafeEqual(given, this.mac(note));
  }

  private mac(note: string): Buffer {
    return createHmac('sha256', this.key).update(note).digest().subarray(0, MAC_BYTES);
  }
}
