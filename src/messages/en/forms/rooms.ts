import type { rooms as source } from '../../ru/forms/rooms.ts';

/** Texts of the booking of rooms. */
export const rooms: typeof source = {
  name: 'Booking of University rooms',
  line: 'A classroom, a hall, a coworking space or a lobby for your event',
  example: 'A classroom for 30 people with a projector',
  groups: { main: 'Room and time', details: 'Guests and equipment' },
  fields: {
    building: { label: 'Building', purpose: 'Says where to look for a room.' },
    roomType: {
      label: 'Type of room',
      purpose: 'Says which rooms would do.',
      choices: {
        classroom: 'classroom',
        assembly_hall: 'assembly hall',
        conference_hall: 'conference hall',
        coworking: 'coworking space',
        gym: 'gym',
        lobby: 'lobby',
      },
    },
    room: {
      label: 'Room',
      purpose: 'Tells the Agent which room you would like.',
      hint: 'If you choose none, the Agent finds one.',
    },
    from: { label: 'From', purpose: 'Says from what time the room is needed.', name: 'Start time' },
    to: { label: 'To', purpose: 'Says until what time the room is needed.', name: 'End time' },
    attendees: {
      label: 'Attendees',
      purpose: 'The room is chosen by the number of seats.',
      name: 'Number of attendees',
    },
    guests: {
      label: 'Guests from outside, about',
      purpose: 'Security is told how many guests to expect; names are not needed.',
      hint: 'If there are none, put 0.',
    },
    equipment: {
      label: 'Equipment',
      purpose: 'Says what to prepare in the room.',
      choices: {
        projector: 'projector',
        screen: 'screen',
        microphones: 'microphones',
        sound: 'sound',
        laptop: 'laptop',
        flipchart: 'flipchart',
        stage: 'stage',
        other: 'other',
      },
    },
    equipmentOther: { label: 'Other equipment', purpose: 'Names equipment that is not in the list.' },
    microphones: { label: 'How many microphones', purpose: 'Says how many microphones to prepare.' },
    seating: {
      label: 'Seating',
      purpose: 'Says how to place the furniture.',
      choices: {
        as_is: 'as it is',
        theatre: 'in rows',
        classroom: 'at tables',
        round: 'in a circle',
        empty: 'no furniture',
      },
    },
    setupMinutes: {
      label: 'Preparation before',
      purpose: 'For this time the room is taken before the start.',
      hint: 'In minutes, from 0 to 120, in steps of 15.',
    },
    clearMinutes: {
      label: 'Cleaning after',
      purpose: 'For this time the room is taken after the end.',
      hint: 'In minutes, from 0 to 120, in steps of 15.',
    },
    accessibility: {
      label: 'Barrier-free access',
      purpose: 'Helps to choose a room that everybody can reach.',
      hint: 'We ask about the room, not about anybody’s health.',
      choices: { step_free: 'step-free', companion: 'a place for a companion' },
    },
  },
  answer: {
    resource: { label: 'Room', purpose: 'Tells the Client the building and the number of the room.' },
    from: { label: 'From', purpose: 'Tells the Client from what time the room is theirs.', name: 'Start time' },
    to: { label: 'To', purpose: 'Tells the Client until what time the room is theirs.', name: 'End time' },
    contact: { label: 'Key, contact', purpose: 'Tells the Client where the key is and whom to ask on the spot.' },
  },
};
