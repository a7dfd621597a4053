import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import type { Env } from '../env.ts';
import type { Account } from './context.ts';
import { fault } from './errors.ts';
import { limits } from './limits.ts';
import { refuseBombs } from './refuse-bombs.ts';

/** The web app's documents by their hash, from its build. */
export function readAllowedDocuments(
  file = join(import.meta.dirname, '../../../web/src/graphql/generated/persisted-documents.json'),
): ReadonlyMap<string, string> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
  } catch {
    return new Map(); // an API without the web app beside it
  }
}

export interface DocumentParams {
  query?: string | undefined;
  extensions?: Record<string, unknown> | undefined;
}

/**
 * The document of a request: one of the app's by hash, or its text for those who may write their own (developers; everybody where the
 * explorer is open). Allow-listed documents are trusted in shape, so limits on syntax are not for them.
 *
 * @throws DOCUMENT_NOT_ALLOWED, BAD_USER_INPUT
 */
export class Documents {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #known: ReadonlySet<string>;
  readonly #parsed = new Map<string, DocumentNode>();
  readonly #trusted = new WeakSet<DocumentNode>();
  readonly #explorer: Env['explorer'];

  constructor(texts: ReadonlyMap<string, string>, explorer: Env['explorer']) {
    this.#texts = texts;
    this.#known = new Set(texts.values());
    this.#explorer = explorer;
  }

  textOf({ query, extensions }: DocumentParams, account: Account | null): string | undefined {
    const hash = (extensions?.persistedQuery as { sha256Hash?: unknown } | undefined)?.sha256Hash;
    if (typeof hash === 'string') {
      const text = this.#texts.get(hash);
      if (!text)
        throw fault('DOCUMENT_NOT_ALLOWED', 'This version of the app is older than the server. Reload it; what waits in it is kept.');
      return text;
    }
    if (query === undefined || this.isAllowListed(query) || this.mayWriteDocuments(account)) return query;
    throw fault(
      'DOCUMENT_NOT_ALLOWED',
      'Documents of your own are for developers of this instance. Its owner can open the explorer to everybody.',
    );
  }

  mayWriteDocuments(account: Account | null): boolean {
    return this.#explorer === 'open' || account?.role === 'owner' || account?.role === 'developer';
  }

  isAllowListed(text: string): boolean {
    return this.#known.has(text);
  }

  /** Checked against the schema when the app was built; limits on syntax are for documents that anybody wrote. */
  isTrusted(document: DocumentNode): boolean {
    return this.#trusted.has(document);
  }

  /** Each document of the app is parsed once. */
  parse(text: string): DocumentNode {
    const known = this.#parsed.get(text);
    if (known) return known;
    if (!this.isAllowListed(text)) return parseForeign(text);
    const document = parse(text, { noLocation: true });
    this.#parsed.set(text, document);
    this.#trusted.add(document);
    return document;
  }
}

/** Syntax errors say where; the limits, and what they stand at, are nobody's business. */
function parseForeign(text: string): DocumentNode {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: limits.queryTokens });
  } catch (error) {
    if (error instanceof GraphQLError && !error.message.includes('tokens. Parsing aborted')) throw error;
    throw fault('TOO_COMPLEX', 'The query is too long, or nested too deeply.');
  }
  refuseBombs(document);
  return document;
}
