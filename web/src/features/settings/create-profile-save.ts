import type { UpdateAthleteProfileInput } from '../../graphql/generated/graphql.ts';
import { UpdateAthleteProfileDocument } from '../../graphql/generated/UpdateAthleteProfileDocument.ts';
import { createSave } from './create-save.ts';

type Change = Omit<UpdateAthleteProfileInput, 'idempotencyKey'>;

/** Saving a part of the athlete's profile. The answer is everything settings show, so the pages follow by themselves. */
export function createProfileSave() {
  const save = createSave(UpdateAthleteProfileDocument, 'updateAthleteProfile', ['Me']);
  return { ...save, run: async (change: Change): Promise<boolean> => (await save.run(change)) !== undefined };
}
