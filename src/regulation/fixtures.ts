import file from '../../calendar/production-calendar-ru.json' with { type: 'json' };
import { calendarOf, endOfDay, moscowMoment, readCalendarFile } from './calendar.ts';
import type { Role } from './codes.ts';
import type { Actor, Question, Subject } from './subject.ts';

/** For tests: the production calendar of the project. */
export const { years } = readCalendarFile(file);
export const calendar = calendarOf(years);

function person(id: string, kind: Actor['kind'], ...roles: Role[]): Actor {
  return { id, name: id, email: `${id}@demo.test`, kind, roles };
}

/** For tests: one person of every standing towards `aSubject()`. */
export const people = {
  client: person('client', 'student', 'client'),
  otherStudent: person('other-student', 'student', 'client'),
  lead: person('lead', 'employee', 'agent'),
  coworker: person('coworker', 'employee', 'agent'),
  otherAgent: person('other-agent', 'employee', 'agent'),
  operator: person('operator', 'employee', 'operator'),
  operatorAndAgent: person('lead', 'employee', 'operator', 'agent'),
  operatorClient: person('client', 'employee', 'client', 'operator', 'agent'),
  admin: person('admin', 'employee', 'admin'),
  privacy: person('privacy', 'employee', 'privacy'),
  employee: person('employee', 'employee'),
};

/** For tests: a room for Thursday 10 December 2026, 18:00–21:00, in review by two Agents. */
export function aSubject(changes: Partial<Subject> = {}): Subject {
  return {
    client: 'client',
    category: 'rooms',
    stage: 'in_review',
    waiting: 'none',
    withdrawnAt: null,
    finishedAt: null,
    late: false,
    serviceDate: '2026-12-10',
    eventDate: '2026-12-10',
    eventOverAt: moscowMoment('2026-12-10', '21:00'),
    replyDeadline: '2026-12-08',
    lead: 'lead',
    agents: [
      { person: 'lead', part: 'todo' },
      { person: 'coworker', part: 'has_result' },
    ],
    offer: null,
    questions: [],
    ...changes,
  };
}

/** For tests: a question asked on Friday 4 December 2026, in time. */
export function aQuestion(changes: Partial<Question> = {}): Question {
  return {
    by: 'lead',
    role: 'agent',
    askedAt: moscowMoment('2026-12-04', '12:00'),
    answeredAt: null,
    withdrawnAt: null,
    ...changes,
  };
}

export const beforeDeadline = new Date(endOfDay('2026-12-08').getTime() - 1);
export const afterDeadline = endOfDay('2026-12-08');
