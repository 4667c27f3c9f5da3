import { once } from './once.ts';

export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

/**
 * Picks a language's form for a number and writes the number where the form has its first `#`: names come after it and
 * may have one of their own. A word that is the same for every number is its own only form. English, Swedish and Danish
 * know `one` and `other` alone; a language with more forms widens `PluralForms`.
 */
export function plurals(tag: string): (quantity: number, forms: PluralForms | string) => string {
  const rules = once(() => new Intl.PluralRules(tag));
  const numbers = once(() => new Intl.NumberFormat(tag));
  return (quantity, forms) => {
    const form = typeof forms === 'string' ? forms : rules().select(quantity) === 'one' ? forms.one : forms.other;
    return form.replace('#', numbers().format(quantity));
  };
}
