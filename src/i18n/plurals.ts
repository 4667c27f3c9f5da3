import { once } from './once.ts';

export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

/**
 * Picks a language's form for a number and writes the number where the form has `#`. English, Swedish and Danish know
 * `one` and `other` alone; a language with more forms widens `PluralForms`.
 */
export function plurals(tag: string): (quantity: number, forms: PluralForms) => string {
  const rules = once(() => new Intl.PluralRules(tag));
  const numbers = once(() => new Intl.NumberFormat(tag));
  return (quantity, forms) => {
    const form = rules().select(quantity) === 'one' ? forms.one : forms.other;
    return form.replaceAll('#', numbers().format(quantity));
  };
}
