import type { transport as source } from '../../ru/forms/transport.ts';

/** Texts of transport. */
export const transport: typeof source = {
  name: 'Transport services',
  line: 'A trip of the participants or a load to be brought to the event',
  example: 'A minibus for 15 people to the venue and back',
  groups: { main: 'Route and time', details: 'Passengers and load' },
  fields: {
    origin: { label: 'From', purpose: 'Says where the vehicle must come.', hint: 'An address or a building.' },
    destination: { label: 'To', purpose: 'Says where to go.', hint: 'An address or a building.' },
    stops: { label: 'Stops', purpose: 'Says where to stop on the way.', hint: 'Up to 5 stops, each on its own.' },
    departureTime: { label: 'Time of departure', purpose: 'Says when the vehicle must come.' },
    passengers: {
      label: 'Passengers',
      purpose: 'The vehicle is chosen by their number; names are not needed.',
      name: 'Number of passengers',
    },
    hasLuggage: { label: 'Luggage and load', purpose: 'Says whether there must be space for things.' },
    luggage: { label: 'What, size and weight', purpose: 'The vehicle is chosen by size and weight.' },
    returnTrip: { label: 'Way back', purpose: 'Says whether a vehicle is needed for the way back.' },
    returnDate: { label: 'Way back: date', purpose: 'Says on which day to go back.' },
    returnTime: { label: 'Way back: time', purpose: 'Says at what time to go back.' },
    contactName: {
      label: 'Contact on the trip: name',
      purpose: 'The driver knows whom to ask on the spot.',
      hint: 'One person who knows that they are named as the contact.',
    },
    contactPhone: {
      label: 'Contact on the trip: phone',
      purpose: 'The driver calls it when you cannot be found.',
      hint: 'For example: +7\u00a0(499)\u00a0000-00-00.',
    },
    contactTold: {
      label: 'The person knows that they are the contact',
      purpose: 'Confirms that the person’s data are given with their knowledge.',
    },
    accessibility: {
      label: 'Barrier-free access',
      purpose: 'Helps to choose a vehicle that everybody can use.',
      hint: 'We ask about the vehicle, not about anybody’s health.',
      choices: { step_free: 'step-free', companion: 'a place for a companion' },
    },
  },
  answer: {
    resource: { label: 'Vehicle', purpose: 'Tells the Client which vehicle comes.' },
    from: { label: 'Time of departure', purpose: 'Tells the Client when the vehicle comes.' },
    to: { label: 'Free from', purpose: 'Until this time the vehicle is taken for the trip.' },
    toDate: {
      label: 'Free from: day',
      purpose: 'Needed when the trip ends on another day.',
      hint: 'If left empty, the day of departure.',
    },
    place: { label: 'Place of departure', purpose: 'Tells the Client where the vehicle comes.' },
    dispatcherPhone: { label: 'Dispatcher’s phone', purpose: 'The Client asks there where the vehicle is.' },
  },
};
