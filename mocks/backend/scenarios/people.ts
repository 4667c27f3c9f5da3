/** Invented people of the simulated accounts. */
import { seededRandom } from '../random.ts';

export interface Person {
  name: string;
  department: string;
}

/** The 21 of `steady`, in the order of their creation, then those who are hired in other scenarios. */
export const STAFF: readonly Person[] = [
  { name: 'Anna Berg', department: 'Finance' },
  { name: 'Erik Holm', department: 'Finance' },
  { name: 'Andreas Ek', department: 'Sales' },
  { name: 'Jonas Hedlund', department: 'Sales' },
  { name: 'Åsa Wikström', department: 'Sales' },
  { name: 'Søren Kjær', department: 'Consulting' },
  { name: 'Märta Östberg', department: 'Consulting' },
  { name: 'Lærke Nørgaard', department: 'Consulting' },
  { name: 'Oskar Lund', department: 'Consulting' },
  { name: 'Ingrid Ås', department: 'Consulting' },
  { name: 'Henrik Bjørnstad', department: 'Consulting' },
  { name: 'Maja Söderlund', department: 'Design' },
  { name: 'Viktor Fält', department: 'Design' },
  { name: 'Freja Mæland', department: 'Design' },
  { name: 'Nils Åkerman', department: 'Development' },
  { name: 'Karin Sjöö', department: 'Development' },
  { name: 'Aksel Brønd', department: 'Development' },
  { name: 'Linnea Häggström', department: 'Development' },
  { name: 'Elin Forsberg', department: 'Development' },
  { name: 'Johan Nyström', department: 'Consulting' },
  { name: 'Sara Lindqvist', department: 'Sales' },
  { name: 'Per Löfgren', department: 'Consulting' },
  { name: 'Signe Dalgård', department: 'Consulting' },
  { name: 'Emil Rask', department: 'Development' },
  { name: 'Tove Ängby', department: 'Design' },
  { name: 'Thomas Åslund', department: 'Sales' },
];

const FIRST = [
  ...[
    'Alma',
    'Astrid',
    'Axel',
    'Bjørn',
    'Cecilie',
    'Ebba',
    'Elsa',
    'Frida',
    'Gustav',
    'Hanna',
    'Håkan',
    'Ida',
    'Jens',
    'Kåre',
  ],
  ...[
    'Lars',
    'Liv',
    'Mads',
    'Malin',
    'Mette',
    'Niklas',
    'Olof',
    'Pia',
    'Rasmus',
    'Sigrid',
    'Sven',
    'Søren',
    'Tuva',
    'Ylva',
  ],
];
const LAST = [
  ...[
    'Ahlberg',
    'Bäck',
    'Bøgh',
    'Dahl',
    'Ekström',
    'Fisker',
    'Grönberg',
    'Hald',
    'Höglund',
    'Isaksen',
    'Jæger',
    'Kjellgren',
  ],
  ...[
    'Lindgren',
    'Møller',
    'Norén',
    'Öhman',
    'Palm',
    'Quist',
    'Rønne',
    'Sandström',
    'Thorsen',
    'Ulfeldt',
    'Värn',
    'Wåhlin',
  ],
];
const DEPARTMENTS = ['Consulting', 'Design', 'Development', 'Finance', 'Sales', 'Support'];

/** Any number of people, the same for the same seed. */
export function inventPeople(count: number, seed: number): Person[] {
  const random = seededRandom(seed);
  const one = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  return Array.from({ length: count }, () => ({ name: `${one(FIRST)} ${one(LAST)}`, department: one(DEPARTMENTS) }));
}

/** An address at the account's example domain. */
export function emailOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/[^a-z ]/g, '');
  return `${plain.trim().replace(/ +/g, '.')}@nordlys.example`;
}
