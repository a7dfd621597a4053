import { answers } from './builders.ts';
import { askForAccount, cookiesOf, type Person, personOf, until } from './person.ts';

/** Somebody who has a program and a weights profile, on a server of which only the address is known. */
export async function onboardedAt(url: string, name: string): Promise<{ person: Person; locationId: string }> {
  const email = `${name}@example.org`;
  const made = await askForAccount(url, email, name);
  if (!made.ok) throw new Error(`Sign-up was refused: ${made.status} ${await made.text()}`);
  const { user } = (await made.json()) as { user: { id: string } };
  const person = personOf(url, user.id, email, cookiesOf(made));
  const result = await person.run('completeOnboarding', answers());
  if (result.__typename !== 'Me') throw new Error(`Onboarding was refused: ${JSON.stringify(result)}`);
  const { locations } = await until(
    async () => {
      const { me } = await person.gql('{ me { tasks { kind } locations { id } } }');
      return me.tasks.length === 0 && me;
    },
    'program and weights profile',
    30_000,
  );
  return { person, locationId: locations[0].id };
}
