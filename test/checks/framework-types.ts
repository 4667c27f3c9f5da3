/** `src/frameworks/elements.gen.d.ts`: the public elements as data, from which each framework's types are made. */
import type { Declaration, Manifest } from './manifest.ts';
import { attributesOf, classOf, propertiesOf, publicElements } from './manifest.ts';

export function frameworkTypes(manifest: Manifest): string {
  const elements = publicElements(manifest);
  const imported = elements.flatMap((element) => [element.name, ...(element.events ?? []).map(classOf)]);
  const names = [...new Set(imported)].filter((name) => name !== 'Event').sort();
  return [
    '/** Written by `npm run generate` from the elements; not to be edited. */',
    `import type { ${names.join(', ')} } from '@timelog/license-manager';`,
    '',
    'export interface Elements {',
    ...elements.map(entry),
    '}',
    '',
  ].join('\n');
}

function entry(element: Declaration): string {
  const union = propertiesOf(element).map(({ name }) => `'${name}'`);
  const attributes = attributesOf(element).filter(({ attribute, name }) => attribute !== name);
  const lines = [
    `  '${element.tagName}': {`,
    `    element: ${element.name};`,
    `    properties: Pick<${element.name}, ${union.join(' | ')}>;`,
    '    attributes: {',
    ...attributes.map(({ attribute, name }) => `      '${attribute}': ${element.name}['${name}'];`),
    '    };',
    '    events: {',
    ...(element.events ?? []).map((event) => `      '${event.name}': ${classOf(event)};`),
    '    };',
    '  };',
  ];
  return lines.join('\n');
}
