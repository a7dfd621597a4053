import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { buildSchema, isAbstractType } from 'graphql';

const generated = 'src/graphql/generated/';

/** Which types a union or interface may be. Without it Apollo's cache drops the fields of interface fragments, silently. */
function writePossibleTypes(): void {
  const schema = buildSchema(readFileSync(resolve('../schema.graphql'), 'utf8'));
  const types = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type) && !type.name.startsWith('__'));
  const possible = types.map((type) => [type.name, isAbstractType(type) ? schema.getPossibleTypes(type).map((member) => member.name) : []]);
  const source = `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(possible), null, 2)};\n`;
  writeFileSync(resolve(generated, 'possible-types.ts'), source);
}

/**
 * Gives every document a module of its own, so that a page's chunk carries the page's documents and the entry nobody else's.
 * graphql.ts keeps the types and passes the documents on.
 */
function splitDocuments(): void {
  const file = resolve(generated, 'graphql.ts');
  const declaration = /^export const (\w+) = (.+) as unknown as DocumentNode<(.+)>;$/gm;
  const source = readFileSync(file, 'utf8');
  // What a renamed or removed operation left behind.
  for (const old of readdirSync(resolve(generated))) if (/(Document|FragmentDoc)\.ts$/.test(old)) rmSync(resolve(generated, old));
  const split = source.replace(declaration, (_all, name: string, value: string, types: string) => {
    const imports = types.split(',').map((type) => type.trim().replace(/^Types\./, ''));
    writeFileSync(
      resolve(generated, `${name}.ts`),
      `import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';\n` +
        `import type { ${[...new Set(imports.filter((type) => type !== 'unknown' && /^\w+$/.test(type)))].join(', ')} } from './graphql.ts';\n` +
        `export const ${name} = ${value} as unknown as DocumentNode<${types}>;\n`,
    );
    return `export { ${name} } from './${name}.ts';`;
  });
  writeFileSync(file, split.replace(/^import type \{ TypedDocumentNode as DocumentNode \}.*\n/m, ''));
}

/** The hash of every mutation by its name: a change that waited through an update of the app is sent as the new version's document. */
function writeMutationHashes(): void {
  const documents = JSON.parse(readFileSync(resolve(generated, 'persisted-documents.json'), 'utf8')) as Record<string, string>;
  const hashes = Object.entries(documents).flatMap(([hash, text]) => {
    const name = /\bmutation (\w+)/.exec(text)?.[1];
    return name ? [[name, hash]] : [];
  });
  const source = `export const mutationHashes: Record<string, string> = ${JSON.stringify(Object.fromEntries(hashes), null, 2)};\n`;
  writeFileSync(resolve(generated, 'mutation-hashes.ts'), source);
}

const config: CodegenConfig = {
  schema: '../schema.graphql',
  documents: ['src/**/*.graphql'],
  generates: {
    [`./${generated}`]: {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' },
      },
      // Without it the persisted text has no __typename, and Apollo's cache can't tell what comes back.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { ID: 'string', DateTime: 'string', LocalDate: 'string' },
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
      },
    },
  },
  hooks: { afterAllFileWrite: [writePossibleTypes, writeMutationHashes, splitDocuments] },
};

export default config;
