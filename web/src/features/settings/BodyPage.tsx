import { createStore } from 'solid-js/store';
import { BirthDateAnswer, HeightAnswer, MassAnswer, SexAnswer } from './answers/BodyAnswers.tsx';
import { bodyMassOf, dateOf, heightCmOf, heightParts, partsOf } from './answers/body-measures.ts';
import { createProfileSave } from './create-profile-save.ts';
import { type Athlete, AthletePage } from './SettingsContext.tsx';
import { SettingsForm } from './SettingsForm.tsx';

/** Body mass, height, birth date, sex. */
export function BodyPage() {
  return <AthletePage title="Body">{(athlete, me) => <BodyForm athlete={athlete} today={me.today} />}</AthletePage>;
}

function BodyForm(props: { athlete: Athlete; today: string }) {
  const { athlete } = props; // what stood here when the page was opened is what is changed
  const unit = athlete.bodyMass?.unit ?? athlete.unit;
  const [draft, change] = createStore({
    birth: partsOf(athlete.birthDate),
    sex: athlete.sex,
    height: heightParts(athlete.heightCm),
    mass: athlete.bodyMass ? String(athlete.bodyMass.value) : '',
  });
  const saving = createProfileSave();
  const mass = () => bodyMassOf(draft.mass, unit);
  const check = () => {
    const born = dateOf(draft.birth);
    if (born === null || born > props.today)
      return { field: 'birthDate', message: 'Give the day, the month and the year, for example 7 March 1990.' };
    if (Number.isNaN(heightCmOf(draft.height, athlete.unit) ?? 0))
      return { field: 'heightCm', message: 'Check the height, or leave it empty.' };
    if (Number.isNaN(mass() ?? 0)) return { field: 'bodyMass', message: `Check the number in ${unit}, or leave it empty.` };
    return null;
  };
  const height = () => {
    // Feet and inches are rounded: what was not touched goes back as it came.
    const before = heightParts(athlete.heightCm);
    const same = (['cm', 'feet', 'inches'] as const).every((part) => before[part] === draft.height[part]);
    return same ? (athlete.heightCm ?? null) : heightCmOf(draft.height, athlete.unit);
  };
  return (
    <SettingsForm
      title="Body"
      saving={saving}
      detail={draft.mass.trim() === '' ? 'Without a body mass' : `${draft.mass} ${unit}`}
      check={check}
      save={() => {
        const value = mass();
        return saving.run({
          birthDate: dateOf(draft.birth) ?? athlete.birthDate,
          sex: draft.sex,
          heightCm: height(),
          bodyMass: value === null ? null : { value, unit },
        });
      }}
    >
      {(errorAt) => (
        <>
          <MassAnswer
            mass={draft.mass}
            unit={unit}
            onChange={(massTyped) => change({ mass: massTyped })}
            error={errorAt('bodyMass') ?? saving.issueFor('bodyMass')}
          />
          <HeightAnswer
            height={draft.height}
            unit={athlete.unit}
            onChange={(heightTyped) => change({ height: heightTyped })}
            error={errorAt('heightCm') ?? saving.issueFor('heightCm')}
          />
          <BirthDateAnswer
            birth={draft.birth}
            onChange={(birth) => change({ birth })}
            error={errorAt('birthDate') ?? saving.issueFor('birthDate')}
          />
          <SexAnswer sex={draft.sex} onChange={(sex) => change({ sex })} error={saving.issueFor('sex')} />
        </>
      )}
    </SettingsForm>
  );
}
