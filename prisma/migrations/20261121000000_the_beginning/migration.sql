-- CreateEnum
CREATE TYPE "AccountRole" AS ENUM ('owner', 'developer', 'member');

-- CreateEnum
CREATE TYPE "Unit" AS ENUM ('kg', 'lb');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('female', 'male', 'undisclosed');

-- CreateEnum
CREATE TYPE "Goal" AS ENUM ('general', 'muscle', 'strength', 'fat_loss', 'athletic', 'running');

-- CreateEnum
CREATE TYPE "InjurySite" AS ENUM ('neck', 'shoulder', 'elbow', 'wrist_hand', 'upper_back', 'low_back', 'hip', 'groin', 'knee', 'hamstring', 'ankle_foot', 'abdomen');

-- CreateEnum
CREATE TYPE "InjurySide" AS ENUM ('left', 'right', 'both', 'none');

-- CreateEnum
CREATE TYPE "InjurySeverity" AS ENUM ('mild', 'moderate', 'severe');

-- CreateEnum
CREATE TYPE "InjuryState" AS ENUM ('active', 'resolved');

-- CreateEnum
CREATE TYPE "PhaseKind" AS ENUM ('base', 'hypertrophy', 'strength', 'power', 'endurance', 'deload');

-- CreateEnum
CREATE TYPE "ProgramCause" AS ENUM ('onboarding', 'weekly_review', 'catch_up', 'rollback');

-- CreateEnum
CREATE TYPE "EntryStatus" AS ENUM ('planned', 'generated', 'completed', 'skipped');

-- CreateEnum
CREATE TYPE "EntryOrigin" AS ENUM ('program', 'custom');

-- CreateEnum
CREATE TYPE "CoachKind" AS ENUM ('rules', 'model');

-- CreateEnum
CREATE TYPE "TimerType" AS ENUM ('reps', 'hold', 'duration', 'intervals');

-- CreateEnum
CREATE TYPE "SetKind" AS ENUM ('warm_up', 'working');

-- CreateEnum
CREATE TYPE "Difficulty" AS ENUM ('easier', 'harder');

-- CreateEnum
CREATE TYPE "ProfileCause" AS ENUM ('onboarding', 'workout', 'return_from_gap');

-- CreateEnum
CREATE TYPE "ProfileMove" AS ENUM ('new', 'up', 'held', 'down');

-- CreateEnum
CREATE TYPE "ProgressionDecision" AS ENUM ('advance', 'hold', 'deload', 'regress');

-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('due', 'running', 'done', 'paused');

-- CreateEnum
CREATE TYPE "RequestState" AS ENUM ('waiting', 'used', 'withdrawn');

