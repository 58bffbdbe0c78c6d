/** Words of the one line that sums an answer up. */
export const summary = {
  classroom: (number: string) => `ауд. ${number}`,
  namedRoom: (name: string, number: string) => `${name} (${number})`,
  employee: (name: string) => `сотрудник: ${name}`,
  quantity: (n: string) => `${n} шт.`,
  pickUp: (place: string) => `забрать: ${place}`,
  handOut: (place: string) => `выдача: ${place}`,
  item: (name: string, n: string) => `${name} — ${n} шт.`,
  vehicleAt: (moment: string) => `подача ${moment}`,
  dispatcher: (phone: string) => `диспетчер ${phone}`,
  publication: (channel: string, moment: string) => `${channel} — ${moment}`,
  from: (time: string) => `с ${time}`,
  until: (time: string) => `до ${time}`,
};
