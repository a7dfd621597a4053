import { createMemo, createSignal, For, onCleanup, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { createQuery } from '../../../graphql/create-query.ts';
import { ExerciseNameDocument } from '../../../graphql/generated/ExerciseNameDocument.ts';
import { FindExercisesDocument } from '../../../graphql/generated/FindExercisesDocument.ts';
import { Field } from '../../../ui/Field.tsx';
import { RadioCells } from '../../../ui/RadioCells.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import styles from '../answers/answers.module.css';
import { createProfileSave } from '../create-profile-save.ts';
import { type Athlete, AthletePage } from '../SettingsContext.tsx';
import { SettingsForm } from '../SettingsForm.tsx';

type Wish = 'out' | 'either' | 'favored';

const waitForTypingMs = 250;
const shownAtOnce = 20;

/** Exercises to leave out, and ones to prefer where they fit. */
export function ExercisesPage() {
  return <AthletePage title="Exercises">{(athlete) => <ExercisesForm athlete={athlete} />}</AthletePage>;
}

function ExercisesForm(props: { athlete: Athlete }) {
  const { preferences } = props.athlete; // what stood here when the page was opened is what is changed
  const [wishes, setWishes] = createStore<Record<string, Wish>>({
    ...Object.fromEntries(preferences.excludedExerciseIds.map((id) => [id, 'out' as const])),
    ...Object.fromEntries(preferences.favoriteExerciseIds.map((id) => [id, 'favored' as const])),
  });
  const named = new Set(Object.keys(wishes)); // these stay listed, whatever is chosen now
  const idsWith = (wish: Wish) => Object.keys(wishes).filter((id) => wishes[id] === wish);
  const saving = createProfileSave();

  const [typed, setTyped] = createSignal('');
  const [search, setSearch] = createSignal('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const type = (words: string) => {
    setTyped(words);
    clearTimeout(timer);
    timer = setTimeout(() => setSearch(words.trim()), waitForTypingMs);
  };
  const variables = createMemo(() => (search().length < 2 ? (false as const) : { search: search(), first: shownAtOnce }));
  const found = createQuery(FindExercisesDocument, variables);
  const results = () => (search().length < 2 ? [] : (found.data?.exercises.nodes ?? []));

  return (
    <SettingsForm
      title="Exercises"
      saving={saving}
      detail={`${idsWith('out').length} left out, ${idsWith('favored').length} favored`}
      save={() =>
        saving.run({
          preferences: {
            excludedExerciseIds: idsWith('out'),
            favoriteExerciseIds: idsWith('favored'),
            weekdays: [...preferences.weekdays],
            daysPerWeek: preferences.daysPerWeek,
            minutes: preferences.minutes,
            notes: preferences.notes,
          },
        })
      }
    >
      {() => (
        <>
          <p class={styles.lead}>What is left out is never written. A favorite comes first where two would do the same.</p>
          {/* Enter in the search field searches; it must not save and leave. */}
          <search
            onKeyDown={(event) =>
              event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'search' && event.preventDefault()
            }
          >
            <Field
              type="search"
              label="Find an exercise"
              placeholder="Split squat"
              value={typed()}
              onInput={type}
              error={saving.issueFor('excludedExerciseIds') ?? saving.issueFor('favoriteExerciseIds')}
            />
          </search>
          <div class={styles.stack} aria-live="polite">
            <Show when={search().length >= 2 && found.loading}>
              <Skeleton lines={3} size="row" />
            </Show>
            <Show when={found.failure && search().length >= 2}>
              <p>{found.failure?.message} The list shows when it answers.</p>
            </Show>
            <Show when={search().length >= 2 && !found.loading && !found.stale && results().length === 0 && !found.failure}>
              <p class={styles.lead}>No exercise has “{search()}” in its name.</p>
            </Show>
            <For each={results()}>
              {(exercise) => (
                <WishCells name={exercise.name} wish={wishes[exercise.id] ?? 'either'} onChange={(wish) => setWishes(exercise.id, wish)} />
              )}
            </For>
          </div>
          <Show when={named.size > 0}>
            <Section title="Chosen before">
              <div class={styles.stack}>
                <For each={[...named]}>
                  {(id) => <NamedWish id={id} wish={wishes[id] ?? 'either'} onChange={(wish) => setWishes(id, wish)} />}
                </For>
              </div>
            </Section>
          </Show>
        </>
      )}
    </SettingsForm>
  );
}

function NamedWish(props: { id: string; wish: Wish; onChange: (wish: Wish) => void }) {
  const exercise = createQuery(ExerciseNameDocument, () => ({ id: props.id }));
  const name = () => exercise.data?.exercise?.name ?? props.id.replaceAll('_', ' ');
  return <WishCells name={name()} wish={props.wish} onChange={props.onChange} />;
}

function WishCells(props: { name: string; wish: Wish; onChange: (wish: Wish) => void }) {
  return (
    <RadioCells
      legend={props.name}
      options={[
        { value: 'out', label: 'Leave out' },
        { value: 'either', label: 'Either way' },
        { value: 'favored', label: 'Favor' },
      ]}
      value={props.wish}
      onChange={props.onChange}
    />
  );
}
