import { toKilograms } from '../domain/loads/convert.ts';
import { formatLoad } from '../domain/loads/format-load.ts';
import type { Load } from '../domain/loads/load.ts';
import type { Receipt } from '../domain/weights-profile/weights-profile.ts';
import { builder } from './builder.ts';
import { ReceiptSourceEnum, UnitEnum } from './enums.graphql.ts';

export const LoadType = builder.objectRef<Load>('Load').implement({
  description: 'A load that exists: a value and its own unit. 135 lb stays 135 lb; kilograms are derived.',
  authScopes: { public: true },
  fields: (t) => ({
    value: t.float({ description: 'In `unit`, at most two decimals.', resolve: (load) => load.value / 100 }),
    unit: t.field({ type: UnitEnum, description: 'kg or lb.', resolve: (load) => load.unit }),
    hundredths: t.int({ description: 'The stored integer: hundredths of `unit`.', resolve: (load) => load.value }),
    kilograms: t.float({ description: 'Derived, for comparing.', resolve: toKilograms }),
    text: t.string({ description: 'For reading: `62.5 kg`.', resolve: formatLoad }),
  }),
});

export const LoadInput = builder.inputType('LoadInput', {
  description: 'A load as it stands on the plates.',
  fields: (t) => ({
    value: t.float({ required: true, description: 'In `unit`, at most two decimals.' }),
    unit: t.field({ type: UnitEnum, required: true, description: 'kg or lb.' }),
  }),
});

export const ReceiptType = builder.objectRef<Pick<Receipt, 'source' | 'on' | 'text'>>('Receipt').implement({
  description: 'The data behind a claim.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    source: t.field({ type: ReceiptSourceEnum, description: 'Where it comes from.', resolve: (receipt) => receipt.source }),
    on: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'The day it was seen, if it has one.',
      resolve: (receipt) => receipt.on,
    }),
    text: t.exposeString('text', { description: 'What it says: `3 × 8 at 60 kg, all done`.' }),
  }),
});

export const TimedTextType = builder.objectRef<{ seconds: number; text: string }>('TimedText').implement({
  description: 'A part of the workout told in words, with its length.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    seconds: t.exposeInt('seconds', { description: 'How long it takes.' }),
    text: t.exposeString('text', { description: 'What to do.' }),
  }),
});

export interface Page<Node> {
  nodes: Node[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

export const PageInfo = builder.objectRef<Page<unknown>['pageInfo']>('PageInfo').implement({
  description: 'Where a page ends.',
  authScopes: { public: true },
  fields: (t) => ({
    endCursor: t.exposeString('endCursor', { nullable: true, description: 'Give it as `after` to read on; null on an empty page.' }),
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether there is more.' }),
  }),
});

/** Cuts one row more than asked for into a page. */
export function pageOf<Node>(rows: Node[], size: number, cursorOf: (node: Node) => string): Page<Node> {
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { endCursor: last ? cursorOf(last) : null, hasNextPage: rows.length > size } };
}

export const OutboxOriginInput = builder.inputType('OutboxOrigin', {
  description: 'Where an offline change comes from. It is judged by when it was made and on what, never by when it arrives.',
  fields: (t) => ({
    clientId: t.id({ required: true, description: 'The device, for as long as its storage lives.' }),
    clientSeq: t.int({ required: true, description: 'Number of the change on that device, from 1, without gaps.' }),
    basedOnRevision: t.int({
      description: 'Revision of the workout or entry that the athlete saw: words that they could not have seen are kept beside theirs.',
    }),
  }),
});

export const keyDescription = 'Made by the client, new for every change, the same for every try of it. 8 to 128 characters.';
export const originDescription = 'Given by the offline queue.';
