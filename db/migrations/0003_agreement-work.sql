CREATE TABLE `agreement_change` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_version_id` text NOT NULL,
	`number` integer NOT NULL,
	`address` text NOT NULL,
	`section` text NOT NULL,
	`starred` integer NOT NULL,
	`before` text,
	`after` text,
	`at` integer NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`institution_id` text NOT NULL,
	FOREIGN KEY (`agreement_version_id`) REFERENCES `agreement_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_change_number` ON `agreement_change` (`agreement_version_id`,`number`);--> statement-breakpoint
CREATE TABLE `agreement_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_version_id` text NOT NULL,
	`thread_id` text,
	`address` text NOT NULL,
	`institution_id` text NOT NULL,
	`author_id` text,
	`author_name` text NOT NULL,
	`at` integer NOT NULL,
	`text` text NOT NULL,
	`resolved_at` integer,
	`resolved_by` text,
	FOREIGN KEY (`agreement_version_id`) REFERENCES `agreement_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agreement_comment_version` ON `agreement_comment` (`agreement_version_id`,`at`);--> statement-breakpoint
CREATE TABLE `agreement_guest` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_version_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`link_hash` text,
	`link_expires_at` integer NOT NULL,
	`session_hash` text,
	`session_expires_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`agreement_version_id`) REFERENCES `agreement_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_guest_link` ON `agreement_guest` (`link_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_guest_session` ON `agreement_guest` (`session_hash`);--> statement-breakpoint
CREATE INDEX `agreement_guest_version` ON `agreement_guest` (`agreement_version_id`);--> statement-breakpoint
CREATE TABLE `agreement_route` (
	`institution_id` text PRIMARY KEY NOT NULL,
	`steps` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `agreement_route_step` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_version_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`position` integer NOT NULL,
	`step` text NOT NULL,
	`done_at` integer,
	`done_by` text,
	`decided_on` text,
	`decision_number` text,
	`terms_hash` text,
	FOREIGN KEY (`agreement_version_id`) REFERENCES `agreement_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_route_step_position` ON `agreement_route_step` (`agreement_version_id`,`institution_id`,`position`);--> statement-breakpoint
CREATE TABLE `agreement_seen` (
	`agreement_version_id` text NOT NULL,
	`reader_id` text NOT NULL,
	`change_number` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`agreement_version_id`, `reader_id`),
	FOREIGN KEY (`agreement_version_id`) REFERENCES `agreement_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `agreement_signature` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_version_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`signatory_id` text NOT NULL,
	`name` text NOT NULL,
	`position` text NOT NULL,
	`kind` text NOT NULL,
	`place` text,
	`signed_on` text NOT NULL,
	`terms_hash` text NOT NULL,
	`entered_by` text NOT NULL,
	`at` integer NOT NULL,
	`evidence_id` text,
	`sha256` text,
	FOREIGN KEY (`agreement_version_id`) REFERENCES `agreement_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_signature_signatory` ON `agreement_signature` (`agreement_version_id`,`signatory_id`);--> statement-breakpoint
CREATE TABLE `agreement_suggestion` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_version_id` text NOT NULL,
	`address` text NOT NULL,
	`institution_id` text NOT NULL,
	`author_id` text,
	`author_name` text NOT NULL,
	`at` integer NOT NULL,
	`source` text NOT NULL,
	`before` text,
	`after` text,
	`note` text,
	`state` text NOT NULL,
	`answered_at` integer,
	`answered_by` text,
	FOREIGN KEY (`agreement_version_id`) REFERENCES `agreement_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agreement_suggestion_version` ON `agreement_suggestion` (`agreement_version_id`,`state`);--> statement-breakpoint
ALTER TABLE `agreement` ADD `modelled_on` text;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `factsheet` text;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `parts` text;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `kind` text DEFAULT 'whole' NOT NULL;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `parent_id` text;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `drafter_institution_id` text;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `submitted_by` text;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `submitted_at` integer;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `changes_requested_by` text;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `ever_approved` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `status_before` text;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `suspended_on` text;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `ending` text;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `signed_at` integer;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `signed_file_sha256` text;--> statement-breakpoint
ALTER TABLE `agreement_version` ADD `reminded` text;