import type { Equipment, Fixture } from '../exercises/exercise.ts';

export const equipmentGroups = [
  'Bars and racks',
  'Free weights',
  'Benches and stations',
  'Machines and cables',
  'Small things',
  'Cardio',
  'Around you',
] as const;
export type EquipmentGroup = (typeof equipmentGroups)[number];

/** One thing to tap when a place is described, and what it stands for. */
export interface EquipmentChoice {
  readonly id: string;
  readonly label: string;
  readonly group: EquipmentGroup;
  readonly equipment: readonly Equipment[];
  readonly fixtures: readonly Fixture[];
}

const choice = (
  id: string,
  label: string,
  group: EquipmentGroup,
  equipment: readonly Equipment[],
  fixtures: readonly Fixture[] = [],
): EquipmentChoice => ({
  id,
  label,
  group,
  equipment,
  fixtures,
});

/**
 * What a place can have, in words people use. Together they cover all equipment and fixtures but bodyweight, which is always there.
 * `outdoors` sets a location's own flag as well: there is room to run or walk.
 *
 * Source: training rules §1.2.
 */
export const equipmentChoices: readonly EquipmentChoice[] = [
  choice('barbell', 'Barbell and plates', 'Bars and racks', ['barbell', 'plate'], ['plates']),
  choice('rack', 'Squat rack', 'Bars and racks', [], ['rack']),
  choice('ez_bar', 'Curl bar', 'Bars and racks', ['ez_bar']),
  choice('trap_bar', 'Trap bar', 'Bars and racks', ['trap_bar']),
  choice('landmine', 'Landmine', 'Bars and racks', ['landmine']),
  choice('smith', 'Smith machine', 'Bars and racks', ['smith']),
  choice('dumbbells', 'Dumbbells', 'Free weights', ['dumbbell']),
  choice('kettlebells', 'Kettlebells', 'Free weights', ['kettlebell']),
  choice('medicine_ball', 'Medicine ball', 'Free weights', ['medicine_ball']),
  choice('dip_belt', 'Dip belt or weight vest', 'Free weights', ['dip_belt']),
  choice('bench', 'Flat bench', 'Benches and stations', [], ['bench']),
  choice('incline_bench', 'Adjustable bench', 'Benches and stations', [], ['bench', 'incline_bench']),
  choice('decline_bench', 'Decline bench', 'Benches and stations', [], ['decline_bench', 'foot_anchor']),
  choice('preacher_bench', 'Preacher curl bench', 'Benches and stations', [], ['preacher_bench']),
  choice('pullup_bar', 'Pull-up bar', 'Benches and stations', [], ['pullup_bar']),
  choice('dip_station', 'Dip bars', 'Benches and stations', [], ['dip_station']),
  choice('back_extension', 'Back extension bench', 'Benches and stations', [], ['roman_chair']),
  choice('ghd', 'Glute-ham bench', 'Benches and stations', [], ['ghd']),
  choice('box', 'Sturdy box or step', 'Benches and stations', [], ['box']),
  choice('cables', 'Cable station', 'Machines and cables', ['cable']),
  choice('weight_machines', 'Weight machines with a pin', 'Machines and cables', ['machine_stack']),
  choice('plate_machines', 'Machines loaded with plates', 'Machines and cables', ['machine_plate']),
  choice('assisted_machine', 'Assisted pull-up and dip machine', 'Machines and cables', ['machine_assist']),
  choice('bands', 'Resistance bands', 'Small things', ['band']),
  choice('suspension', 'Suspension straps', 'Small things', ['suspension']),
  choice('stability_ball', 'Stability ball', 'Small things', ['stability_ball']),
  choice('ab_wheel', 'Ab wheel', 'Small things', ['ab_wheel']),
  choice('sliders', 'Sliders', 'Small things', [], ['sliders']),
  choice('anchor', 'Door anchor or strong post', 'Small things', [], ['anchor']),
  choice('foot_hold', 'Something to hook your feet under', 'Small things', [], ['foot_anchor']),
  choice('treadmill', 'Treadmill', 'Cardio', ['treadmill']),
  choice('bikes', 'Exercise bike', 'Cardio', ['bike']),
  choice('air_bike', 'Air bike', 'Cardio', ['air_bike']),
  choice('rower', 'Rowing machine', 'Cardio', ['rower']),
  choice('elliptical', 'Elliptical', 'Cardio', ['elliptical']),
  choice('stair_climber', 'Stair climber', 'Cardio', ['stair_climber']),
  choice('jump_rope', 'Jump rope', 'Cardio', ['jump_rope']),
  choice('battle_ropes', 'Battle ropes', 'Cardio', ['battle_rope']),
  choice('sled', 'Sled', 'Cardio', ['sled']),
  choice('outdoors', 'Room to run or walk outside', 'Around you', [], ['outdoor']),
  choice('table_and_wall', 'A sturdy table and a free wall', 'Around you', [], ['table', 'wall']),
];
