import { createStore } from 'solid-js/store';
import styles from '../answers/answers.module.css';
import { createProfileSave } from '../create-profile-save.ts';
import { type Athlete, AthletePage } from '../SettingsContext.tsx';
import { SettingsForm } from '../SettingsForm.tsx';
import { InjuryList } from './InjuryList.tsx';
import { type InjuryDraft, toInjuryInput } from './injury-draft.ts';

/** What hurts, what has healed. */
export function InjuriesPage() {
  return <AthletePage title="Injuries">{(athlete, me) => <InjuriesForm athlete={athlete} today={me.today} />}</AthletePage>;
}

function InjuriesForm(props: { athlete: Athlete; today: string }) {
  const { athlete } = props; // what stood here when the page was opened is what is changed
  const [draft, change] = createStore<{ injuries: InjuryDraft[] }>({
    injuries: athlete.injuries.map((injury) => ({
      id: injury.id,
      site: injury.site,
      side: injury.side,
      severity: injury.severity,
      state: injury.state,
      resolvedOn: injury.resolvedOn ?? null,
      note: injury.note,
    })),
  });
  const saving = createProfileSave();
  const active = () => draft.injuries.filter((injury) => injury.state === 'active').length;
  return (
    <SettingsForm
      title="Injuries"
      saving={saving}
      detail={active() === 0 ? 'Nothing hurts now' : `${active()} to mind`}
      save={() => saving.run({ injuries: draft.injuries.map(toInjuryInput) })}
    >
      {() => (
        <>
          <p class={styles.lead}>
            The next workout that is written minds them. One that has healed keeps its movements light until you have done them without
            pain.
          </p>
          <InjuryList
            injuries={draft.injuries}
            today={props.today}
            onChange={(injuries) => change({ injuries })}
            error={saving.issueFor('injuries')}
          />
        </>
      )}
    </SettingsForm>
  );
}
