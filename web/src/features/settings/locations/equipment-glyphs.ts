/**
 * Line drawings of what a place holds, one path each on a 40 × 40 field, drawn for this app. Kept as path data so that the whole set
 * stays under 3 kB compressed; a stroke of the text's color draws them.
 */
const circle = (x: number, y: number, r: number): string => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const box = (x: number, y: number, width: number, height: number): string => `M${x} ${y}h${width}v${height}h${-width}z`;

export const glyphs: Readonly<Record<string, string>> = {
  bodyweight: `${circle(20, 8, 3.5)}M20 12v12M20 24l-6 11M20 24l6 11M9 17l11-2 11 2`,
  barbell: `M3 20h34${box(7, 11, 4, 18)}${box(29, 11, 4, 18)}M14 15v10M26 15v10`,
  ez_bar: `M3 20h9l3-4 5 8 5-8 3 4h9${box(6, 13, 3, 14)}${box(31, 13, 3, 14)}`,
  trap_bar: `M2 20h6l6-8h12l6 8h6M8 20l6 8h12l6-8M4.500 14v12M35.500 14v12M16 20h8`,
  dumbbell: `M14 20h12${box(10, 12, 4, 16)}${box(26, 12, 4, 16)}M7 16v8M33 16v8`,
  kettlebell: `${circle(20, 25, 9.5)}M14.500 17.200 13.200 9.500a2 2 0 0 1 2-2.500h9.600a2 2 0 0 1 2 2.500l-1.300 7.700M17 34h6`,
  plates: `${circle(17, 20, 13)}${circle(17, 20, 3)}M24 8.500a13 13 0 0 1 0 23M28.500 9.500a13 13 0 0 1 0 21`,
  cable: `M9 5v30M5 35h10M9 8h12${circle(24, 8, 3)}M27 8.500v12M23 27l4-6.500 4 6.500zM6 14h6v14H6z`,
  machine_stack: `M8 5h24v30H8zM13 11h14M13 16h14M13 21h14M13 26h14M13 31h14M27 21h7M20 5v6`,
  machine_plate: `M6 35h28M11 35V21l17-9${circle(29, 12, 6)}${circle(29, 12, 1.5)}M11 27h9v8`,
  machine_assist: `M9 36V5h22v31M13 5v4M27 5v4M14 29h12M20 29v7M16 24h8M6 36h28`,
  smith: `M9 4v32M31 4v32M5 36h8M27 36h8M9 17h22M6 12v10M34 12v10M9 8h22`,
  band: `M12 6h16c5 0 5 6 1 8-4 3-4 9 0 12 4 2 4 8-1 8H12c-5 0-5-6-1-8 4-3 4-9 0-12-4-2-4-8 1-8zM14 11h12M14 29h12`,
  suspension: `M20 4v6M20 10 11 28M20 10l9 18M7 28h8l-1 5H8zM25 28h8l-1 5h-6z`,
  landmine: `M4 35h11v-4H8zM10 31 31 10${circle(28.5, 12.5, 6)}M33 8l3-3`,
  dip_belt: `M6 8c0 5 6 8 14 8s14-3 14-8M15 16l5 7 5-7M20 23v1${circle(20, 30, 6)}${circle(20, 30, 1.5)}`,
  medicine_ball: `${circle(20, 20, 13)}M7.500 16c8 5 17 5 25 0M7.500 24c8-5 17-5 25 0`,
  stability_ball: `${circle(20, 19, 15)}M9 13c4-4 8-5 13-5M5 36h30`,
  ab_wheel: `${circle(20, 20, 11)}${circle(20, 20, 4)}M3 20h13M24 20h13M3 17v6M37 17v6`,
  sled: `M4 33h26l5-6M9 33V12M24 33V12M9 20h15M16.500 33V23M12 23h9`,
  treadmill: `M4 33l24-4h7v4zM28 29 31 9h-7M24 9v4`,
  bike: `${circle(10, 28, 6)}${circle(30, 28, 6)}M10 28l6-13h11l3 13M16 15l4 13 8-10M13 12h6M26 10h5`,
  air_bike: `${circle(26, 25, 10)}M26 15v20M16 25h20M5 35h12M9 35l4-19M9 15h8M26 15 22 6h-5`,
  rower: `M4 31h32M7 31v4M32 31v4${circle(31, 22, 6)}M12 27h6l2 4M25 21l-13-2M11 16v6`,
  elliptical: `${circle(29, 27, 6)}M4 35h32M29 27 9 31M12 30l6-22M25 30 27 9M15 9l4-2M24 8h5`,
  stair_climber: `M4 35h8v-7h7v-7h7v-7h9M29 14V6M24 6h8M35 14v21H12`,
  jump_rope: `M8 6v9M32 6v9M8 15c0 26 24 26 24 0M6.500 6h3M30.500 6h3`,
  battle_rope: `M4 33c5-9 7 6 12-3s7 6 12-3 5 1 8-1M4 25c5-9 7 6 12-3s7 6 12-3 5 1 8-1`,
  rack: `M10 4v32M30 4v32M10 7h20M6 36h8M26 36h8M4 18h32M10 18v4h3M30 18v4h-3M6 13v10M34 13v10`,
  bench: `M4 19h32v5H4zM9 24v11M31 24v11M6 35h6M28 35h6`,
  incline_bench: `M20 25h14v4H20zM19 26 8 7l4-2 10 18M24 29v7M14 21v15M32 29v7M11 36h23`,
  decline_bench: `M5 28 31 13l2 4L7 32zM28 18v18M11 30v6M31 12V7h5M8 36h24`,
  preacher_bench: `M8 20 22 9l5 5-14 11zM20 20v16M13 36h14M29 28h6M32 28v8`,
  pullup_bar: `M5 10h30M9 10V5M31 10V5M14 10v7M26 10v7${circle(20, 20, 3)}M14 17l4 8h4l4-8M18 25v10M22 25v10`,
  dip_station: `M7 14h11M22 14h11M10 14v22M30 14v22M6 36h9M25 36h9M18 14v3M22 14v3`,
  roman_chair: `M6 35h26M12 35 24 15M20 11l9 6-2 4-9-6zM10 24h6M9 27h8`,
  ghd: `M5 35h30M11 35V20M29 35V24${circle(12, 15, 5)}${circle(27, 16, 3)}${circle(33, 21, 3)}M17 24h12`,
  box: `M8 13h18v22H8zM8 13l7-6h18l-7 6M33 7v22l-7 6`,
  wall: `M5 7h30v26H5zM5 16h30M5 24h30M15 7v9M26 7v9M10 16v8M20 16v8M30 16v8M15 24v9M26 24v9`,
  table: `M4 14h32M7 14v21M33 14v21M4 18h32`,
  anchor: `M5 5v30M5 15h7${circle(15, 15, 3)}M18 15c6 0 8 3 15 8M31 20l4 4-5 2`,
  foot_anchor: `M5 35h30M6 35v-8h14a6 6 0 0 1 6 6v2M12 23h16v-5`,
  sliders: `M4 30a8 3 0 1 0 16 0a8 3 0 1 0-16 0M20 30a8 3 0 1 0 16 0a8 3 0 1 0-16 0M12 23V9l-4 4M12 9l4 4M28 9v14l-4-4M28 23l4-4`,
  outdoor: `M3 34h34M11 34v-8M11 26c-5 0-7-4-5-8 1-5 9-5 10 0 2 4 0 8-5 8zM22 34c2-9 10-9 12-16${circle(30, 9, 3)}`,
  gym: `M4 34h32M7 34V13l13-7 13 7v21M13 24h14M15 20v8M25 20v8`,
  home: `M5 19 20 6l15 13M9 16v18h22V16M16 34V24h8v10`,
  hotel: `M4 34V10M4 28h32v6M36 28v-5a5 5 0 0 0-5-5H15v10M9.500 23a3 3 0 1 0 0-6a3 3 0 1 0 0 6`,
};

/** Where a choice is named after more than its drawing shows. */
const otherNames: Readonly<Record<string, string>> = {
  dumbbells: 'dumbbell',
  kettlebells: 'kettlebell',
  back_extension: 'roman_chair',
  cables: 'cable',
  weight_machines: 'machine_stack',
  plate_machines: 'machine_plate',
  assisted_machine: 'machine_assist',
  bands: 'band',
  foot_hold: 'foot_anchor',
  bikes: 'bike',
  battle_ropes: 'battle_rope',
  outdoors: 'outdoor',
  table_and_wall: 'table',
};

export const glyphOfChoice = (choiceId: string): string => otherNames[choiceId] ?? choiceId;
