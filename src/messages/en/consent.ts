import type { consent as ru } from '../ru/consent.ts';

/** 1.6. The page of the consent; the document itself is in Russian only. */
export const consent: typeof ru = {
  why: 'Read the document before the first request is sent. It is needed once.',
  kept: 'The draft is kept: after your answer you come back to it.',
  version: (version) => `Version ${version}`,
  agree: 'I give consent',
  refuse: 'I do not give consent',
  given: (when) => `You gave consent on ${when}`,
  continue: 'Continue',
  refused: {
    title: 'No consent was given',
    text: 'Without consent we can’t take a request through the service. You can turn to the office of communications and youth policy in person.',
    draft: 'The draft stays in the service for 30 days after the last change.',
    again: 'Back to the document',
  },
  off: {
    title: 'No consent is needed now',
    text: 'The service asks for no separate consent: the University has another legal ground for processing the data.',
    kept: 'Which data are kept and why',
  },
  inRussian: 'The document is in Russian: this is the wording that counts.',
};
