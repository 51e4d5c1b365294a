/** The imagined answers as something to search for: loaded once a reader asks for them. */
import { questions } from '#data/bike-workshop.ts';
import { imaginedAnswers } from '#data/imagined-answers.ts';
import recorded from '#data/measure-it-imagined.json';
import { soughtTexts } from './trials.ts';

export const imagined = soughtTexts(
  questions.map(({ ask }) => imaginedAnswers[ask]),
  recorded.rankings,
);
