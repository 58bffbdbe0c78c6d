import type { Category, Role } from '#regulation/codes.ts';

export interface DemoPerson {
  account: string;
  email: string;
  name: string;
  kind: 'student' | 'employee';
  roles: Exclude<Role, 'client'>[];
  unit: string;
  group?: string;
  categories?: Category[];
}

const operators = 'Управление коммуникаций и молодёжной политики';

/** The invented people of the demonstration; their names say the role. */
// prettier-ignore
export const demoPeople: DemoPerson[] = [
  { account: 'student',         email: 'student@demo.test',         name: 'Студент Первый',      kind: 'student',  roles: [],           unit: 'Институт цифрового образования', group: 'ИЦО-201' },
  { account: 'student2',        email: 'student2@demo.test',        name: 'Студент Второй',      kind: 'student',  roles: [],           unit: 'Институт культуры и искусств',   group: 'ИКИ-301' },
  { account: 'operator',        email: 'operator@demo.test',        name: 'Оператор Первый',     kind: 'employee', roles: ['operator'], unit: operators },
  { account: 'operator2',       email: 'operator2@demo.test',       name: 'Оператор Второй',     kind: 'employee', roles: ['operator'], unit: operators },
  { account: 'agent.rooms',     email: 'agent.rooms@demo.test',     name: 'Агент по помещениям', kind: 'employee', roles: ['agent'],    unit: 'Отдел эксплуатации зданий', categories: ['rooms'] },
  { account: 'agent.print',     email: 'agent.print@demo.test',     name: 'Агент по полиграфии', kind: 'employee', roles: ['agent'],    unit: 'Типография',                categories: ['printing', 'souvenirs'] },
  { account: 'agent.media',     email: 'agent.media@demo.test',     name: 'Агент медиацентра',   kind: 'employee', roles: ['agent'],    unit: 'Медиацентр',                categories: ['media', 'information'] },
  { account: 'agent.transport', email: 'agent.transport@demo.test', name: 'Агент по транспорту', kind: 'employee', roles: ['agent'],    unit: 'Транспортный отдел',        categories: ['transport'] },
  { account: 'admin',           email: 'admin@demo.test',           name: 'Администратор',       kind: 'employee', roles: ['admin'],    unit: 'Управление информационных технологий и сервисов' },
  { account: 'privacy',         email: 'privacy@demo.test',         name: 'Ответственный за персональные данные', kind: 'employee', roles: ['privacy'], unit: 'Правовое управление' },
  { account: 'staff',           email: 'staff@demo.test',           name: 'Сотрудник без роли',  kind: 'employee', roles: [],           unit: 'Библиотека' },
];
