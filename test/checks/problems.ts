/** What `src/domain/problems.ts` says of each problem, for `docs/reference.md`: the manifest knows elements alone. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

export interface DescribedProblem {
  readonly type: string;
  /** What else it has, as it is written: `status?: number`. */
  readonly fields: readonly string[];
  readonly description: string;
}

const file = new URL('../../src/domain/problems.ts', import.meta.url);
const UNIONS = ['Refusal', 'Failure'];

/** Every member of the two unions, in their order. */
export function describedProblems(): DescribedProblem[] {
  const source = ts.createSourceFile('problems.ts', readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    if (!ts.isTypeAliasDeclaration(statement) || !UNIONS.includes(statement.name.text)) return [];
    return ts.isUnionTypeNode(statement.type) ? membersOf(statement.type, source) : [];
  });
}

function membersOf({ types, pos }: ts.UnionTypeNode, source: ts.SourceFile): DescribedProblem[] {
  return types.map((member, at) => {
    // The comment stands before the bar, which no node begins with.
    const before = source.text.slice(types[at - 1]?.end ?? pos, member.getStart());
    const description =
      /\/\*\*([^]*?)\*\//
        .exec(before)?.[1]
        ?.replaceAll(/\s*\n\s*\*\s*/g, ' ')
        .trim() ?? '';
    const properties = ts.isTypeLiteralNode(member) ? member.members.filter(ts.isPropertySignature) : [];
    const written = properties.map((property) => {
      const { name, questionToken, type } = property;
      return [
        name.getText(),
        `${questionToken ? '?' : ''}: ${type?.getText().replaceAll('readonly ', '') ?? ''}`,
      ] as const;
    });
    const type = written.find(([name]) => name === 'type')?.[1].replaceAll(/[:'\s]/g, '') ?? '';
    if (type === '' || description === '') throw new Error(`${member.getText()} has no type or no description.`);
    const fields = written.filter(([name]) => name !== 'type').map((parts) => parts.join(''));
    return { type, fields, description };
  });
}
