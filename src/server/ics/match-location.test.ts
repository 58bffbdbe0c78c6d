import { describe, expect, test } from 'vitest';
import { matchLocation } from './match-location.ts';

const places = [
  { id: 'main-214', name: 'Аудитория 214', number: '214', building: 'Главный корпус' },
  { id: 'garden-214', name: 'Аудитория 214', number: '214', building: 'Корпус на Садовой' },
  { id: 'main-305', name: 'Аудитория 305', number: '305', building: 'Главный корпус' },
  { id: 'main-101', name: 'Актовый зал', number: '101', building: 'Главный корпус' },
  { id: 'main-118', name: 'Коворкинг', number: '118', building: 'Главный корпус' },
  { id: 'garden-2', name: 'Коворкинг', number: '2', building: 'Корпус на Садовой' },
  { id: 'sport-1', name: 'Большой спортивный зал', number: '1', building: 'Спортивно-культурный центр' },
];

describe('R-3.2.3/2 which room a timetable means', () => {
  test.for([
    ['ауд. 305', 'main-305'],
    ['305', 'main-305'],
    ['Главный корпус, ауд. 214', 'main-214'],
    ['ГЛАВНЫЙ КОРПУС ауд.214', 'main-214'],
    ['Корпус на Садовой, каб. 214', 'garden-214'],
    ['Садовой 214', 'garden-214'],
    ['ауд. 214', null],
    ['Актовый зал', 'main-101'],
    ['Главный корпус, актовый зал', 'main-101'],
    ['Коворкинг', null],
    ['Коворкинг, корпус на Садовой', 'garden-2'],
    ['Корпус на Садовой, 305', null],
    ['3050', null],
    ['Дистанционно', null],
    ['', null],
  ] as const)('%s → %s', ([location, room]) => {
    expect(matchLocation(location, places)).toBe(room);
  });
});
