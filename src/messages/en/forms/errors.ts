import type { FieldErrorTexts, RequiredTexts, WarningTexts } from '../../field-text.ts';
import { aboveStock, light, phone, url } from './light.ts';

/** 4.2.1. A field that is empty. */
export const required: RequiredTexts = {
  any: (name) => `Fill in “${name}”.`,
  text: (name, { min, max }) => `Fill in “${name}”: write from ${min} to ${max} characters.`,
  integer: light.number,
  time: (name) => `Fill in “${name}”: give a time, for example 18:00.`,
  date: (name) => `Fill in “${name}”: give the day, month and year.`,
  choice: (name) => `Fill in “${name}”: choose from the list.`,
  choices: (name) => `Fill in “${name}”: tick at least one.`,
  tick: (name) => `Tick “${name}”: the request cannot be sent without it.`,
  boolean: (name) => `Fill in “${name}”: choose “yes” or “no”.`,
  phone: (name) => `Fill in “${name}”: ${phone}`,
  url: (name) => `Fill in “${name}”: ${url}`,
  urls: (name) => `Fill in “${name}”: ${url}`,
  texts: (name) => `Fill in “${name}”: add at least one line.`,
  file: (name) => `Fill in “${name}”: choose a file.`,
  files: (name) => `Fill in “${name}”: choose at least one file.`,
  resource: (name) => `Fill in “${name}”: choose from the list.`,
  list: (name) => `Fill in “${name}”: add at least one row.`,
};

/** 4.2.1, 3.2.3. Names the field, says what is wrong and how to put it right. */
export const errors: FieldErrorTexts = {
  ...light,
  unknown: (name) => `There is no “${name}” in this form. Leave it out.`,
  object: (name) => `“${name}”: send an object with the fields of the form.`,
  list: (name) => `“${name}”: send a list of values.`,
  list_many: (name, { most }) => `“${name}” takes at most ${most}. Remove what is too much.`,
  repeated: (name) => `“${name}” has the same thing twice. Leave it once.`,
  text: (name, { min, max }) => `“${name}”: write a text of ${min} to ${max} characters.`,
  number_step: (name, { min, max, step }) =>
    `Fill in “${name}”: give a number from ${min} to ${max} in steps of ${step}.`,
  time: required.time,
  date: (name) => `“${name}”: there is no such day in the calendar. Give the day, month and year.`,
  choice: (name) => `“${name}”: there is no such choice. Choose from the list.`,
  tick: required.tick,
  boolean: required.boolean,
  file: (name) => `“${name}”: choose a file and upload it.`,
  resource: (name) => `“${name}”: choose from the list.`,
  exactly_one: (name) => `“${name}”: choose an item from the list or write your own, just one of the two.`,
  other_unasked: (name) => `“${name}” is filled in only when “other” is chosen. Choose it or clear the field.`,

  past: (name, { isDate }) =>
    isDate
      ? `“${name}”: this date has passed. Give today or a later day.`
      : `“${name}”: this time has passed. Give a later time or another date.`,
  too_far: (name, { date }) => `“${name}”: choose a date not later than ${date}.`,
  not_service_date: (name) => `“${name}”: in this category the event is on the day of the booking. Give the same date.`,
  before_service_date: (name, { date }) => `“${name}”: choose a date not earlier than ${date}.`,
  not_after: (name, { date }) => `“${name}”: choose a date later than ${date}.`,
  after_event: (name, { date }) => `“${name}”: choose a date not later than the day of the event, ${date}.`,
  time_order: (name, { from }) => `“${name}”: give a time later than ${from} of the same day.`,
  too_short: (name, { minutes }) => `“${name}”: at least ${minutes} minutes are needed from start to end.`,
  too_long: (name, { hours }) => `“${name}”: at most ${hours} hours are possible from start to end.`,
  resource_unknown: (name) => `“${name}”: this choice is gone. Choose another from the list.`,
  room_building: (name) => `“${name}”: this room is in another building. Choose another room or change the building.`,
  room_type: (name) => `“${name}”: this room is of another type. Choose another room or change the type.`,
  room_small: (name, { capacity }) =>
    `“${name}”: this room has ${capacity} seats. Choose another one or fewer attendees.`,
  studio_closed: (name, { from, to }) =>
    `“${name}”: the studio is open ${from}–${to}. Choose a time within these hours.`,
  studio_closed_day: (name) => `“${name}”: the studio is closed on this day. Choose another date.`,
  studio_slot: (name, { minutes, from }) =>
    `“${name}”: the studio is booked in steps of ${minutes} minutes from ${from}. Choose the start and end of a slot.`,
  return_early: (name, { departure }) =>
    `“${name}”: the way back starts at least 30 minutes after the departure at ${departure}.`,
  item_twice: (name, { row }) => `“${name}”: this item is already in row ${row}. Give the whole quantity there.`,
  file_unknown: (name) => `“${name}”: the file is not found. Files not sent are kept for 24 hours: upload it again.`,
  file_purpose: (name) => `“${name}”: the file was uploaded for another field. Upload it here.`,
};

/** 4.2.1. Worth knowing before sending; nothing of it blocks. */
export const warnings: WarningTexts = {
  outside_hours: (_, { from, to }) =>
    `The building is open ${from}–${to}. Another time needs the consent of security: the Agent will ask for it.`,
  closed_day: () =>
    'The building is closed on this day. Choose another date, or send it as it is: the Agent will ask security.',
  no_room_so_large: (_, { capacity }) =>
    capacity === 0
      ? 'There are no rooms of this type in this building. Choose another type or building, or send as it is: the Agent will offer another.'
      : `The largest room of this type here has ${capacity} seats. The Agent will offer another.`,
  room_taken: () => 'The room is probably taken then. Choose another time, or send as it is: the Agent will check.',
  studio_small: (_, { capacity }) => `The studio has ${capacity} places. The Agent will say how to shoot everybody.`,
  ready_soon: (_, { date }) =>
    `The material is usually ready on ${date} at the earliest: 3 working days after the shooting.`,
  above_stock: (_, { available }) => aboveStock(Number(available)),
};