-- CreateTable
CREATE TABLE "Instance" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "ownerClaimedAt" TIMESTAMP(3),

    CONSTRAINT "Instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "AccountRole" NOT NULL DEFAULT 'member',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserClock" (
    "userId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "UserClock_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "AthleteProfile" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "sex" "Sex" NOT NULL,
    "birthDate" DATE NOT NULL,
    "heightCm" DOUBLE PRECISION,
    "bodyMassHundredths" INTEGER,
    "bodyMassUnit" "Unit",
    "trainedMonths" INTEGER NOT NULL,
    "monthsOff" INTEGER NOT NULL,
    "techniqueUnsure" BOOLEAN NOT NULL,
    "goal" "Goal" NOT NULL,
    "goalWords" TEXT NOT NULL,
    "unit" "Unit" NOT NULL,
    "zone" TEXT NOT NULL,
    "symptoms" BOOLEAN NOT NULL,
    "conditions" TEXT[],
    "active" BOOLEAN NOT NULL,
    "pregnantWeek" INTEGER,
    "postpartumWeeks" INTEGER,
    "weeksAsOf" DATE,
    "systolic" INTEGER,
    "diastolic" INTEGER,
    "guardianAgreed" BOOLEAN NOT NULL,
    "clearedOn" DATE,
    "redFlagOn" DATE,
    "excludedExerciseIds" TEXT[],
    "favoriteExerciseIds" TEXT[],
    "weekdays" INTEGER[],
    "daysPerWeek" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "preferenceNotes" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AthleteProfile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Injury" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "site" "InjurySite" NOT NULL,
    "side" "InjurySide" NOT NULL,
    "severity" "InjurySeverity" NOT NULL,
    "state" "InjuryState" NOT NULL,
    "resolvedOn" DATE,
    "painFreeExposures" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Injury_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Location" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "equipment" TEXT[],
    "fixtures" TEXT[],
    "indoors" BOOLEAN NOT NULL,
    "outdoor" BOOLEAN NOT NULL,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "inventory" JSONB NOT NULL,
    "removedAt" TIMESTAMP(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Location_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Program" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "currentVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Program_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgramVersion" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "programId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "phase" "PhaseKind" NOT NULL,
    "phaseWeek" INTEGER NOT NULL,
    "phaseWeeks" INTEGER NOT NULL,
    "cause" "ProgramCause" NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProgramVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarEntry" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "startsAt" TIMESTAMP(3),
    "status" "EntryStatus" NOT NULL DEFAULT 'planned',
    "origin" "EntryOrigin" NOT NULL,
    "sessionType" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "muscleFocus" TEXT[],
    "minutes" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "words" TEXT,
    "programVersion" INTEGER,
    "calendarUid" TEXT NOT NULL,
    "calendarSequence" INTEGER NOT NULL DEFAULT 0,
    "closedAt" TIMESTAMP(3),
    "opId" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CalendarEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GenerationClaim" (
    "userId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "claimedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leaseUntil" TIMESTAMP(3) NOT NULL,
    "token" TEXT NOT NULL,

    CONSTRAINT "GenerationClaim_pkey" PRIMARY KEY ("userId","entryId")
);

-- CreateTable
CREATE TABLE "Workout" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "generationKey" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "locationSnapshot" JSONB NOT NULL,
    "energy" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "estimatedSeconds" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "opening" TEXT NOT NULL,
    "warmUpSeconds" INTEGER NOT NULL,
    "warmUpText" TEXT NOT NULL,
    "coolDownSeconds" INTEGER,
    "coolDownText" TEXT,
    "notes" TEXT[],
    "athleteNote" TEXT,
    "coach" "CoachKind" NOT NULL,
    "programVersion" INTEGER NOT NULL,
    "profileVersion" INTEGER NOT NULL,
    "guardrails" JSONB NOT NULL,
    "mainLifts" JSONB NOT NULL,
    "inputFingerprint" TEXT NOT NULL,
    "generatedAt" TIMESTAMP(3) NOT NULL,
    "startedAt" TIMESTAMP(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Workout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkoutExercise" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "workoutId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "exerciseId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "timerType" "TimerType" NOT NULL,
    "unilateral" BOOLEAN NOT NULL,
    "main" BOOLEAN NOT NULL,
    "repsLow" INTEGER,
    "repsHigh" INTEGER,
    "restSeconds" INTEGER NOT NULL,
    "superset" INTEGER,
    "paragraphTemplate" TEXT NOT NULL,
    "receipt" JSONB NOT NULL,
    "caution" TEXT,
    "skippedAt" TIMESTAMP(3),
    "skipChangedAt" TIMESTAMP(3),
    "painSite" "InjurySite",
    "painScore" INTEGER,
    "painAt" TIMESTAMP(3),
    "difficulty" "Difficulty",

    CONSTRAINT "WorkoutExercise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkoutSet" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "workoutExerciseId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "SetKind" NOT NULL,
    "reps" INTEGER,
    "seconds" INTEGER,
    "rounds" INTEGER,
    "workSeconds" INTEGER,
    "recoverSeconds" INTEGER,
    "loadHundredths" INTEGER,
    "loadUnit" "Unit",
    "bandLevel" INTEGER,
    "rir" DOUBLE PRECISION,

    CONSTRAINT "WorkoutSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PerformedSet" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "reps" INTEGER,
    "seconds" INTEGER,
    "rounds" INTEGER,
    "loadHundredths" INTEGER,
    "loadUnit" "Unit",
    "bandLevel" INTEGER,
    "rpe" DOUBLE PRECISION,
    "corrected" BOOLEAN NOT NULL,
    "performedAt" TIMESTAMP(3) NOT NULL,
    "undoneAt" TIMESTAMP(3),
    "doneTimes" TIMESTAMP(3)[],
    "takenBackAt" TIMESTAMP(3),
    "changedAt" TIMESTAMP(3) NOT NULL,
    "opId" TEXT NOT NULL,

    CONSTRAINT "PerformedSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Completion" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "workoutId" TEXT NOT NULL,
    "completedAt" TIMESTAMP(3) NOT NULL,
    "attempted" BOOLEAN NOT NULL,
    "closedItself" BOOLEAN NOT NULL DEFAULT false,
    "sentence" TEXT NOT NULL,
    "wins" JSONB NOT NULL,
    "nextFocus" TEXT,
    "summary" TEXT,
    "notes" TEXT NOT NULL DEFAULT '',
    "notesChangedAt" TIMESTAMP(3),
    "notesRevision" INTEGER NOT NULL DEFAULT 0,
    "notesClientId" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "decisions" JSONB,
    "foldedRevision" INTEGER NOT NULL DEFAULT 0,
    "opId" TEXT NOT NULL,

    CONSTRAINT "Completion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkoutStats" (
    "completionId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "exercisesPlanned" INTEGER NOT NULL,
    "exercisesDone" INTEGER NOT NULL,
    "setsPlanned" INTEGER NOT NULL,
    "setsDone" INTEGER NOT NULL,
    "reps" INTEGER NOT NULL,
    "volumeHundredths" INTEGER NOT NULL,
    "volumeUnit" "Unit" NOT NULL,
    "cardioSeconds" INTEGER NOT NULL,
    "durationSeconds" INTEGER NOT NULL,
    "skips" INTEGER NOT NULL,
    "painFlags" INTEGER NOT NULL,
    "energy" INTEGER NOT NULL,

    CONSTRAINT "WorkoutStats_pkey" PRIMARY KEY ("completionId")
);

-- CreateTable
CREATE TABLE "WeightsProfile" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "cause" "ProfileCause" NOT NULL,
    "completionId" TEXT,
    "completionRevision" INTEGER,
    "on" DATE NOT NULL,
    "asOf" TIMESTAMP(3) NOT NULL,
    "supersededAt" TIMESTAMP(3),
    "progression" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WeightsProfile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WeightsProfileEntry" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "weightsProfileId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "exerciseId" TEXT NOT NULL,
    "loadHundredths" INTEGER,
    "loadUnit" "Unit",
    "workingReps" INTEGER,
    "e1rmHundredths" INTEGER,
    "bandLevel" INTEGER,
    "confidence" DOUBLE PRECISION NOT NULL,
    "move" "ProfileMove" NOT NULL,
    "reason" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "lastTrainedOn" DATE,

    CONSTRAINT "WeightsProfileEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgressionState" (
    "userId" TEXT NOT NULL,
    "exerciseId" TEXT NOT NULL,
    "nextLoadHundredths" INTEGER,
    "nextLoadUnit" "Unit",
    "nextReps" INTEGER,
    "nextSeconds" INTEGER,
    "repsLow" INTEGER NOT NULL,
    "repsHigh" INTEGER NOT NULL,
    "baselineHundredths" INTEGER,
    "baselineUnit" "Unit",
    "successStreak" INTEGER NOT NULL,
    "failStreak" INTEGER NOT NULL,
    "skipCount" INTEGER NOT NULL,
    "painFreeExposures" INTEGER NOT NULL,
    "lastDecision" "ProgressionDecision",
    "lastReason" TEXT,
    "lastPerformedOn" DATE,
    "recentE1rms" INTEGER[],
    "lastWorkoutId" TEXT,

    CONSTRAINT "ProgressionState_pkey" PRIMARY KEY ("userId","exerciseId")
);

-- CreateTable
CREATE TABLE "WeeklyRollup" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "weekFrom" DATE NOT NULL,
    "numbers" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "WeeklyRollup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WeeklyReview" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "weekFrom" DATE NOT NULL,
    "state" "ReviewState" NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "programVersion" INTEGER,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "WeeklyReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoachRequest" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "state" "RequestState" NOT NULL DEFAULT 'waiting',
    "askedAt" TIMESTAMP(3) NOT NULL,
    "usedBy" TEXT,
    "opId" TEXT NOT NULL,

    CONSTRAINT "CoachRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "userId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "refs" JSONB NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("userId","seq")
);

-- CreateTable
CREATE TABLE "IdempotencyRecord" (
    "userId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "outcome" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyRecord_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "OutboxClient" (
    "userId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "lastSeq" INTEGER NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutboxClient_pkey" PRIMARY KEY ("userId","clientId")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "AthleteProfile_userId_key" ON "AthleteProfile"("userId");

-- CreateIndex
CREATE INDEX "Injury_userId_idx" ON "Injury"("userId");

-- CreateIndex
CREATE INDEX "Location_userId_idx" ON "Location"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Location_id_userId_key" ON "Location"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Program_userId_key" ON "Program"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Program_id_userId_key" ON "Program"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgramVersion_userId_version_key" ON "ProgramVersion"("userId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarEntry_calendarUid_key" ON "CalendarEntry"("calendarUid");

-- CreateIndex
CREATE INDEX "CalendarEntry_userId_on_idx" ON "CalendarEntry"("userId", "on");

-- CreateIndex
CREATE INDEX "CalendarEntry_status_on_idx" ON "CalendarEntry"("status", "on");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarEntry_id_userId_key" ON "CalendarEntry"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarEntry_userId_opId_key" ON "CalendarEntry"("userId", "opId");

-- CreateIndex
CREATE UNIQUE INDEX "Workout_entryId_key" ON "Workout"("entryId");

-- CreateIndex
CREATE INDEX "Workout_userId_generatedAt_idx" ON "Workout"("userId", "generatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Workout_id_userId_key" ON "Workout"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Workout_entryId_userId_key" ON "Workout"("entryId", "userId");

-- CreateIndex
CREATE INDEX "WorkoutExercise_userId_exerciseId_idx" ON "WorkoutExercise"("userId", "exerciseId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkoutExercise_id_userId_key" ON "WorkoutExercise"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkoutExercise_workoutId_position_key" ON "WorkoutExercise"("workoutId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "WorkoutSet_id_userId_key" ON "WorkoutSet"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkoutSet_workoutExerciseId_position_key" ON "WorkoutSet"("workoutExerciseId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "PerformedSet_id_userId_key" ON "PerformedSet"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Completion_entryId_key" ON "Completion"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "Completion_workoutId_key" ON "Completion"("workoutId");

-- CreateIndex
CREATE INDEX "Completion_userId_completedAt_idx" ON "Completion"("userId", "completedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Completion_id_userId_key" ON "Completion"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Completion_entryId_userId_key" ON "Completion"("entryId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Completion_workoutId_userId_key" ON "Completion"("workoutId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkoutStats_completionId_userId_key" ON "WorkoutStats"("completionId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "WeightsProfile_id_userId_key" ON "WeightsProfile"("id", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "WeightsProfile_userId_version_key" ON "WeightsProfile"("userId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "WeightsProfile_completionId_completionRevision_key" ON "WeightsProfile"("completionId", "completionRevision");

-- CreateIndex
CREATE INDEX "WeightsProfileEntry_userId_key_idx" ON "WeightsProfileEntry"("userId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "WeightsProfileEntry_weightsProfileId_key_key" ON "WeightsProfileEntry"("weightsProfileId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "WeeklyRollup_userId_weekFrom_key" ON "WeeklyRollup"("userId", "weekFrom");

-- CreateIndex
CREATE INDEX "WeeklyReview_state_dueAt_idx" ON "WeeklyReview"("state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "WeeklyReview_userId_weekFrom_key" ON "WeeklyReview"("userId", "weekFrom");

-- CreateIndex
CREATE INDEX "CoachRequest_userId_state_idx" ON "CoachRequest"("userId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "CoachRequest_userId_opId_key" ON "CoachRequest"("userId", "opId");

-- CreateIndex
CREATE INDEX "Event_at_idx" ON "Event"("at");

-- CreateIndex
CREATE INDEX "IdempotencyRecord_createdAt_idx" ON "IdempotencyRecord"("createdAt");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserClock" ADD CONSTRAINT "UserClock_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AthleteProfile" ADD CONSTRAINT "AthleteProfile_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Injury" ADD CONSTRAINT "Injury_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Location" ADD CONSTRAINT "Location_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Program" ADD CONSTRAINT "Program_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramVersion" ADD CONSTRAINT "ProgramVersion_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgramVersion" ADD CONSTRAINT "ProgramVersion_programId_userId_fkey" FOREIGN KEY ("programId", "userId") REFERENCES "Program"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarEntry" ADD CONSTRAINT "CalendarEntry_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GenerationClaim" ADD CONSTRAINT "GenerationClaim_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GenerationClaim" ADD CONSTRAINT "GenerationClaim_entryId_userId_fkey" FOREIGN KEY ("entryId", "userId") REFERENCES "CalendarEntry"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workout" ADD CONSTRAINT "Workout_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workout" ADD CONSTRAINT "Workout_entryId_userId_fkey" FOREIGN KEY ("entryId", "userId") REFERENCES "CalendarEntry"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workout" ADD CONSTRAINT "Workout_locationId_userId_fkey" FOREIGN KEY ("locationId", "userId") REFERENCES "Location"("id", "userId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkoutExercise" ADD CONSTRAINT "WorkoutExercise_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkoutExercise" ADD CONSTRAINT "WorkoutExercise_workoutId_userId_fkey" FOREIGN KEY ("workoutId", "userId") REFERENCES "Workout"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkoutSet" ADD CONSTRAINT "WorkoutSet_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkoutSet" ADD CONSTRAINT "WorkoutSet_workoutExerciseId_userId_fkey" FOREIGN KEY ("workoutExerciseId", "userId") REFERENCES "WorkoutExercise"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PerformedSet" ADD CONSTRAINT "PerformedSet_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PerformedSet" ADD CONSTRAINT "PerformedSet_id_userId_fkey" FOREIGN KEY ("id", "userId") REFERENCES "WorkoutSet"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_entryId_userId_fkey" FOREIGN KEY ("entryId", "userId") REFERENCES "CalendarEntry"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_workoutId_userId_fkey" FOREIGN KEY ("workoutId", "userId") REFERENCES "Workout"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkoutStats" ADD CONSTRAINT "WorkoutStats_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkoutStats" ADD CONSTRAINT "WorkoutStats_completionId_userId_fkey" FOREIGN KEY ("completionId", "userId") REFERENCES "Completion"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeightsProfile" ADD CONSTRAINT "WeightsProfile_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeightsProfile" ADD CONSTRAINT "WeightsProfile_completionId_userId_fkey" FOREIGN KEY ("completionId", "userId") REFERENCES "Completion"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeightsProfileEntry" ADD CONSTRAINT "WeightsProfileEntry_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeightsProfileEntry" ADD CONSTRAINT "WeightsProfileEntry_weightsProfileId_userId_fkey" FOREIGN KEY ("weightsProfileId", "userId") REFERENCES "WeightsProfile"("id", "userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressionState" ADD CONSTRAINT "ProgressionState_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeeklyRollup" ADD CONSTRAINT "WeeklyRollup_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeeklyReview" ADD CONSTRAINT "WeeklyReview_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoachRequest" ADD CONSTRAINT "CoachRequest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdempotencyRecord" ADD CONSTRAINT "IdempotencyRecord_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxClient" ADD CONSTRAINT "OutboxClient_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
