import { Show } from 'solid-js';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { RadioCells } from '../../ui/RadioCells.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { chooseTheme, themeChoice } from '../../ui/theme.ts';
import { days, goalTitle, listInWords } from './answers/answer-words.ts';
import { injuryName } from './health/injury-draft.ts';
import { screeningHeadline } from './health/ScreeningWords.tsx';
import { useSettings } from './SettingsContext.tsx';

/** All settings at a glance: each row says what is set, and leads to where it is changed. */
export function SettingsOverview() {
  const settings = useSettings();
  const me = () => settings.data?.me;
  const athlete = () => me()?.athlete;
  const injuries = () => athlete()?.injuries.filter((injury) => injury.state === 'active') ?? [];
  const preferences = () => athlete()?.preferences;
  const exercises = () => {
    const [out, liked] = [preferences()?.excludedExerciseIds.length ?? 0, preferences()?.favoriteExerciseIds.length ?? 0];
    return out + liked === 0 ? 'None left out, none favored' : `${out} left out, ${liked} favored`;
  };
  return (
    <Page title="Settings" back="/">
      <Show when={settings.failure && !settings.data}>
        <Notice kind="offline" action={{ label: 'Try again', onClick: () => settings.refetch() }}>
          {settings.failure?.message} What is on this device can still be changed.
        </Notice>
      </Show>
      <Show when={settings.data || settings.failure} fallback={<Skeleton lines={8} size="row" />}>
        <Show when={athlete()}>
          {(known) => (
            <>
              <Section title="Training">
                <Rows>
                  <Row
                    title="Goal and week"
                    detail={`${goalTitle(known().goal)}, ${days(known().preferences.daysPerWeek)} a week, ${known().preferences.minutes} min`}
                    href="/settings/training"
                  />
                  <Row title="Places" detail={listInWords(me()?.locations.map((place) => place.name) ?? [])} href="/settings/places" />
                  <Row title="Exercises" detail={exercises()} href="/settings/exercises" />
                  <Row title="Words for the coach" detail="What waits for the next review" href="/settings/requests" />
                </Rows>
              </Section>
              <Section title="You">
                <Rows>
                  <Row
                    title="Body"
                    detail={[known().bodyMass?.text ?? 'No body mass', known().heightCm ? `${known().heightCm} cm` : null]
                      .filter(Boolean)
                      .join(', ')}
                    href="/settings/body"
                  />
                  <Row
                    title="Injuries"
                    detail={injuries().length === 0 ? 'Nothing hurts' : listInWords(injuries().map((injury) => injuryName(injury)))}
                    href="/settings/injuries"
                  />
                  <Row title="Safety" detail={screeningHeadline(known().screening.decision)} href="/settings/safety" />
                </Rows>
              </Section>
            </>
          )}
        </Show>
        <Show when={me() && !athlete()}>
          <Rows>
            <Row title="Answer the questions" detail="They come before the first plan" href="/welcome" />
          </Rows>
        </Show>
      </Show>
      <Section title="This app">
        <RadioCells
          legend="Look"
          options={[
            { value: 'system', label: 'Device', name: 'As the device' },
            { value: 'paper', label: 'Paper' },
            { value: 'slate', label: 'Slate' },
          ]}
          value={themeChoice()}
          onChange={chooseTheme}
        />
        <Rows>
          <Show when={athlete()}>
            {(known) => (
              <Row
                title="Units and time zone"
                detail={`${known().unit === 'kg' ? 'Kilograms' : 'Pounds'}, ${known().zone.replaceAll('_', ' ')}`}
                href="/settings/units"
              />
            )}
          </Show>
          <Row title="Account" detail={me()?.email ?? 'Sign out'} href="/settings/account" />
        </Rows>
      </Section>
    </Page>
  );
}
