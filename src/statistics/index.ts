export {
  DeskFigures,
  MEASURES,
  type FigureRow,
  type Measure,
  type Quantile,
} from './desk-figures.service.js';
export { DemandService, type DemandFigure } from './demand.service.js';
export { LEAST_TOLD } from './discretion.js';
export { lastMonths, type Month } from './period.js';
export {
  AGE_LIMITS,
  OUTCOMES,
  type MonthOfWork,
  type Outcome,
  type PublicFigures,
  type Share,
} from './public-figures.js';
export { StatisticsService } from './statistics.service.js';
export { StatisticsModule } from './statistics.module.js';
