/** `src/editors`: what editors complete in HTML, as VS Code's custom data and as the web-types of JetBrains' editors. */
import type { Routing } from '../../src/domain/addresses.ts';
import type { Section } from '../../src/domain/model.ts';
import type { View } from '../../src/domain/views.ts';
import { attributesOf, type Manifest, type Member, propertiesOf, publicElements, withoutRules } from './manifest.ts';

/** The manifest knows the types by their names only; a value more or less does not compile here. */
const values: Readonly<Record<string, readonly string[]>> = {
  View: Object.keys({ licenses: 0, 'add-ons': 0, 'action-log': 0 } satisfies Record<View, 0>),
  Routing: Object.keys({ none: 0, hash: 0, path: 0 } satisfies Record<Routing, 0>),
  Section: Object.keys({ licenses: 0, 'add-ons': 0, integrations: 0 } satisfies Record<Section, 0>),
};

const typeOf = ({ type }: Member): string => type?.text ?? 'unknown';
const said = ({ description = '' }: { readonly description?: string }): string => withoutRules(description);

/** https://github.com/microsoft/vscode-html-languageservice/blob/main/docs/customData.md */
export function htmlCustomData(manifest: Manifest): string {
  const tags = publicElements(manifest).map((element) => ({
    name: element.tagName,
    description: { kind: 'markdown', value: said(element) },
    attributes: attributesOf(element).map((property) => ({
      name: property.attribute,
      description: { kind: 'markdown', value: said(property) },
      ...valuesFor(typeOf(property)),
    })),
  }));
  return JSON.stringify({ version: 1.1, tags });
}

/** `v` is an attribute without a value. */
function valuesFor(type: string): object {
  if (type === 'boolean') return { valueSet: 'v' };
  return values[type] ? { values: values[type].map((name) => ({ name })) } : {};
}

/** https://github.com/JetBrains/web-types */
export function webTypes(
  manifest: Manifest,
  { name, version }: { readonly name: string; readonly version: string },
): string {
  const written = (type: string): string => values[type]?.map((value) => `'${value}'`).join(' | ') ?? type;
  const elements = publicElements(manifest).map((element) => ({
    name: element.tagName,
    description: said(element),
    attributes: attributesOf(element).map((property) => ({
      name: property.attribute,
      description: said(property),
      value: { type: written(typeOf(property)), ...(typeOf(property) === 'boolean' && { kind: 'no-value' }) },
    })),
    js: {
      properties: propertiesOf(element).map((property) => ({
        name: property.name,
        description: said(property),
        type: written(typeOf(property)),
      })),
      events: (element.events ?? []).map((event) => ({ name: event.name, description: said(event) })),
    },
    css: {
      properties: (element.cssProperties ?? []).map((token) => ({ name: token.name, description: said(token) })),
      parts: (element.cssParts ?? []).map((part) => ({ name: part.name, description: said(part) })),
    },
  }));
  return JSON.stringify({
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    ...{ name, version, 'js-types-syntax': 'typescript', 'description-markup': 'markdown' },
    contributions: { html: { elements } },
  });
}
