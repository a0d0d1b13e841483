-- CreateEnum
CREATE TYPE "department_kind" AS ENUM ('department', 'mission', 'external');

-- CreateEnum
CREATE TYPE "succession_kind" AS ENUM ('kept', 'renamed', 'split', 'merged');

-- CreateEnum
CREATE TYPE "project_phase_name" AS ENUM ('investigation', 'construction', 'acceleration', 'consolidation', 'operated', 'transferred', 'stopped');

-- CreateEnum
CREATE TYPE "indicator_kind" AS ENUM ('amount', 'ratio');

-- CreateEnum
CREATE TYPE "indicator_family" AS ENUM ('hiring', 'costsAvoided', 'nonTakeUp', 'waitTime', 'carePathways', 'usage', 'quality', 'other');

-- CreateEnum
CREATE TYPE "over_time" AS ENUM ('sum', 'last', 'mean', 'min', 'max');

-- CreateEnum
CREATE TYPE "over_series" AS ENUM ('sum', 'mean', 'min', 'max');

-- CreateEnum
CREATE TYPE "direction" AS ENUM ('increase', 'decrease', 'maintain');

-- CreateEnum
CREATE TYPE "frequency" AS ENUM ('month', 'quarter', 'halfYear', 'year');

-- CreateEnum
CREATE TYPE "campaign_state" AS ENUM ('planned', 'open', 'closed', 'publishing', 'published');

-- CreateEnum
CREATE TYPE "sheet_state" AS ENUM ('draft', 'submitted', 'returned', 'validated');

-- CreateEnum
CREATE TYPE "sheet_move_name" AS ENUM ('submit', 'return', 'validate');

-- CreateEnum
CREATE TYPE "mark" AS ENUM ('notAvailable', 'notApplicable', 'withheld');

-- CreateEnum
CREATE TYPE "observation_source" AS ENUM ('form', 'api', 'import');

-- CreateEnum
CREATE TYPE "validation_act" AS ENUM ('validated', 'withdrawn');

-- CreateEnum
CREATE TYPE "publication_state" AS ENUM ('sealing', 'published', 'failed');

-- CreateEnum
CREATE TYPE "role_name" AS ENUM ('administrator', 'director', 'departmentHead', 'contributor', 'ministryReader', 'auditor');

-- CreateEnum
CREATE TYPE "user_state" AS ENUM ('invited', 'active', 'suspended', 'revoked');

-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('entries', 'history', 'workbook');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('previewed', 'committed', 'validated');

-- CreateEnum
CREATE TYPE "result_dimension" AS ENUM ('none', 'department', 'ministry', 'project');

-- CreateEnum
CREATE TYPE "result_state" AS ENUM ('complete', 'partial', 'missing', 'notApplicable', 'notDue');

-- CreateTable
CREATE TABLE "department" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "department_kind" NOT NULL,
    "position" INTEGER NOT NULL,
    "archived_to" TEXT,

    CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ministry" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "archived_to" TEXT,

    CONSTRAINT "ministry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ministry_name" (
    "ministry_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "name" TEXT NOT NULL,

    CONSTRAINT "ministry_name_pkey" PRIMARY KEY ("ministry_id","from_on")
);

