import type { Parts } from '../messages.ts';
import { plurals } from '../plurals.ts';

const count = plurals('sv-SE');

export const strings: Parts['later'] = {
  timesAre: (zone) => `Tiderna anges i ${zone}.`,
  day: (days) => count(days, { one: '# dag', other: '# dagar' }),
  hour: (hours) => count(hours, { one: '# timme', other: '# timmar' }),
  minute: (minutes) => count(minutes, { one: '# minut', other: '# minuter' }),
  showAll: (quantity) => count(quantity, { one: 'Visa #', other: 'Visa alla #' }),
  timeLeft: (time) => `om ${time}`,
  lessThanAMinute: 'mindre än en minut',
  lastTried: (time) => `Senaste försöket kl.\u00a0${time}.`,
  noAccessBefore: 'Bara användare med åtkomst till Mitt TimeLog-konto kan se licenser. Åtkomsten tilldelas under',
  noAccessAfter: ' av en administratör i ert företag.',
  noClientHeading: 'Sidan är inte ansluten till TimeLog',
  noClientText: 'Den har inte fått veta var licenserna finns. Inget har ändrats. Kontakta den som ansvarar för sidan.',
};
