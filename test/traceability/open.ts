/**
 * Rules whose part of the service is not built yet: they have no test, or no code either. The list only shrinks; once a
 * rule has both it must leave.
 */
export const openRules: readonly string[] = [
  'R-1.4/4', // who is no student any more: what staff see of it
  'R-1.5/1', // access for a repair, with its reason and its end
  'R-1.6/P2',
  'R-1.6/P4', // the template of the consent, which the Operator edits
  'R-1.6/P5',
  'R-1.6/P6',
  'R-1.6/P7',
  'R-1.6/P8',
  'R-1.6/P9',
  'R-1.6/P10',
  'R-1.6/P11',
  'R-1.6/P12',
  'R-1.6/P13',
  'R-1.6/P14',
  'R-1.6/P15',
  'R-1.6/P16',
  'R-1.6/P17',
  'R-1.6/P18',
  'R-1.6/P19',
  'R-1.6/P20',
  'R-1.6/P21',
  'R-3.1.4/3', // reports and their export
  'R-3.1.4/4',
  'R-4.6.2/3', // help beside the field
];
