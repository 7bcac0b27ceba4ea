import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/index.js';
import { words, type Lang } from '../words/index.js';

/** What the settings of this portal decide, in words. */
@Injectable()
export class ServiceFacts {
  constructor(private readonly config: AppConfig) {}

  /** When the team works, as a sentence. */
  workingTime(lang: Lang): string {
    const say = words(lang).textParts;
    const days = this.config.WORKING_DAYS.split(',').map(Number);
    const hours = this.config.WORKING_HOURS.split('-').map(say.clock).join('–');
    const first = say.weekday(days[0] ?? 1);
    const last = say.weekday(days.at(-1) ?? 1);
    const inARow = days.length > 2 && days.every((day, index) => day === (days[0] ?? 1) + index);
    const named = inARow ? say.fromTo(first, last) : days.map(say.weekday).join(', ');
    return say.workingTime(named, hours);
  }
}
