/** What of `custom-elements.json` a host may use. */
import { basename } from 'node:path';

interface Described {
  readonly name: string;
  readonly description?: string;
}

export interface Member extends Described {
  readonly kind: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly parameters?: readonly { readonly name: string; readonly type?: { readonly text: string } }[];
  readonly return?: { readonly type?: { readonly text: string } };
  readonly attribute?: string;
  readonly reflects?: boolean;
  readonly readonly?: boolean;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

export interface FiredEvent extends Described {
  readonly type?: { readonly text: string };
}

export interface Declaration extends Described {
  customElement?: boolean;
  tagName?: string;
  members?: Member[];
  events?: FiredEvent[];
  readonly cssParts?: readonly Described[];
  cssProperties?: readonly Token[];
}

interface Token extends Described {
  readonly default?: string;
}

export interface Manifest {
  modules: { path: string; declarations: Declaration[] }[];
}

/** The elements that a host may put into a page; the others are parts of these. */
const PUBLIC = ['tl-license-manager', 'tl-addon-table', 'tl-license-section'];

/** Elements only, under the tag that their file is named after, and of them what a host may use. */
export function publicOnly({ modules, ...rest }: Manifest, hostStyles: string): Manifest {
  const elements = modules.filter(({ declarations }) => declarations.some(({ customElement }) => customElement));
  for (const { path, declarations } of elements) {
    for (const declaration of declarations) {
      if (declaration.customElement) declaration.tagName ??= basename(path, '.ts');
      const visible = declaration.members?.filter(({ name, privacy }) =>
        privacy === undefined || privacy === 'public' ? !name.startsWith('#') : false,
      );
      if (visible) declaration.members = visible.map(withoutPrivateDefault);
      // The documented ones; the analyzer also guesses at `dispatchEvent` calls that it cannot read.
      const documented = declaration.events?.filter(({ description }) => description !== undefined);
      if (documented) declaration.events = documented;
    }
  }
  shareTokens(elements, hostStyles);
  // The analyzer takes the files in the order in which the disk answers.
  elements.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ...rest, modules: elements };
}

/** The name of a constant of ours says nothing to a host: what it means is in the description. */
function withoutPrivateDefault(member: Member): Member {
  const { default: value, ...rest } = member;
  return value !== undefined && /^[A-Z_]+$/.test(value) ? rest : member;
}

/** The page says what the custom properties mean, the style sheet they have in common what they are by default. */
function shareTokens(modules: Manifest['modules'], hostStyles: string): void {
  const elements = publicElements({ modules });
  const documented = elements.flatMap(({ cssProperties = [] }) => cssProperties);
  const defaults = defaultsIn(hostStyles);
  const odd = [...defaults.keys(), ...documented.map(({ name }) => name)].filter(
    (name, _, all) => all.indexOf(name) === all.lastIndexOf(name),
  );
  if (odd.length > 0) throw new Error(`Documented or used, not both: ${odd.join(', ')}`);
  const tokens = documented.map((token) => ({ ...token, default: defaults.get(token.name) ?? '' }));
  for (const element of elements) element.cssProperties = tokens;
}

/** `var(--tl-name, default)` by name. */
function defaultsIn(css: string): Map<string, string> {
  const uses = [...css.matchAll(/var\((--tl-[\w-]+),\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))+)\)/g)];
  return new Map(uses.map(([, name = '', value = '']) => [name, value.trim()]));
}

export function publicElements({ modules }: Manifest): Declaration[] {
  const all = modules.flatMap(({ declarations }) => declarations);
  return PUBLIC.map((tag) => {
    const element = all.find(({ tagName }) => tagName === tag);
    if (!element) throw new Error(`The manifest knows no <${tag}>.`);
    return element;
  });
}

export function propertiesOf({ members = [] }: Declaration): Member[] {
  return members.filter(({ kind, readonly: fixed }) => kind === 'field' && !fixed);
}

export function methodsOf({ members = [] }: Declaration): Member[] {
  return members.filter(({ kind }) => kind === 'method');
}

/** Those of the properties that are attributes, too. */
export function attributesOf(element: Declaration): (Member & { attribute: string })[] {
  return propertiesOf(element).flatMap((member) =>
    member.attribute === undefined ? [] : [{ ...member, attribute: member.attribute }],
  );
}

/** The class of what is fired; the platform's own where the element does not say. */
export const classOf = ({ type }: FiredEvent): string => type?.text ?? 'Event';

/** What an event tells, by the name of its class; of the manifest as it was analyzed, with what are no elements. */
export function eventFields({ modules }: Manifest): ReadonlyMap<string, readonly Member[]> {
  const classes = modules.flatMap(({ declarations }) => declarations).filter(({ name }) => name.endsWith('Event'));
  return new Map(classes.map(({ name, members = [] }) => [name, members.filter((member) => !member.static)]));
}

/** The numbers of rules, such as (T5) or (A1–A4), are for who works on the source. */
export const withoutRules = (text: string): string => text.replaceAll(/\s\([A-Z]\d+[a-z]?(–[A-Z]\d+[a-z]?)?\)/g, '');
