import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/reliability.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['recorded', 'computed'],
  chapter: 'hallucination',
  code: [
    'math/expected-calibration-error.ts#reliabilityBins',
    'math/expected-calibration-error.ts#expectedCalibrationError',
    'math/brier-score.ts#brierScore',
  ],
};
