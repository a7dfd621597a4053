export type RedFlagLevel = 'emergency' | 'same_day';

export interface RedFlagTerm {
  readonly term: string;
  readonly level: RedFlagLevel;
  /** Every group has to be found somewhere in the text, each not negated: "pop" and "swollen". Written for lower-case text. */
  readonly all: readonly RegExp[];
  /** Counts in pregnancy only: said in the text, or known from the intake. */
  readonly inPregnancy?: boolean;
}

/** "my", "the left", "my upper" … between the words of a term. */
const my = '(?:(?:my|the|your|his|her|one|left|right|lower|upper|whole|entire|both|a|an|some|really|very|quite|so|this|that) ){0,3}';
const is =
  "(?:(?:is|was|are|were|be|been|being|feels?|felt|feeling|gets?|got|getting|went|goes|has|had|have|gone|keeps?|kept|starts?|started|really|very|so|all|suddenly|just|still|a|bit|little|to|like|it|it’s|it's) ){0,4}";
const painWord =
  '(?:pains?|painful|hurts?|hurting|aches?|aching|pressure|tight|tightness|tightening|squeezing|crushing|heaviness|discomfort)';
/** The name of an exercise or a training day, not of a part of the body. */
const notTraining =
  '(?! ?-?(?:press|presses|day|days|fly|flies|flyes|flye|workout|session|exercise|exercises|machine|supported|pump|dip|dips|muscles? sore|soreness)\\b)';
const limb = '(?:arms?|legs?|hands?|foot|feet|fingers|toes|thigh|forearm|calf)';
const joint = '(?:knee|elbow|hip|ankle|shoulder|wrist|joint|jaw)';

