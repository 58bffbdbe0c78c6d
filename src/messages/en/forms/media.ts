import type { media as source } from '../../ru/forms/media.ts';

/** Texts of the media centre. */
export const media: typeof source = {
  name: 'Media centre services',
  line: 'The photo studio, photo and video shooting in it',
  example: 'Photos of a team in the studio, 12 portraits for the site',
  groups: { main: 'Service and time', details: 'People and material' },
  fields: {
    service: {
      label: 'Service',
      purpose: 'Says whether only the studio is needed, or shooting too.',
      hint: 'Shooting at the place of the event is not ordered through the service (clause 4.1.1).',
      choices: {
        studio: 'booking of the photo studio',
        photo: 'photo shooting in the studio',
        video: 'video shooting in the studio',
      },
    },
    from: { label: 'From', purpose: 'Says from what time the studio is needed.', name: 'Start of the slot' },
    to: { label: 'To', purpose: 'Says until what time the studio is needed.', name: 'End of the slot' },
    task: {
      label: 'Task',
      purpose: 'The media centre prepares the studio and the shooting by it.',
      hint: 'For shooting: what to shoot, how many frames or minutes, where it will be used.',
      advice: 'Add what to shoot and where it will be used.',
    },
    people: {
      label: 'People in the shooting',
      purpose: 'The studio is prepared for this number; names are not needed.',
      name: 'Number of people in the shooting',
    },
    readyBy: {
      label: 'Material needed by',
      purpose: 'Says by which day the material must be ready.',
      hint: 'Usually not earlier than 3 working days after the shooting.',
    },
    peopleWarned: {
      label: 'The people know that they are being shot',
      purpose: 'Confirms that people know about the shooting: without their consent there is none.',
    },
    accessibility: {
      label: 'Barrier-free access',
      purpose: 'Helps to prepare a studio that everybody can reach.',
      hint: 'We ask about the room, not about anybody’s health.',
      choices: { step_free: 'step-free', companion: 'a place for a companion' },
    },
  },
  answer: {
    resource: { label: 'Studio', purpose: 'Tells the Client where to come.' },
    from: { label: 'From', purpose: 'Tells the Client when the slot starts.', name: 'Start of the slot' },
    to: { label: 'To', purpose: 'Tells the Client when the slot ends.', name: 'End of the slot' },
    employee: { label: 'Employee', purpose: 'Tells the Client who meets them in the studio.' },
  },
};
