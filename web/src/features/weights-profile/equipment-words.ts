/** The implements as headings. */
const words: Readonly<Record<string, string>> = {
  bodyweight: 'Body weight',
  ez_bar: 'EZ bar',
  trap_bar: 'Trap bar',
  dumbbell: 'Dumbbells',
  kettlebell: 'Kettlebells',
  machine_stack: 'Machines',
  machine_plate: 'Plate machines',
  machine_assist: 'Assisted machines',
  smith: 'Smith machine',
  band: 'Bands',
  ab_wheel: 'Ab wheel',
  plate: 'Plates',
};

export const describeEquipment = (equipment: string): string => {
  const plain = equipment.replaceAll('_', ' ');
  return words[equipment] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
};
