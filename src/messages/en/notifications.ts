import type { Messages } from '../ru.ts';

/** 4 «Notifications». The list and its settings. */
export const notifications: Messages['notifications'] = {
  title: 'Notifications',
  readAll: 'Mark all as read',
  unread: 'new',
  empty: 'Questions, answers and deadlines of your requests will appear here.',
  letters: 'Letters',
  lettersText: 'Questions to you and final statuses always come by e-mail. You may turn off the other letters.',
  optional: 'Send me the other letters too',
  save: 'Save',
  saved: 'Saved',
  mailTitle: 'Letters sent',
  mailText: 'This is a demonstration: letters go nowhere, they stay here.',
  mailEmpty: 'No letters yet.',
  to: 'To',
};