-- CreateTable
CREATE TABLE "roadmap" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "source" TEXT,
    "archived_to" TEXT,

    CONSTRAINT "roadmap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "priority" (
    "id" UUID NOT NULL,
    "roadmap_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "priority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "priority_succession" (
    "priority_id" UUID NOT NULL,
    "predecessor_id" UUID NOT NULL,
    "kind" "succession_kind" NOT NULL,

    CONSTRAINT "priority_succession_pkey" PRIMARY KEY ("priority_id","predecessor_id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT,
    "roadmap_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "partners" TEXT[],
    "starts_on" DATE,
    "planned_months" INTEGER,
    "planned_cost" DECIMAL(21,6),
    "source" TEXT,
    "archived_to" TEXT,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_priority" (
    "project_id" UUID NOT NULL,
    "priority_id" UUID NOT NULL,

    CONSTRAINT "project_priority_pkey" PRIMARY KEY ("project_id","priority_id")
);

-- CreateTable
CREATE TABLE "project_ministry" (
    "project_id" UUID NOT NULL,
    "ministry_id" UUID NOT NULL,

    CONSTRAINT "project_ministry_pkey" PRIMARY KEY ("project_id","ministry_id")
);

-- CreateTable
CREATE TABLE "project_succession" (
    "project_id" UUID NOT NULL,
    "predecessor_id" UUID NOT NULL,
    "kind" "succession_kind" NOT NULL,

    CONSTRAINT "project_succession_pkey" PRIMARY KEY ("project_id","predecessor_id")
);

-- CreateTable
CREATE TABLE "project_revision" (
    "project_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "confidence" INTEGER,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "author_id" UUID,

    CONSTRAINT "project_revision_pkey" PRIMARY KEY ("project_id","revision")
);

-- CreateTable
CREATE TABLE "project_phase" (
    "project_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "phase" "project_phase_name" NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "reason" TEXT,

    CONSTRAINT "project_phase_pkey" PRIMARY KEY ("project_id","revision","position")
);

-- CreateTable
CREATE TABLE "project_milestone" (
    "project_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "achieved_on" DATE,

    CONSTRAINT "project_milestone_pkey" PRIMARY KEY ("project_id","revision","position")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL,
    "roadmap_id" UUID NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_definition" (
    "indicator_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "valid_from" TEXT NOT NULL,
    "reason" TEXT,
    "breaks" BOOLEAN NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "author_id" UUID,
    "priority_id" UUID,
    "name" TEXT NOT NULL,
    "definition" TEXT,
    "source" TEXT,
    "family" "indicator_family" NOT NULL,
    "kind" "indicator_kind" NOT NULL,
    "over_time" "over_time" NOT NULL,
    "over_series" "over_series" NOT NULL,
    "cumulative" BOOLEAN NOT NULL,
    "scale" DECIMAL(21,6) NOT NULL,
    "unit" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL,
    "direction" "direction" NOT NULL,
    "frequency" "frequency" NOT NULL,
    "band" DECIMAL(21,6) NOT NULL,
    "tolerance" DECIMAL(21,6) NOT NULL,
    "weight" DECIMAL(21,6) NOT NULL,
    "from_period" TEXT NOT NULL,
    "to_period" TEXT,
    "key_figure" INTEGER,
    "is_public" BOOLEAN NOT NULL,
    "contact" TEXT,
    "archived" BOOLEAN NOT NULL,
    "rules" JSONB NOT NULL,

    CONSTRAINT "indicator_definition_pkey" PRIMARY KEY ("indicator_id","revision")
);

-- CreateTable
CREATE TABLE "indicator_succession" (
    "indicator_id" UUID NOT NULL,
    "predecessor_id" UUID NOT NULL,
    "kind" "succession_kind" NOT NULL,

    CONSTRAINT "indicator_succession_pkey" PRIMARY KEY ("indicator_id","predecessor_id")
);

-- CreateTable
CREATE TABLE "series" (
    "indicator_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "ministry_id" UUID,
    "project_id" UUID,
    "code" TEXT NOT NULL,
    "name" TEXT,
    "from_period" TEXT,
    "to_period" TEXT,
    "weight" DECIMAL(21,6) NOT NULL,
    "shared_key" TEXT,
    "archived" BOOLEAN NOT NULL,

    CONSTRAINT "series_pkey" PRIMARY KEY ("indicator_id","id")
);

-- CreateTable
CREATE TABLE "baseline" (
    "indicator_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "series_id" UUID,
    "revision" INTEGER NOT NULL,
    "period" TEXT,
    "value" DECIMAL(21,6),
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "author_id" UUID,

    CONSTRAINT "baseline_pkey" PRIMARY KEY ("indicator_id","id")
);

-- CreateTable
CREATE TABLE "target" (
    "indicator_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "series_id" UUID,
    "period" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "value" DECIMAL(21,6),
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "author_id" UUID,

    CONSTRAINT "target_pkey" PRIMARY KEY ("indicator_id","id")
);

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "roadmap_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "state" "campaign_state" NOT NULL,
    "opens_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sheet" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "state" "sheet_state" NOT NULL,
    "revision" INTEGER NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by" UUID,
    "validated_at" TIMESTAMPTZ(3),
    "validated_by" UUID,

    CONSTRAINT "sheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sheet_cell" (
    "sheet_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "accepted_revision" INTEGER,
    "accepted_by" UUID,
    "accepted_at" TIMESTAMPTZ(3),

    CONSTRAINT "sheet_cell_pkey" PRIMARY KEY ("sheet_id","series_id","period")
);

-- CreateTable
CREATE TABLE "sheet_move" (
    "id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "move" "sheet_move_name" NOT NULL,
    "reason" TEXT,
    "cells" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,

    CONSTRAINT "sheet_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sheet_exception" (
    "id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "until_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,

    CONSTRAINT "sheet_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observation" (
    "indicator_id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "department_id" UUID NOT NULL,
    "value" DECIMAL(21,6),
    "numerator" DECIMAL(21,6),
    "denominator" DECIMAL(21,6),
    "mark" "mark",
    "comment" TEXT,
    "evidence" TEXT,
    "source" "observation_source" NOT NULL,
    "import_id" UUID,
    "import_row" INTEGER,
    "author_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("indicator_id","series_id","period","revision")
);

-- CreateTable
CREATE TABLE "validation" (
    "indicator_id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "act" "validation_act" NOT NULL,
    "author_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "validation_pkey" PRIMARY KEY ("indicator_id","series_id","period","revision","sequence")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "publication_state" NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_by" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "without" JSONB NOT NULL,
    "erratum" JSONB,
    "snapshot_sha256" TEXT,
    "audit_head" TEXT,
    "signature" TEXT,
    "key_id" TEXT,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication_snapshot" (
    "publication_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "publication_snapshot_pkey" PRIMARY KEY ("publication_id","scope")
);

-- CreateTable
CREATE TABLE "publication_file" (
    "publication_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "publication_file_pkey" PRIMARY KEY ("publication_id","scope","lang","format")
);

-- CreateTable
CREATE TABLE "published_revision" (
    "indicator_id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "publication_id" UUID NOT NULL,

    CONSTRAINT "published_revision_pkey" PRIMARY KEY ("indicator_id","series_id","period","revision","publication_id")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "roadmap_id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "period" TEXT,
    "state" "import_state" NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "uploader_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "committed_at" TIMESTAMPTZ(3),
    "validated_at" TIMESTAMPTZ(3),
    "validated_by" UUID,
    "counts" JSONB NOT NULL,

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "indicator_id" UUID,
    "series_id" UUID,
    "period" TEXT,
    "value" DECIMAL(21,6),
    "numerator" DECIMAL(21,6),
    "denominator" DECIMAL(21,6),
    "mark" "mark",
    "comment" TEXT,
    "evidence" TEXT,
    "faults" JSONB NOT NULL,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("import_id","row")
);

-- CreateTable
CREATE TABLE "result" (
    "indicator_id" UUID NOT NULL,
    "dimension" "result_dimension" NOT NULL,
    "member" TEXT NOT NULL,
    "cumulative" BOOLEAN NOT NULL,
    "period" TEXT NOT NULL,
    "value" NUMERIC,
    "gross" NUMERIC,
    "numerator" NUMERIC,
    "denominator" NUMERIC,
    "reason" TEXT,
    "state" "result_state" NOT NULL,
    "reported" INTEGER NOT NULL,
    "expected" INTEGER NOT NULL,
    "breaks" BOOLEAN NOT NULL,

    CONSTRAINT "result_pkey" PRIMARY KEY ("indicator_id","dimension","member","cumulative","period")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "siret" TEXT,
    "expected_siret" TEXT NOT NULL,
    "state" "user_state" NOT NULL,
    "until_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity" (
    "issuer" TEXT NOT NULL,
    "sub" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "bound_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("issuer","sub")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "invited_by" UUID,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role_name" NOT NULL,
    "department_id" UUID,
    "ministry_id" UUID,
    "until_on" DATE,
    "granted_by" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "acr" TEXT,
    "auth_time" TIMESTAMPTZ(3),
    "id_token" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "label" TEXT NOT NULL,
    "stepped_up" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "department_id" UUID,
    "detail" JSONB NOT NULL,
    "prev" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "user_id" UUID NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "state" TEXT NOT NULL,
    "status" INTEGER,
    "body" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("user_id","route","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "bucket" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("bucket")
);

-- CreateIndex
CREATE UNIQUE INDEX "department_code_key" ON "department"("code");

-- CreateIndex
CREATE UNIQUE INDEX "ministry_code_key" ON "ministry"("code");

-- CreateIndex
CREATE UNIQUE INDEX "roadmap_slug_key" ON "roadmap"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "priority_roadmap_id_number_key" ON "priority"("roadmap_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "project_slug_key" ON "project"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_code_key" ON "indicator"("code");

-- CreateIndex
CREATE UNIQUE INDEX "series_code_key" ON "series"("code");

-- CreateIndex
CREATE INDEX "series_department_id_idx" ON "series"("department_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_roadmap_id_period_key" ON "campaign"("roadmap_id", "period");

-- CreateIndex
CREATE UNIQUE INDEX "sheet_campaign_id_department_id_key" ON "sheet"("campaign_id", "department_id");

-- CreateIndex
CREATE UNIQUE INDEX "sheet_cell_indicator_id_series_id_period_key" ON "sheet_cell"("indicator_id", "series_id", "period");

-- CreateIndex
CREATE INDEX "sheet_move_sheet_id_idx" ON "sheet_move"("sheet_id");

-- CreateIndex
CREATE INDEX "sheet_exception_sheet_id_idx" ON "sheet_exception"("sheet_id");

-- CreateIndex
CREATE UNIQUE INDEX "publication_campaign_id_number_key" ON "publication"("campaign_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "role_grant_user_id_idx" ON "role_grant"("user_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- AddForeignKey
ALTER TABLE "ministry_name" ADD CONSTRAINT "ministry_name_ministry_id_fkey" FOREIGN KEY ("ministry_id") REFERENCES "ministry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priority" ADD CONSTRAINT "priority_roadmap_id_fkey" FOREIGN KEY ("roadmap_id") REFERENCES "roadmap"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
