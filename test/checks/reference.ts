/** `docs/reference.md`: the public elements for somebody who reads rather than completes. */
import type { Declaration, eventFields, FiredEvent, Manifest, Member } from './manifest.ts';
import { classOf, methodsOf, propertiesOf, publicElements, withoutRules } from './manifest.ts';
import { describedProblems } from './problems.ts';

type EventFields = ReturnType<typeof eventFields>;

export function referencePage(manifest: Manifest, fields: EventFields): string {
  const elements = publicElements(manifest);
  return [
    '# Reference',
    '<!-- Written by `npm run generate` from the elements; not to be edited. -->',
    'The types named here are exported by `@timelog/license-manager`. What `routing` makes of an address: [address](address.md).',
    ...elements.flatMap((element) => elementPart(element, fields)),
    '## Problems',
    'What `tl-error` names in `problem`, and what `LicenseApi` answers as `problem`, there with the fields beside it.',
    table(
      ['`type`', 'fields', 'what it is'],
      describedProblems().map(({ type, fields, description }) => [
        code(type),
        fields.map(code).join('<br>'),
        said(description),
      ]),
    ),
    '## Custom properties',
    'They are inherited, so they may be set on any element around these. Colours follow the `color-scheme` of the page.',
    table(
      ['custom property', 'what it is', 'by default'],
      (elements[0]?.cssProperties ?? []).map((token) => [
        code(token.name),
        said(token.description),
        code(token.default?.replaceAll('--_', '--tl-')),
      ]),
    ),
  ].join('\n\n');
}

function elementPart(element: Declaration, fields: EventFields): string[] {
  const properties = propertiesOf(element).map((property) => [
    code(property.name),
    code(property.attribute) + (property.reflects ? ', reflected' : ''),
    code(property.type?.text),
    code(property.default),
    said(property.description),
  ]);
  const methods = methodsOf(element).map((method) => [code(signature(method)), said(method.description)]);
  const events = (element.events ?? []).map((event) => [
    code(event.name),
    code(classOf(event)),
    carried(event, fields),
    said(event.description),
  ]);
  const parts = (element.cssParts ?? []).map(({ name, description }) => [code(name), said(description)]);
  return [
    `## \`<${element.tagName ?? ''}>\``,
    withoutRules(element.description ?? ''),
    table(['property', 'attribute', 'type', 'by default', 'meaning'], properties),
    table(['method', 'what it does'], methods),
    table(['event', 'class', 'says', 'when'], events),
    table(['CSS part', 'what it is'], parts),
  ].filter(Boolean);
}

function signature({ name, parameters = [], return: result }: Member): string {
  const list = parameters.map((parameter) => `${parameter.name}: ${parameter.type?.text ?? 'unknown'}`);
  return `${name}(${list.join(', ')}): ${result?.type?.text ?? 'void'}`;
}

function carried(event: FiredEvent, fields: EventFields): string {
  const own = fields.get(classOf(event)) ?? [];
  return own
    .map(({ name, type, description }) => {
      const note = description === undefined ? '' : ` (${description.replace(/\.$/, '')})`;
      return `${code(`${name}: ${type?.text ?? 'unknown'}`)}${note}`;
    })
    .join('<br>');
}

/** None where nothing is to be told. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const code = (text: string | undefined): string => (text === undefined || text === '' ? '' : `\`${text}\``);
const said = (text: string | undefined): string => withoutRules(text ?? '').replaceAll(/\s+/g, ' ');
