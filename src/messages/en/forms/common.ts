import type { common as source } from '../../ru/forms/common.ts';

/** Texts of the fields that every category asks. */
export const common: typeof source = {
  title: {
    label: 'Name of the event',
    purpose: 'You and the staff know the request by it in a list.',
    hint: 'For example: “An evening of board games”.',
  },
  about: {
    label: 'About the event',
    purpose: 'The Operator reviews the request by it, and the Agent prepares a solution.',
    hint: 'What, for whom and why. Leave out health and passport data.',
    advice: 'Add what it is, for whom and why.',
  },
  serviceDate: {
    label: 'Date',
    purpose: 'The last day to submit is counted from this date.',
  },
  eventDate: {
    label: 'Day the event starts',
    purpose: 'The last day for your answers to questions is counted from this date.',
    hint: 'If you leave it out, we take the date of the service.',
  },
  eventTime: {
    label: 'Time the event starts',
    purpose: 'Helps the Agent to plan the preparation.',
  },
  organisation: {
    label: 'On behalf of a student organisation',
    purpose: 'Shows whose initiative the University supports; used in reports without names.',
    choices: { other: 'another one' },
  },
  organisationOther: {
    label: 'Name of the organisation',
    purpose: 'Names an organisation that is not in the list.',
  },
  phone: {
    label: 'Phone',
    purpose: 'We call it when a question is urgent and cannot wait for messages.',
    hint: 'For urgent questions. For example: +7\u00a0(499)\u00a0000-00-00.',
  },
  files: {
    label: 'Files',
    purpose: 'A programme, a plan or another document without which the service cannot be prepared.',
    hint: 'Up to 10 files: pdf, docx, xlsx, pptx, png, jpg, webp, up to 20 MB each.',
  },
  acceptLate: {
    label: 'I understand that the last day has passed and the request may be refused',
    purpose: 'Confirms that you know about the last day (clause 4.1.1 of the regulation).',
  },
  truthful: {
    label: 'The data are complete and true',
    purpose: 'Confirms what clause 4.2.1 of the regulation asks.',
  },
};
