import type { DocumentNode } from 'graphql';

/** The persisted hash that codegen put into a document. */
export function hashOf(document: DocumentNode): string {
  const hash = (document as DocumentNode & { __meta__?: { hash?: string } }).__meta__?.hash;
  if (!hash) throw new Error('A document without a persisted hash: write it in a .graphql file and import it from graphql/generated');
  return hash;
}

/** The name of a document's operation: "LogSet". */
export function operationNameOf(document: DocumentNode): string {
  for (const definition of document.definitions)
    if (definition.kind === 'OperationDefinition' && definition.name) return definition.name.value;
  throw new Error('A document without a named operation');
}
