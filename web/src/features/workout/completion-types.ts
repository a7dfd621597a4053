import type { CompletionPartsFragment, EntryPartsFragment } from '../../graphql/generated/graphql.ts';

export type CompletionView = CompletionPartsFragment;
export type EntryDone = Pick<EntryPartsFragment, 'id' | 'on' | 'title'>;
