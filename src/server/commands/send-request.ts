import { command } from './command.ts';
import { sendOne, sentRequest } from './send-one.ts';

/**
 * R-3.1.2/1, R-3.2.1/1, R-TIME/5 (T01). Sends a request, at the moment of the server: the number, the terms of 4.1.1,
 * 4.2.2 and 4.4.1, the wish for a room. Throws RuleError `students_only`, `consent_required`, `form_incomplete` with all
 * wrong fields, or a rule of the date.
 */
export const sendRequest = command(sentRequest, sendOne);
