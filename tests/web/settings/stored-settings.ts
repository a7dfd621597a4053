const load = (value: number, unit = 'kg') => ({
  __typename: 'Load',
  value,
  unit,
  hundredths: value * 100,
  kilograms: value,
  text: `${value} ${unit}`,
});

const inventory = {
  __typename: 'Inventory',
  unit: 'kg',
  bars: [{ __typename: 'BarLoad', equipment: 'barbell', load: load(20) }],
  plates: [{ __typename: 'PlatePair', load: load(20), pairs: 2 }],
  dumbbells: [load(2), load(4), load(6)],
  kettlebells: [],
  stack: { __typename: 'StackRange', first: load(5), step: load(5), last: load(5) },
  medicineBalls: [],
  bandLevels: [],
};
const place = (id: string, name: string, isDefault: boolean) => ({
  __typename: 'Location',
  id,
  name,
  isDefault,
  inventory,
  equipment: ['bodyweight', 'barbell', 'plate', 'dumbbell'],
  fixtures: ['bench', 'plates'],
  indoors: true,
  outdoor: false,
  revision: 1,
});

/** An athlete as the API tells it. */
export const storedMe = {
  __typename: 'Me',
  id: 'u1',
  email: 'robin@example.com',
  name: 'Robin',
  role: 'member',
  today: '2026-11-21',
  cursor: 0,
  tasks: [],
  locations: [place('l1', 'Home garage', true), place('l2', 'Hotel', false)],
  athlete: {
    __typename: 'AthleteProfile',
    id: 'a1',
    sex: 'female',
    birthDate: '1990-03-07',
    heightCm: 172.4,
    bodyMass: load(68.5),
    trainedMonths: 20,
    monthsOff: 0,
    techniqueUnsure: false,
    goal: 'muscle',
    goalWords: 'Bench 80 kg',
    injuries: [
      { __typename: 'Injury', id: 'i1', site: 'shoulder', side: 'left', severity: 'moderate', state: 'active', resolvedOn: null, note: '' },
    ],
    safety: {
      __typename: 'SafetyIntake',
      symptoms: true,
      conditions: [],
      active: true,
      pregnantWeek: null,
      postpartumWeeks: null,
      systolic: null,
      diastolic: null,
      guardianAgreed: false,
      clearedOn: null,
    },
    preferences: {
      __typename: 'Preferences',
      excludedExerciseIds: ['back_squat'],
      favoriteExerciseIds: [],
      weekdays: [1, 3, 5],
      daysPerWeek: 3,
      minutes: 60,
      notes: '',
    },
    unit: 'kg',
    zone: 'Europe/Berlin',
    revision: 1,
    screening: {
      __typename: 'Screening',
      decision: 'wait',
      reasons: [{ __typename: 'ScreeningReason', id: 'G-01', text: 'Please see a doctor first.' }],
    },
  },
};

export const storedSettings = () => ({ __typename: 'Query', me: storedMe, instance: { __typename: 'Instance', version: '0.1.0' } });
