import { Select } from '../../ui/Field.tsx';
import { RadioCells } from '../../ui/RadioCells.tsx';
import { painSites } from './correction.ts';
import type { PainMark, PainSite } from './workout-types.ts';

const scores = Array.from({ length: 11 }, (_, score) => ({ value: score, label: String(score) }));

const scoreWord = (score: number | null): string => {
  if (score === null) return '';
  if (score === 0) return '0, none';
  return `${score}, ${score <= 3 ? 'mild' : score <= 6 ? 'clear, ease off' : 'strong, stop this exercise'}`;
};

/** Where it hurt and how much. The score may be left out. */
export function PainFields(props: { pain: PainMark; onChange: (pain: PainMark) => void }) {
  return (
    <>
      <Select
        label="Where it hurt"
        value={props.pain.site}
        options={painSites}
        onChange={(site) => props.onChange({ ...props.pain, site: site as PainSite })}
      />
      <RadioCells
        legend="How much"
        detail={scoreWord(props.pain.score)}
        columns={6}
        options={scores}
        value={props.pain.score}
        onChange={(score) => props.onChange({ ...props.pain, score })}
      />
    </>
  );
}
