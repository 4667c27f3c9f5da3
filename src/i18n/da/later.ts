import type { Parts } from '../messages.ts';
import { plurals } from '../plurals.ts';

const count = plurals('da-DK');

export const strings: Parts['later'] = {
  timesAre: (zone) => `Tider er angivet i ${zone}.`,
  day: (days) => count(days, { one: '# dag', other: '# dage' }),
  hour: (hours) => count(hours, { one: '# time', other: '# timer' }),
  minute: (minutes) => count(minutes, { one: '# minut', other: '# minutter' }),
  showAll: (quantity) => count(quantity, { one: 'Vis #', other: 'Vis alle #' }),
  timeLeft: (time) => `om ${time}`,
  lessThanAMinute: 'mindre end et minut',
  lastTried: (time) => `Senest forsøgt kl.\u00a0${time}.`,
  noAccessBefore: 'Kun brugere med adgang til Min TimeLog-konto kan se licenser. Adgangen tildeles under',
  noAccessAfter: ' af en administrator i jeres virksomhed.',
  noClientHeading: 'Siden er ikke forbundet med TimeLog',
  noClientText: 'Den har ikke fået at vide, hvor licenserne findes. Intet er ændret. Kontakt den ansvarlige for siden.',
};
