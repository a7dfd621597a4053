import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { fault } from './errors.ts';
import { limits } from './limits.ts';

/**
 * Refuses a document whose fragments, written out, ask for far more than it says: fragments that name each other twice double at every
 * level, and the rules of validation walk all of it. Looks at each selection set once; a circle counts as endless.
 *
 * @throws TOO_COMPLEX
 */
export function refuseBombs(document: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const sizes = new Map<SelectionSetNode, number>();

  function sizeOf(set: SelectionSetNode | undefined): number {
    if (!set) return 0;
    const known = sizes.get(set);
    if (known !== undefined) return known;
    sizes.set(set, Number.POSITIVE_INFINITY);
    let size = 0;
    for (const each of set.selections) {
      size += 1 + sizeOf(each.kind === Kind.FRAGMENT_SPREAD ? fragments.get(each.name.value)?.selectionSet : each.selectionSet);
    }
    sizes.set(set, size);
    return size;
  }
  for (const each of document.definitions) {
    if ('selectionSet' in each && sizeOf(each.selectionSet) > limits.selections)
      throw fault('TOO_COMPLEX', 'The query asks for too much at once. Ask for fewer fields, in fewer fragments.');
  }
}
