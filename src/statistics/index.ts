export {
  DeskFigures,
  MEASURES,
  type FigureRow,
  type Measure,
  type Quantile,
} from './desk-figures.service.js';
export { StatisticsModule } from './statistics.module.js';