const breathless =
  /\b(?:(?:short(?:ness)? of breath|breathless(?:ness)?|out of breath|winded|gasping)(?: \w+){0,3} (?:at rest|rest|resting|sitting|lying|in bed|doing nothing|all the time|for no reason|without any effort|standing still|walking to the)|(?:can(?:'t|t|not)|couldn'?t|could not|can barely|could barely|unable to) breathe(?! through my nose)|(?:trouble|difficulty|problems?|hard time) breathing|(?:hard|struggl\w+) to breathe(?! through my nose)|(?:at rest|resting|sitting|lying)(?: \w+){0,4} (?:short of breath|breathless|out of breath))/g;
const anyBreathless =
  /\b(?:short(?:ness)? of breath|breathless(?:ness)?|out of breath|gasping|dyspn(?:o)?ea|(?:can'?t|cannot|trouble|difficulty) breath(?:e|ing))\b/g;
const chestPain = new RegExp(
  `\\b(?:chest${notTraining} ${is}${my}${painWord}|${painWord} (?:(?:feeling|sensation|pain) )?(?:in|on|across|around|behind|through|over) (?:the (?:left|right|middle|center|centre)(?: side| part)? of )?${my}(?:chest${notTraining}|breast ?bone|sternum)|${painWord} chest${notTraining}(?! muscles?)|chest (?:feels?|felt|feeling) (?:\\w+ )?heavy|elephant (?:\\w+ ){0,3}on my chest|heart attack|angina)\\b`,
  'g',
);
const dizzy = /\b(?:dizz\w+|light ?-?headed\w*|woozy|faint(?:ed|ing)?|giddy)\b/g;
const passedOut =
  /\b(?:faint(?:ed|ing|s)\b|(?:feel|felt|feeling|about to|going to|gonna|nearly|almost) (?:like )?(?:i (?:might|would|could|will) )?faint\b(?! \w+ (?:pain|ache|click))|(?:pass|passes|passed|passing) out\b(?! (?:on|onto) (?:the|my) (?:couch|sofa|bed)| early| asleep| at \d)|black(?:s|ed|ing)? ?-?outs?\b(?! curtains?| workout)|(?:lost|lose|losing|loss of) consciousness\b|(?:vision|everything|it all) (?:went|goes|turned) (?:all )?black|unconscious\b|syncop\w+|i (?:just |nearly |almost )?collapsed\b(?! (?:on|onto|into) (?:the|my) (?:couch|sofa|bed)))/g;
const hitHead =
  /\b(?:(?:hit|hits|bang(?:ed)?|bump(?:ed)?|knock(?:ed)?|smack(?:ed)?|crack(?:ed)?|whack(?:ed)?|landed on) (?:my|the back of my|the side of my) head|head injur\w+|concuss\w+|blow to (?:the|my) head|(?:dropped|fell|landed) on my head|(?:bar|plate|dumbbell|kettlebell|weight)(?: \w+){0,3} (?:hit|on) my head)\b/g;
const confused =
  /\b(?:confus\w+|disorient\w+|delirious|not making sense|can'?t think straight|don'?t know where i am|memory (?:loss|gap)|can'?t remember)\b/g;
const vomiting = /\b(?:vomit\w*|threw up|throw(?:ing)? up|puk(?:e|ed|ing)|being sick|was sick)\b/g;
const swollenCalf =
  /\b(?:calf (?:(?:\w+ ){0,5})(?:swollen|swelling|swell(?:s|ed)? up|hot|red|warm to touch)|(?:swollen|swelling (?:in|of)|hot|red hot) (?:(?:my|the|left|right|one|and|hot|painful|red) ){0,3}calf)\b/g;
const backPain =
  /\b(?:(?:lower |low |upper )?back (?:\w+ ){0,2}(?:pain|hurts?|hurting|aches?|aching|killing)|(?:pain|ache) in (?:my )?(?:lower |upper )?back|backache)\b/g;
const pop =
  /\b(?:(?:heard|felt|hear|feel|there was|with) (?:and \w+ )?(?:a |something )?(?:\w+ )?(?:pop\b|popped|snap\b)|(?:it|knee|ankle|shoulder|elbow|something|achilles|hamstring|calf) (?:\w+ )?(?:popped|snapped))/g;
const swollen = /\b(?:swoll?en|swell\w*|ballooned|blew up)\b/g;

/**
 * What stops training at once or for the day. Stems and word boundaries; a word of training ("chest day", "elbows locked out") is no term.
 *
 * Source: training rules §7.4 (ACSM signs and symptoms; Finucane 2020; ACOG Committee Opinion 804).
 */
// prettier-ignore
export const redFlagTerms: readonly RedFlagTerm[] = [
  { term: 'chest pain', level: 'emergency', all: [chestPain] },
  {
    term: 'pain spreading to the jaw or left arm',
    level: 'emergency',
    all: [
      /\b(?:pain|ache|pressure)(?: \w+){0,2} (?:radiat\w+|spread\w*|going|shooting|moving|running) (?:in|into|to|up|up to|down|through|across) (?:my |the )?(?:jaw|left arm and jaw|arm and jaw|jaw and arm|neck and jaw)\b/g,
    ],
  },
  { term: 'fainting', level: 'emergency', all: [passedOut] },
  { term: 'breathless at rest', level: 'emergency', all: [breathless] },
  {
    term: 'irregular racing heartbeat with dizziness',
    level: 'emergency',
    all: [
      /\b(?:palpitations?|(?:heart(?:beat| rate)?|pulse) (?:\w+ ){0,3}(?:racing|irregular|flutter\w*|skip\w*|pounding|all over the place)|(?:irregular|racing|fluttering|pounding) (?:heart(?:beat)?|pulse)|arrhythmia)\b/g,
      dizzy,
    ],
  },
  {
    term: 'sudden worst-ever headache',
    level: 'emergency',
    all: [
      /\b(?:(?:worst|most severe)(?:[ -]ever)? (?:\w+ )?(?:headache|migraine)|(?:headache|migraine) of my life|thunderclap(?: headache)?|sudden(?:ly)?,?(?: \w+){0,3} (?:severe|terrible|splitting|explosive|blinding|violent|massive) headache|headache (?:came|hit) (?:me )?(?:out of nowhere|suddenly|like a))\b/g,
    ],
  },
  {
    term: 'signs of a stroke',
    level: 'emergency',
    all: [
      /\b(?:(?:face|mouth|eyelid|smile) (?:\w+ ){0,4}(?:droop\w*|sagging|lopsided)|droop(?:ing|y) (?:face|mouth|smile)|facial droop\w*|slurr(?:ed|ing) (?:my )?(?:speech|words)|(?:speech|words) (?:\w+ ){0,3}slurr(?:ed|ing|y)|slurring|one[ -]sided weakness|(?:weakness|numbness|numb|weak) (?:on|in|down|of) (?:one|my|the) (?:whole )?(?:left |right |entire )?(?:side|half)|(?:one|left|right) side (?:of my (?:body|face) )?(?:\w+ ){0,3}(?:weak|numb|paraly[sz]ed)(?! (?:on|at|in|for|with|during|doing|when) )|can'?t move (?:one|my left|my right) side|stroke symptoms|having a stroke)\b/g,
    ],
  },
  {
    term: 'numb saddle area or loss of bladder or bowel control',
    level: 'emergency',
    all: [
      /\b(?:saddle (?:area )?(?:\w+ ){0,2}(?:numb\w*|anesthesia|anaesthesia)|numb(?:ness)? (?:\w+ ){0,2}(?:saddle|groin and|inner thighs|genitals?|private parts|privates|perineum)|numb(?:ness)? (?:in |down )?between my legs|between my legs (?:\w+ ){0,2}numb|(?:los[te]|losing|loss of) (?:\w+ ){0,3}(?:bladder|bowels?)(?: control)?|no (?:bladder|bowel) control|(?:bladder|bowel) control (?:is )?(?:gone|lost)|can'?t (?:control|feel) my (?:bladder|bowels?)|can(?:'t|not) (?:pee|urinate)|wet myself|soiled myself)\b/g,
    ],
  },
  { term: 'seizure', level: 'emergency', all: [/\b(?:seizures?|convuls\w+|grand mal|epileptic (?:fit|attack)s?)\b/g] },
  {
    term: 'throat swelling',
    level: 'emergency',
    all: [
      /\b(?:(?:throat|tongue) (?:\w+ ){0,3}(?:swell\w*|swollen|clos(?:ing|ed)(?: up)?)|swollen (?:throat|tongue)|swelling (?:in|of) (?:my |the )?(?:throat|tongue)|anaphyla\w+)\b/g,
    ],
  },
  {
    term: 'head injury with confusion, vomiting or blackout',
    level: 'emergency',
    all: [hitHead, new RegExp(`${confused.source}|${vomiting.source}|${passedOut.source}`, 'g')],
  },
  {
    term: 'deformed limb or joint',
    level: 'emergency',
    all: [
      /\b(?:deform(?:ed|ity)|bone (?:\w+ ){0,3}(?:sticking|poking|through)|dislocat(?:ed|ion)|(?:bent|pointing|facing) the wrong way|(?:arm|leg|finger|wrist|ankle|knee|elbow|shoulder|kneecap) (?:\w+ ){0,3}(?:out of (?:its |the )?(?:place|socket)|crooked))\b/g,
    ],
  },
  { term: 'swollen calf with breathlessness', level: 'emergency', all: [swollenCalf, anyBreathless] },
  {
    term: 'heat illness with confusion',
    level: 'emergency',
    all: [/\b(?:heat ?-?(?:stroke|exhaustion|illness)|overheat\w*|sun ?stroke|too hot|so hot|in the heat|heat)\b/g, confused],
  },
  { term: 'heat stroke', level: 'emergency', all: [/\bheat ?-?stroke\b/g] },

  {
    term: 'cola-colored urine',
    level: 'same_day',
    all: [
      /\b(?:(?:urine|pee|peeing|piss|wee) (?:\w+ ){0,6}(?:brown|cola|coke|coca|tea|rust\w*|black|bloody|blood|dark)(?!(?:er)? yellow)\b|(?:brown|cola|coke|tea|rust|black|dark|bloody)(?:[ -](?:brown|colou?red))? (?:urine|pee|piss|wee)|blood in (?:my )?(?:urine|pee)|rhabdo\w*)\b/g,
    ],
  },
  { term: 'hot or swollen calf', level: 'same_day', all: [swollenCalf] },
  {
    term: 'new or growing weakness or numbness',
    level: 'same_day',
    all: [
      new RegExp(
        `\\b(?:foot drop|(?:new|sudden|progressive|growing|increasing|worsening|spreading) (?:\\w+ )?(?:weakness|numbness)|(?:weakness|numbness) (?:\\w+ ){0,4}(?:spread\\w*|getting worse|worsening|growing|increasing)|${limb} (?:\\w+ ){0,3}(?:getting|becoming|gets|growing|increasingly) (?:more and more |more |increasingly )?(?:weak|weaker|numb|number)|${limb} (?:\\w+ )?(?:went|gone|going|goes) (?:\\w+ )?numb(?! (?:in|from|with) (?:the )?cold)|can(?:'t|not) (?:feel|lift|move) my (?:left |right )?(?:leg|foot|arm|hand|toes|fingers))\\b`,
        'g',
      ),
    ],
  },
  {
    term: 'locked joint',
    level: 'same_day',
    all: [
      new RegExp(
        `\\b(?:${joint} (?:\\w+ )?(?:is|got|gets|has|just|keeps|suddenly|was|went) (?:\\w+ )?(?:locked|locking|locks|stuck)(?! (?:out|at the top|in|straight))|${joint} (?:locked|locks) (?:up|on me)|locked (?:knee|jaw|joint)|can(?:'t|not) (?:fully )?(?:straighten|bend) my (?:left |right )?knee)\\b`,
        'g',
      ),
    ],
  },
  {
    term: 'cannot bear weight',
    level: 'same_day',
    all: [
      /\b(?:(?:can(?:'t|not)|could(?: not|n'?t)|unable to|not able to) (?:\w+ )?(?:bear (?:any )?weight|put (?:any |my )?weight on (?:it|my|the (?:leg|foot|ankle|knee|hip))|walk on (?:it|my)|stand on (?:it|my))|non[- ]weight[- ]bearing)\b/g,
    ],
  },
  { term: 'a pop with swelling', level: 'same_day', all: [pop, swollen] },
  {
    term: 'back pain with fever, weight loss, cancer history or trauma',
    level: 'same_day',
    all: [
      backPain,
      /\b(?:fever\w*|chills|night sweats|(?:unexplained|unintended|unintentional) weight loss|(?:lost|losing) weight without (?:trying|reason)|cancer|tumou?r|car (?:accident|crash)|motorbike (?:accident|crash)|(?:fell|fall|fallen) (?:off|from|down) (?:a |the |my )?(?:ladder|roof|horse|bike|height|stairs))\b/g,
    ],
  },
  { term: 'head injury', level: 'same_day', all: [hitHead] },
  {
    term: 'waters breaking',
    level: 'same_day',
    all: [/\b(?:water(?:s)? (?:just )?broke|waters (?:have )?broken|leaking (?:amniotic )?fluid)\b/g],
  },
  {
    term: 'warning sign in pregnancy',
    level: 'same_day',
    inPregnancy: true,
    all: [
      /\b(?:vaginal bleeding|bleed(?:ing)?\b(?! gums?)|spotting(?! (?:me|him|her|them|my|for))|contractions|(?:abdominal|stomach|belly|tummy|pelvic) (?:pains?|cramps?|ache)|cramps|cramping|dizz\w+|light ?-?headed\w*|headaches?|short(?:ness)? of breath|breathless\w*|off[- ]balance|losing my balance|(?:calf|calves) (?:\w+ ){0,3}(?:pain\w*|hurts?|aches?|swollen|swelling)|(?:pain|swelling) in (?:my |the |one )?calf|(?:fluid|water) (?:leak\w*|loss|coming out)|(?:losing|leaking) fluid)\b/g,
    ],
  },
];

export const pregnancyWords = /\b(?:pregnan\w+|trimester|weeks along|expecting a (?:baby|child)|baby bump|(?:my|the) midwife)\b/g;
